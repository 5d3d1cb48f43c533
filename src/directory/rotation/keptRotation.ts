import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import type { Rotation } from './rotation.ts';

const kept = z.object({
  from: z.iso.date().transform((day) => Temporal.PlainDate.from(day)),
  presidency: z.string(),
  entering: z.string(),
  chair: z.string(),
});

/** What a proposal keeps: what was asked, and not what it changes, which may be something else by then. */
export const keptOf = (rotation: Rotation) => ({ ...rotation, from: rotation.from.toString() });

/** The rotation that a proposal keeps; undefined for one of before, which kept its changes instead. */
export const readRotation = (payload: unknown): Rotation | undefined =>
  kept.safeParse(payload).data;

/** As `readRotation`. @throws DomainError `button.unknown` for what is none */
export function rotationIn(payload: unknown): Rotation {
  const rotation = readRotation(payload);
  if (!rotation) throw new DomainError('button.unknown');
  return rotation;
}
