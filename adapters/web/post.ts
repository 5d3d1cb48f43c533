import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Content } from '../../src/kernel/incoming.ts';
import { Refusal } from './refusal.ts';

/** What somebody did on a page, and from which line. */
export interface Post {
  /** Made anew each time a page or a line is rendered: the same form sent twice carries the same. */
  readonly nonce: string;
  readonly content: Content;
  /** The line whose button or form it was. */
  readonly lineId: number | undefined;
  /** The chat's own id of the person for whom the page was made. */
  readonly speaker: string | undefined;
}

/** Fields of a form are posted under this prefix, apart from the page's own. */
export const FIELD_PREFIX = 'field.';

/** A new value for the hidden field `nonce`. */
export const newNonce = (): string => randomUUID();

const LONGEST_ID = 4_000;

const posted = z.object({
  nonce: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
  line: z.coerce.number().int().positive().optional(),
  text: z.string().optional(),
  press: z.string().max(LONGEST_ID).optional(),
  submit: z.string().max(LONGEST_ID).optional(),
  speaker: z.string().optional(),
});

/**
 * Reads a posted form.
 * @throws Refusal 400 when it is none of ours
 */
export function readPost(body: unknown): Post {
  const read = posted.safeParse(body);
  if (!read.success) throw new Refusal(400, 'kernel.web.error.badRequest');
  const { nonce = newNonce(), line, text, press, submit, speaker } = read.data;
  const post = (content: Content): Post => ({ nonce, content, lineId: line, speaker });
  if (submit !== undefined) return post({ kind: 'submit', id: submit, values: valuesOf(body) });
  if (press !== undefined) return post({ kind: 'press', id: press });
  if (text !== undefined) return post({ kind: 'text', text });
  throw new Refusal(400, 'kernel.web.error.badRequest');
}

function valuesOf(body: unknown): Record<string, string> {
  const entries = Object.entries(body ?? {}).flatMap(([name, value]) =>
    name.startsWith(FIELD_PREFIX) && typeof value === 'string'
      ? [[name.slice(FIELD_PREFIX.length), value] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

/**
 * The id of the event: the same gesture posted again from the same rendering has the same; another
 * button of that rendering has another.
 */
export function deliveryIdOf(speaker: string, conversation: string, post: Post): string {
  const gesture = JSON.stringify([speaker, conversation, post.content]);
  return `${post.nonce}:${createHash('sha256').update(gesture).digest('base64url').slice(0, 22)}`;
}
