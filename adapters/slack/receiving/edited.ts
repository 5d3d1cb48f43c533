import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { EventPayload } from './payloads.ts';

const version = z.looseObject({ edited: z.object({ ts: z.string() }).nullish() });

const changed = z.looseObject({
  event: z.object({
    subtype: z.literal('message_changed'),
    channel: z.string(),
    message: version,
    previous_message: version.nullish(),
  }),
});

/**
 * What Slack tells of a message that its author has edited in private, as it tells of one that names Griot:
 * as the message itself. It tells in the same way of what it adds itself (the language, what a link
 * shows), which is no edit and is left as it is.
 */
export function asEdited(body: unknown): unknown {
  const { data } = changed.safeParse(body);
  if (!data) return body;
  const { channel, message, previous_message: previous } = data.event;
  const isEdit = message.edited && message.edited.ts !== previous?.edited?.ts;
  return isEdit ? { ...data, event: { ...message, channel } } : body;
}

/** In seconds; what has acted is remembered for a week at least (`retention.ts`). */
const READ_AGAIN = 24 * 60 * 60;

/** Edited so long after it was written that what it asked may have been done, and forgotten. */
export function isEditedLate({ event }: EventPayload, now: Temporal.Instant): boolean {
  const age = now.epochMilliseconds / 1_000 - Number(event.ts);
  return event.edited !== undefined && !(age < READ_AGAIN);
}
