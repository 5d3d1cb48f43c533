import { z } from 'zod';
import type { Gesture } from '../../src/kernel/links/visit.ts';
import { Refusal } from './refusal.ts';

/** Fields of a form are posted under this prefix, apart from the page's own. */
export const FIELD_PREFIX = 'field.';

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
  const values = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(FIELD_PREFIX) ? [[name.slice(FIELD_PREFIX.length), value] as const] : [],
  );
  return { kind: 'submit', id: submit, values: Object.fromEntries(values) };
}
