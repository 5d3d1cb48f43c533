import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Tx } from '../database.ts';
import type { ChatAddress, Directory } from '../directory.ts';
import { type Locale, translator } from '../locale/translate.ts';
import type { Message } from '../messages/message.ts';
import { ringingAt } from '../quietHours.ts';
import { restoredAt } from '../revisions.ts';
import { toDate } from '../time.ts';
import { asLetter } from './courtesy.ts';
import type { Outgoing, Recipient } from './outgoing.ts';
import { unopenedTopics } from './unopened.ts';

type Row = Prisma.OutboxMessageCreateManyInput;

/** SQLite takes 32,766 values in a statement; a row has sixteen. */
const ROWS_PER_STATEMENT = 500;

interface Route {
  readonly transport: string;
  readonly recipient: string;
  /** Who it is, in the keys: the same when another of his addresses is preferred. */
  readonly end: string;
  readonly personId: string | null;
  readonly groupId: string | null;
}

/** The language of a person's messages; a channel is written to in French. */
const localeOf = (to: Recipient, directory: Directory): Locale =>
  'person' in to && directory.person(to.person)?.locale === 'en' ? 'en' : 'fr';

/** The outbox rows of these messages: one for each transport that reaches the recipient. */
export function outboxRows(
  outgoing: readonly Outgoing[],
  directory: Directory,
  now: Temporal.Instant,
): Row[] {
  return outgoing.flatMap((one) =>
    routes(one.to, directory).map(({ end, ...route }) => ({
      ...route,
      groupId: 'about' in one ? one.about : route.groupId,
      personal: 'personal' in one && one.personal === true,
      dedupeKey: `${one.dedupeKey}:${route.transport}:${end}`,
      topic: one.topic ? `${one.topic}:${route.transport}:${end}` : null,
      turn: one.turn ?? null,
      subject: one.message.subject,
      messageKey: one.message.key ?? null,
      payload: JSON.stringify(messageFor(one, route.transport, directory)),
      notBefore: toDate(leavesAt(one, route, directory, now)),
      usefulUntil: one.usefulUntil ? toDate(one.usefulUntil) : null,
      createdAt: toDate(now),
    })),
  );
}

/** As it leaves that way: a mail to somebody is a letter, but at an address that may not be his. */
function messageFor({ to, message }: Outgoing, transport: string, directory: Directory): Message {
  const locale = localeOf(to, directory);
  const person = 'person' in to && !('address' in to) ? directory.person(to.person) : undefined;
  if (transport !== 'mail' || !person) return { locale, ...message };
  return { locale, ...asLetter(translator(message.locale ?? locale), person.name, message) };
}

function routes(to: Recipient, directory: Directory): Route[] {
  if ('group' in to) {
    return directory.channelsOfGroup(to.group).map((channel) => ({
      ...inChat(channel),
      personId: null,
      groupId: to.group,
    }));
  }
  const person = directory.person(to.person);
  if (!person) return [];
  if (!person.active && !('evenIfLeft' in to && to.evenIfLeft)) return [];
  const own = { personId: person.id, groupId: null };
  if ('chat' in to) return [{ ...own, ...inChat(to.chat) }];
  if ('address' in to) return [{ ...own, ...byMail(to.address), end: to.address }];
  if (to.by === 'mail') return [{ ...own, ...byMail(person.email), end: person.id }];
  return directory.chatsToWriteTo(person.id).map((chat) => ({ ...own, ...inChat(chat) }));
}

/** What Griot writes to somebody in a chat rings in his pocket; mail does not, nor a channel. */
function leavesAt(
  { notBefore, happensAt, usefulUntil }: Outgoing,
  { transport, personId }: Pick<Route, 'transport' | 'personId'>,
  directory: Directory,
  now: Temporal.Instant,
): Temporal.Instant {
  const at = notBefore ?? now;
  const person = transport === 'mail' ? undefined : directory.person(personId ?? '');
  return person ? ringingAt(at, person, happensAt ?? usefulUntil) : at;
}

const inChat = ({ transport, externalId }: ChatAddress) => ({
  transport,
  recipient: externalId,
  end: externalId,
});

const byMail = (recipient: string) => ({ transport: 'mail', recipient });

/**
 * Writes rows; one whose key is there already is not written again, and topics replace one another.
 * Of those that one change writes under one key, the last says what holds.
 */
export async function storeOutbox(tx: Tx, written: readonly Row[]): Promise<void> {
  const last = new Map(written.map((row) => [row.dedupeKey, row]));
  const rows = written.filter((row) => last.get(row.dedupeKey) === row);
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await storeSome(tx, rows.slice(from, from + ROWS_PER_STATEMENT));
  }
}

/** What is written since a copy was put back may have had its key before: it is another mail all the same. */
const anew = (rows: readonly Row[], restored: number): readonly Row[] =>
  restored === 0
    ? rows
    : rows.map((row) => ({ ...row, formerKey: `${row.dedupeKey}#${restored}` }));

async function storeSome(tx: Tx, rows: readonly Row[]): Promise<void> {
  const known = await tx.outboxMessage.findMany({
    where: { dedupeKey: { in: rows.map((row) => row.dedupeKey) } },
    select: { dedupeKey: true },
  });
  const taken = new Set(known.map((row) => row.dedupeKey));
  const fresh = rows.filter((row) => !taken.has(row.dedupeKey));
  const topics = fresh.flatMap((row) => row.topic ?? []);
  const unopened = await unopenedTopics(tx, fresh);
  if (topics.length > 0) await retract(tx, { topic: { in: topics } });
  const restored = await restoredAt(tx);
  const data = lastOfTopics(anew(fresh, restored)).map((row) =>
    row.turn === 'closes' && unopened.has(row.topic ?? '')
      ? ({ ...row, status: 'superseded' } as const)
      : row,
  );
  if (data.length > 0) await tx.outboxMessage.createMany({ data });
}

/** Of the rows of one topic only the last is to leave. */
function lastOfTopics(rows: readonly Row[]): Row[] {
  const last = new Map(rows.map((row) => [row.topic ?? row, row]));
  return rows.map((row) =>
    last.get(row.topic ?? row) === row ? row : { ...row, status: 'superseded' },
  );
}

/**
 * What waits there will not leave, nor will what was refused, were it sent again. What is
 * leaving at this moment, if it arrives, is marked as sent all the same; if it does not, it is not
 * tried again.
 */
async function retract(tx: Tx, which: Prisma.OutboxMessageWhereInput): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { ...which, status: { in: ['pending', 'failed'] } },
    data: { status: 'superseded' },
  });
}

/** Holds back what waits to be said in a channel. */
export async function retractFromChannel(tx: Tx, channel: ChatAddress): Promise<void> {
  const { transport, externalId: recipient } = channel;
  await retract(tx, { transport, recipient, personId: null });
}

/** Holds back what waits on the topics that begin so. */
export async function retractTopics(tx: Tx, topicPrefix: string): Promise<void> {
  // A range, which the index answers; `startsWith` would read the whole outbox.
  await retract(tx, { topic: { gte: topicPrefix, lt: `${topicPrefix}\uffff` } });
}
