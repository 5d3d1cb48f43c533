import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Log } from '../log.ts';
import type { Message } from '../messages/message.ts';
import { toDate, toInstant } from '../time.ts';
import { type LeasedMessage, leaseDue } from './lease.ts';
import { SentMarks } from './marks.ts';
import { PermanentFailure, RetryAfter, type Transport, Unreachable } from './transport.ts';

const BATCH = 200;
/** A server that does not answer is asked again after that. */
const UNREACHABLE_SECONDS = 30;
/** 30 s, 1 min, 2 min… up to an hour between two tries of one message. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;
/** After that it is given up, and listed to the secretariat. */
const GIVEN_UP_AFTER_HOURS = 48;

export interface DispatcherDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly transports: readonly Transport[];
  /** A new unguessable text. */
  readonly newToken: () => string;
}

export interface SentMessage {
  readonly channel: string;
  readonly to: string;
  readonly message: Message;
}

/** Sends what the outbox holds. Several may run at once, in one process or more. */
export class Dispatcher {
  readonly #deps: DispatcherDeps;
  readonly #marks: SentMarks;

  constructor(deps: DispatcherDeps) {
    this.#deps = deps;
    this.#marks = new SentMarks(deps.database, () => deps.clock.now());
  }

  /**
   * Sends everything that is due, and returns it. What fails stays in the outbox: tried again
   * later, or listed as failed.
   */
  async run(signal?: AbortSignal): Promise<SentMessage[]> {
    const sent: SentMessage[] = [];
    while (!signal?.aborted) {
      const batch = await this.#lease();
      if (batch.length === 0) break;
      for (const transport of this.#deps.transports) {
        const own = batch.filter((row) => row.transport === transport.name);
        sent.push(...(await this.#sendAll(transport, own)));
      }
    }
    return sent;
  }

  #lease(): Promise<LeasedMessage[]> {
    const { database, clock, transports, newToken } = this.#deps;
    return leaseDue(database, clock.now(), {
      token: newToken(),
      limit: BATCH,
      transports: transports.map((transport) => transport.name),
    });
  }

  async #sendAll(transport: Transport, rows: readonly LeasedMessage[]): Promise<SentMessage[]> {
    const queue = [...rows];
    const sent: SentMessage[] = [];
    let reachable = true;
    const worker = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        if (!reachable) await this.#putOff(row, UNREACHABLE_SECONDS, 'unreachable', 0);
        else if ((await this.#sendOne(transport, row, sent)) === 'unreachable') reachable = false;
      }
    };
    await Promise.all(Array.from({ length: transport.concurrency }, worker));
    return sent;
  }

  async #sendOne(
    transport: Transport,
    row: LeasedMessage,
    sent: SentMessage[],
  ): Promise<'sent' | 'failed' | 'unreachable'> {
    const { dedupeKey, recipient } = row;
    try {
      const message = readMessage(row.payload);
      const externalId = await transport.deliver({
        dedupeKey,
        recipient,
        toGroup: row.personId === null,
        message,
      });
      await this.#marks.add({ id: row.id, externalId });
      sent.push({ channel: row.transport, to: recipient, message });
      return 'sent';
    } catch (error) {
      await this.#fail(row, error);
      return error instanceof Unreachable ? 'unreachable' : 'failed';
    }
  }

  async #fail(row: LeasedMessage, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.#deps.log.warn({ id: row.id, transport: row.transport, reason }, 'message not sent');
    if (error instanceof PermanentFailure || this.#isTooOld(row)) return this.#giveUp(row, reason);
    if (error instanceof RetryAfter) return this.#putOff(row, error.seconds, reason, 0);
    if (error instanceof Unreachable) return this.#putOff(row, UNREACHABLE_SECONDS, reason, 0);
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** row.attempts, LONGEST_WAIT_SECONDS);
    return this.#putOff(row, wait, reason, 1);
  }

  #isTooOld(row: LeasedMessage): boolean {
    const limit: Temporal.Instant = toInstant(row.createdAt).add({ hours: GIVEN_UP_AFTER_HOURS });
    return limit.epochMilliseconds < this.#deps.clock.now().epochMilliseconds;
  }

  async #giveUp(row: LeasedMessage, lastError: string): Promise<void> {
    await this.#deps.database.client.outboxMessage.update({
      where: { id: row.id },
      data: { status: 'failed', lastError, leaseToken: null, leasedUntil: null },
    });
  }

  async #putOff(
    row: LeasedMessage,
    seconds: number,
    lastError: string,
    attempts: number,
  ): Promise<void> {
    await this.#deps.database.client.outboxMessage.update({
      where: { id: row.id },
      data: {
        notBefore: toDate(this.#deps.clock.now().add({ seconds })),
        lastError,
        attempts: { increment: attempts },
        leaseToken: null,
        leasedUntil: null,
      },
    });
  }
}

/** Written by `outboxRows` from a `Message`: the shape is ours, the check guards against old rows. */
const storedMessage = z.custom<Message>(
  (value) =>
    z.object({ subject: z.string(), blocks: z.array(z.unknown()) }).safeParse(value).success,
);

const readMessage = (payload: string): Message => storedMessage.parse(JSON.parse(payload));
