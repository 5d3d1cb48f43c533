import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { RegisterUnavailable } from '../../src/kernel/database.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { MailRegister, ReadPosition } from '../../src/kernel/mailbox/mailRegister.ts';
import { mayConcern, TELLING_HEADERS } from './interest.ts';
import { type Reading, readMail } from './readMail.ts';

export interface RoundDeps {
  readonly register: MailRegister;
  readonly reading: Reading;
  readonly log: Log;
  /** Names the mailbox for Griot. */
  readonly name: string;
  /** How often each mail has failed to be dealt with; kept from one round to the next. */
  readonly failures: Map<string, number>;
  /** Ends the round between two mails. */
  readonly signal: AbortSignal;
}

/** How many mails are looked at together. */
const AT_ONCE = 100;
/** What fails that often is left to people, so that the next can be read. */
const MOST_FAILURES = 3;
/** Progress is told when there is so much to read. */
const LONG = 500;

/** Reads what has come since the last round, marks what was dealt with, counts what waits for people. */
export async function round(client: ImapFlow, deps: RoundDeps): Promise<void> {
  const position = await positionOf(client, deps);
  const { uidValidity, lastUid, firstUid } = position;
  await mark(client, deps, uidValidity);
  const news = await uidsFrom(client, lastUid + 1, {});
  if (news.length >= LONG) deps.log.info({ count: news.length }, 'mailbox: reading what is there');
  for (let from = 0; from < news.length && !deps.signal.aborted; from += AT_ONCE) {
    await readSome(client, deps, uidValidity, news.slice(from, from + AT_ONCE));
    if (news.length >= LONG) {
      const done = Math.min(from + AT_ONCE, news.length);
      deps.log.info({ done, count: news.length }, 'mailbox: reading what is there');
    }
  }
  await mark(client, deps, uidValidity);
  const waiting = await uidsFrom(client, firstUid, { seen: false });
  await deps.register.waiting(deps.name, waiting.length);
}

/**
 * To be asked as soon as the mailbox is open: whether it was put back to what it was before, by a server that
 * was restored and numbers it as before. What comes then has numbers that have been read already.
 */
export async function recognise(client: ImapFlow, deps: RoundDeps): Promise<void> {
  const { uidNext } = boxOf(client);
  const known = await deps.register.position(deps.name);
  if (known && known.lastUid >= uidNext) await beginAnew(client, deps, known);
}

/** Where reading goes on; in a mailbox that is new, or numbered anew, from what may concern us. */
async function positionOf(client: ImapFlow, deps: RoundDeps): Promise<ReadPosition> {
  const known = await deps.register.position(deps.name);
  if (known?.uidValidity === String(boxOf(client).uidValidity)) return known;
  return beginAnew(client, deps, known);
}

function boxOf({ mailbox }: ImapFlow) {
  if (!mailbox) throw new Error('no mailbox is open');
  return mailbox;
}

async function beginAnew(
  client: ImapFlow,
  deps: RoundDeps,
  known: ReadPosition | undefined,
): Promise<ReadPosition> {
  const mailbox = boxOf(client);
  const uidValidity = String(mailbox.uidValidity);
  const since = await deps.register.since();
  const [first] = await uidsFrom(client, 1, { since: since.toString() });
  const firstUid = first ?? mailbox.uidNext;
  const position = { uidValidity, firstUid, lastUid: firstUid - 1 };
  await deps.register.begin(deps.name, position);
  deps.log.info({ since: since.toString(), renumbered: known !== undefined }, 'mailbox: begins');
  return position;
}

/** In order. A server answers « 12:* » with its last mail, even when that is 11. */
async function uidsFrom(
  client: ImapFlow,
  from: number,
  query: { readonly seen?: boolean; readonly since?: string },
): Promise<number[]> {
  const found = await client.search({ ...query, uid: `${from}:*` }, { uid: true });
  // Not to be taken for « there is none »: what has come would never be read.
  if (!Array.isArray(found)) throw new Error('the server refuses to search the mailbox');
  return found.filter((uid) => uid >= from).sort((one, other) => one - other);
}

async function readSome(
  client: ImapFlow,
  deps: RoundDeps,
  uidValidity: string,
  uids: readonly number[],
): Promise<void> {
  const outsides = await outsidesOf(client, uids);
  for (const uid of uids) {
    if (deps.signal.aborted) return;
    const outside = outsides.get(uid);
    if (outside === undefined || mayConcern(outside)) {
      await readOne(client, deps, { mailbox: deps.name, uidValidity, uid });
    }
  }
  const last = uids.at(-1);
  if (last === undefined) return;
  await deps.register.passed({ mailbox: deps.name, uidValidity, uid: last });
}

/** What is known of mails without opening them; nothing of those that the server tells badly. */
async function outsidesOf(
  client: ImapFlow,
  uids: readonly number[],
): Promise<ReadonlyMap<number, FetchMessageObject>> {
  const query = { uid: true, size: true, bodyStructure: true, headers: TELLING_HEADERS };
  try {
    const found = await client.fetchAll([...uids], query, { uid: true });
    return new Map(found.map((one) => [one.uid, one]));
  } catch (error) {
    if (!client.usable) throw error;
    return new Map();
  }
}

type Place = Parameters<MailRegister['passed']>[0];

async function readOne(client: ImapFlow, deps: RoundDeps, place: Place): Promise<void> {
  // « PEEK »: what people have not read stays unread.
  const found = await client.fetchOne(String(place.uid), { source: true }, { uid: true });
  // Moved or deleted meanwhile.
  const source = found ? found.source : undefined;
  if (!source) return;
  try {
    await deps.register.receive(await readMail(source, place, deps.reading));
  } catch (error) {
    await setBack(deps, place, error);
  }
}

/** A mail could not be read or taken: nothing is wrong with the mailbox. */
export class SetBack extends Error {}

/** Tried again in a later round, then left to people. */
async function setBack(deps: RoundDeps, place: Place, error: unknown): Promise<void> {
  // Nothing is wrong with the mail: it is read as soon as anything can be taken down.
  if (error instanceof RegisterUnavailable) throw new SetBack('tried again', { cause: error });
  const key = `${place.uidValidity}:${place.uid}`;
  const failures = (deps.failures.get(key) ?? 0) + 1;
  deps.failures.set(key, failures);
  deps.log.error({ err: error, uid: place.uid, failures }, 'a mail could not be dealt with');
  if (failures < MOST_FAILURES) throw new SetBack('tried again', { cause: error });
  await deps.register.passed(place);
}

async function mark(client: ImapFlow, deps: RoundDeps, uidValidity: string): Promise<void> {
  const uids = await deps.register.unmarked(deps.name, uidValidity);
  if (uids.length === 0) return;
  const marked = await client.messageFlagsAdd([...uids], ['\\Seen'], { uid: true });
  // Refused, or cut off: in the next round.
  if (marked) await deps.register.marked(deps.name, uidValidity, uids);
}
