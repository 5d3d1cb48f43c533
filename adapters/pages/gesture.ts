import { z } from 'zod';
import { Refusal } from '../../src/kernel/http/refusal.ts';
import type { Gesture } from '../../src/kernel/links/visit.ts';
import { valuesPosted } from '../../src/kernel/render/page/field.tsx';

const posted = z.record(z.string(), z.string());

/**
 * The button that was pressed, or the form that was filled in.
 * @throws Refusal 400 when it is none of ours
 */
export function readGesture(body: unknown): Gesture {
  const fields = posted.safeParse(body).data ?? {};
  const { press, submit } = fields;
  if (press !== undefined) return { kind: 'press', id: press };
  if (submit === undefined) throw new Refusal(400, 'kernel.pages.error.badRequest');
  return { kind: 'submit', id: submit, values: valuesPosted(fields) };
}
