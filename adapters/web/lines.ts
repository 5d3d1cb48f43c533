import type { ChatLine } from '../../prisma/client/client.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Database, Reader, Tx } from '../../src/kernel/database.ts';
import { toDate } from '../../src/kernel/time.ts';
import type { LiveBus } from './live.ts';

/** A line to keep: `authorId` null when Griot speaks, `onlyForId` null when all may read it. */
export interface NewLine {
  readonly conversation: string;
  readonly authorId: string | null;
  readonly onlyForId: string | null;
  /** A line of the same key in the conversation is the same line, replaced. */
  readonly messageKey: string | null;
  readonly body: string;
}

/** Who reads which conversation: lines meant for others do not exist for him. */
export interface LineReader {
  readonly conversation: string;
  readonly personId: string;
}

/** Lines in reading order, and whether there are earlier ones. */
export interface LinePage {
  readonly lines: readonly ChatLine[];
  readonly hasEarlier: boolean;
}

const visibleTo = ({ conversation, personId }: LineReader) => ({
  conversation,
  OR: [{ onlyForId: null }, { onlyForId: personId }],
});

/** The lines of the web chat. Whatever is written is announced to those who are reading. */
export class ChatLines {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #bus: LiveBus;

  constructor(database: Database, clock: Clock, bus: LiveBus) {
    this.#database = database;
    this.#clock = clock;
    this.#bus = bus;
  }

  /** Adds a line, or replaces the one of the same key. */
  put(line: NewLine): Promise<ChatLine> {
    return this.#write((tx) => this.#putIn(tx, line));
  }

  /**
   * Adds a line, or replaces the one of the same key, unless this delivery has been seen.
   * @param delivery names the message for ever
   */
  async deliver(delivery: string, line: NewLine): Promise<void> {
    const written = await this.#database.transaction(async (tx) => {
      const id = `sent-web:${delivery}`;
      if (await tx.delivery.findUnique({ where: { id } })) return undefined;
      await tx.delivery.create({ data: { id, at: toDate(this.#clock.now()) } });
      return this.#putIn(tx, line);
    });
    if (written) this.#bus.publish(written);
  }

  /** Puts other words in the place of a line. */
  replace(
    { id, conversation }: ChatLine,
    content: Pick<NewLine, 'body' | 'onlyForId'>,
  ): Promise<ChatLine> {
    return this.#write(async (tx) => {
      const data = { ...content, ...(await this.#stamp(tx, conversation)) };
      return tx.chatLine.update({ where: { id }, data });
    });
  }

  /** A line that this reader may read, by its number in the conversation. */
  find(reader: LineReader, number: number): Promise<ChatLine | null> {
    return this.#database.client.chatLine.findFirst({ where: { ...visibleTo(reader), number } });
  }

  findByKey(conversation: string, messageKey: string): Promise<ChatLine | null> {
    return this.#database.client.chatLine.findUnique({
      where: { conversation_messageKey: { conversation, messageKey } },
    });
  }

  /** The last lines, or the last of those before the line of number `before`. */
  async page(reader: LineReader, size: number, before?: number): Promise<LinePage> {
    const found = await this.#database.client.chatLine.findMany({
      where: { ...visibleTo(reader), ...(before === undefined ? {} : { number: { lt: before } }) },
      orderBy: { number: 'desc' },
      take: size + 1,
    });
    return { lines: found.slice(0, size).reverse(), hasEarlier: found.length > size };
  }

  /** What was written or replaced after `seq`, in that order. */
  since(reader: LineReader, seq: number, limit: number): Promise<ChatLine[]> {
    return this.#database.client.chatLine.findMany({
      where: { ...visibleTo(reader), seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: limit,
    });
  }

  /** How far each conversation goes for that person: its highest `seq`. */
  async latest(
    conversations: readonly string[],
    personId: string,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database.client.chatLine.groupBy({
      by: ['conversation'],
      where: {
        conversation: { in: [...conversations] },
        OR: [{ onlyForId: null }, { onlyForId: personId }],
      },
      _max: { seq: true },
    });
    return new Map(rows.map((row) => [row.conversation, row._max.seq ?? 0]));
  }

  async #write(work: (tx: Tx) => Promise<ChatLine>): Promise<ChatLine> {
    const written = await this.#database.transaction(work);
    this.#bus.publish(written);
    return written;
  }

  async #putIn(tx: Tx, line: NewLine): Promise<ChatLine> {
    const { conversation, messageKey } = line;
    const stamp = await this.#stamp(tx, conversation);
    const number = await this.#nextNumber(tx, conversation);
    const created = { ...line, ...stamp, number, createdAt: stamp.updatedAt };
    if (messageKey === null) return tx.chatLine.create({ data: created });
    return tx.chatLine.upsert({
      where: { conversation_messageKey: { conversation, messageKey } },
      create: created,
      update: { body: line.body, onlyForId: line.onlyForId, ...stamp },
    });
  }

  async #nextNumber(tx: Reader, conversation: string): Promise<number> {
    const last = await tx.chatLine.findFirst({
      where: { conversation },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    return (last?.number ?? 0) + 1;
  }

  async #stamp(tx: Reader, conversation: string): Promise<{ seq: number; updatedAt: Date }> {
    const last = await tx.chatLine.findFirst({
      where: { conversation },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    return { seq: (last?.seq ?? 0) + 1, updatedAt: toDate(this.#clock.now()) };
  }
}
