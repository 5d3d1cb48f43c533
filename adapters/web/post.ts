import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../src/kernel/http/refusal.ts';
import type { Content } from '../../src/kernel/incoming.ts';
import { valuesPosted } from '../../src/kernel/render/page/field.tsx';

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

/** A new value for the hidden field `nonce`. */
export const newNonce = (): string => randomUUID();

const LONGEST_ID = 4_000;

const all = z.record(z.string(), z.unknown());

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
  if (submit !== undefined)
    return post({ kind: 'submit', id: submit, values: valuesPosted(all.parse(body)) });
  if (press !== undefined) return post({ kind: 'press', id: press });
  if (text !== undefined) return post({ kind: 'text', text });
  throw new Refusal(400, 'kernel.web.error.badRequest');
}

/**
 * The id of the event: the same gesture posted again from the same rendering has the same; another
 * button of that rendering has another.
 */
export function deliveryIdOf(speaker: string, conversation: string, post: Post): string {
  const gesture = JSON.stringify([speaker, conversation, post.content]);
  return `${post.nonce}:${createHash('sha256').update(gesture).digest('base64url').slice(0, 22)}`;
}
