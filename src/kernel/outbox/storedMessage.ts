import { z } from 'zod';
import type { Message } from '../messages/message.ts';
import { PermanentFailure } from './transport.ts';

const shape = z.object({ subject: z.string(), blocks: z.array(z.unknown()) });

/** Written by `outboxRows` from a `Message`: the shape is ours, the check guards against old rows. */
const storedMessage = z.custom<Message>((value) => shape.safeParse(value).success);

/** The message of a row; undefined when it cannot be read. */
export const messageIn = (payload: string): Message | undefined =>
  storedMessage.safeParse(parsed(payload)).data;

/**
 * The message of a row.
 * @throws PermanentFailure when it cannot be read
 */
export function readMessage(payload: string): Message {
  const message = messageIn(payload);
  if (!message) throw new PermanentFailure('unreadable message');
  return message;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
