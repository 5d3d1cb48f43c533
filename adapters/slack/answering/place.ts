import { z } from 'zod';
import { LIMITS } from '../blocks/limits.ts';

/** In a conversation, under a message when it is a thread. */
const post = z.object({
  by: z.literal('post'),
  channel: z.string(),
  thread: z.string().optional(),
  direct: z.boolean(),
});
export type Post = z.infer<typeof post>;

/** Where an answer goes. */
const place = z.union([
  /**
   * By the address that came with a press or a slash command: five times within half an hour. Slack
   * shows what comes by it outside of threads and for a time only: what does not replace the message
   * goes `beside` it.
   */
  z.object({
    by: z.literal('url'),
    url: z.string(),
    own: z.boolean(),
    beside: post.optional(),
  }),
  post,
  /** Alone with whoever spoke. */
  z.object({ by: z.literal('direct') }),
  /** In the view whose button was pressed; `id` absent: above Griot's home. */
  z.object({ by: z.literal('view'), id: z.string().optional() }),
]);
export type Place = z.infer<typeof place>;

const carried = z.object({ form: z.string(), channel: z.string().optional(), place });

/** What a modal carries: the form it is, the channel it speaks of, and where its outcome goes. */
export type Carried = z.infer<typeof carried>;

const DIRECT: Place = { by: 'direct' };

/** What a modal carries, within the room Slack gives for it; without room, the answer is private. */
export function writeCarried(what: Carried): string {
  const whole = JSON.stringify(what);
  return whole.length <= LIMITS.metadata ? whole : JSON.stringify({ ...what, place: DIRECT });
}

export function readCarried(metadata: string): Carried | undefined {
  try {
    return carried.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}
