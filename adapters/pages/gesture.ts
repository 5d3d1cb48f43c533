import { z } from 'zod';
import { Refusal } from '../../src/kernel/http/refusal.ts';
import type { Posted } from '../../src/kernel/links/visit.ts';
import { valuesPosted } from '../../src/kernel/render/page/field.tsx';

const posted = z.record(z.string(), z.string());

/** The field in which each form of a page posts what tells that page from all others. */
export const SHOWN = 'shown';

/**
 * The button that was pressed, or the form that was filled in.
 * @throws Refusal 400 when it is none of ours
 */
export function readPosted(body: unknown): Posted {
  const fields = posted.safeParse(body).data ?? {};
  const { press, submit } = fields;
  const shown = z.uuid().safeParse(fields[SHOWN]).data;
  if (press !== undefined) return { gesture: { kind: 'press', id: press }, shown };
  if (submit === undefined) throw new Refusal(400, 'kernel.pages.error.badRequest');
  return { gesture: { kind: 'submit', id: submit, values: valuesPosted(fields) }, shown };
}
