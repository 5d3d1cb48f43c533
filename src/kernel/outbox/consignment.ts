import { z } from 'zod';
import type { Database } from '../database.ts';
import { readFiles } from '../files.ts';
import type { Log } from '../log.ts';
import type { Message } from '../messages/message.ts';
import { filesOf } from '../messages/tree.ts';
import type { LeasedMessage } from './lease.ts';
import { mailKeyOf } from './messageId.ts';
import { postedUnder } from './posted.ts';
import { progressOf } from './progress.ts';
import { type Consignment, PermanentFailure } from './transport.ts';

/**
 * A row of the outbox as its transport gets it: with its documents, and what it replaces in place.
 * @throws PermanentFailure when it cannot be read
 */
export async function consignmentOf(
  deps: { readonly database: Database; readonly log: Log },
  row: LeasedMessage,
): Promise<Consignment> {
  const { database } = deps;
  const { recipient, personId, groupId: about, personal } = row;
  const message = readMessage(row.payload);
  const previous = await postedUnder(database, row, message.key);
  const files = await readFiles(database.client, filesOf(message.blocks));
  const toGroup = personId === null;
  const to = { recipient, personId, toGroup };
  const dedupeKey = mailKeyOf(row);
  const progress = progressOf(deps, row);
  return { dedupeKey, ...to, about, personal, message, files, ...previous, progress };
}

const shape = z.object({ subject: z.string(), blocks: z.array(z.unknown()) });

/** Written by `outboxRows` from a `Message`: the shape is ours, the check guards against old rows. */
const storedMessage = z.custom<Message>((value) => shape.safeParse(value).success);

function readMessage(payload: string): Message {
  const read = storedMessage.safeParse(parsed(payload));
  if (!read.success) throw new PermanentFailure('unreadable message');
  return read.data;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
