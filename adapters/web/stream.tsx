import type { Request, Response } from 'express';
import { render } from 'preact-render-to-string';
import { isSameAddress } from './address.ts';
import { conversationsOf } from './conversations.ts';
import type { PageDeps } from './deps.ts';
import type { LineReader } from './lines.ts';
import type { LiveChange, NewMailChange } from './live.ts';
import { queryNumber, queryText } from './query.ts';
import { LineView, type Reading } from './render/line.tsx';
import type { StreamRegistry } from './streamRegistry.ts';
import { visitorOf } from './visitor.ts';

/** Keeps the connection open through proxies, and notices what another process has written. */
const HEARTBEAT_MS = 15_000;
/** How long the browser waits before it connects again. */
const RETRY_MS = 2_000;
const LINES_AT_ONCE = 50;

/**
 * The live lines of one page, as server-sent events. It always reads what comes after the last line
 * it has sent: whatever wakes it, no line is lost and none is sent twice.
 */
export class LineStream {
  readonly #deps: PageDeps;
  readonly #streams: StreamRegistry;
  readonly #reading: Reading;
  readonly #reader: LineReader;
  #cursor = 0;
  #pulling = false;
  #pullAgain = false;

  constructor(deps: PageDeps, streams: StreamRegistry, reading: Reading) {
    this.#deps = deps;
    this.#streams = streams;
    this.#reading = reading;
    const { conversation, visitor } = reading;
    this.#reader = { conversation: conversation.key, personId: visitor.person.id };
  }

  /** Streams until either side closes. */
  open(req: Request, res: Response): void {
    this.#cursor = lastSeen(req);
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    if (isForSomebodyElse(req, this.#reading)) {
      res.end('event: other\ndata:\n\n');
      return;
    }
    res.write(`retry: ${RETRY_MS}\n\n`);
    const unsubscribe = this.#deps.bus.subscribe((change) => this.#hear(change, res));
    const heartbeat = setInterval(() => void this.#beat(req, res), HEARTBEAT_MS);
    const forget = this.#streams.add(() => res.end());
    res.on('close', () => {
      unsubscribe();
      forget();
      clearInterval(heartbeat);
    });
    void this.#pull(res);
  }

  #hear(change: LiveChange, res: Response): void {
    if ('mailTo' in change) {
      if (this.#mayRead(change)) announceElsewhere(res, '/courrier');
    } else if (change.onlyForId === null || change.onlyForId === this.#reader.personId) {
      this.#hearLine(change.conversation, res);
    }
  }

  #mayRead({ mailTo, about, personal }: NewMailChange): boolean {
    const { actor, person, directory } = this.#reading.visitor;
    if (isSameAddress(mailTo, person.email)) return true;
    const group = about === null ? undefined : directory.group(about);
    const known = about === null || (group !== undefined && actor.knows(group));
    return actor.secretariat && known && !personal;
  }

  #hearLine(conversation: string, res: Response): void {
    if (conversation === this.#reader.conversation) void this.#pull(res);
    const { visitor } = this.#reading;
    const other = conversationsOf(visitor).find((one) => one.key === conversation);
    if (other && conversation !== this.#reader.conversation) announceElsewhere(res, other.path);
  }

  async #pull(res: Response): Promise<void> {
    this.#pullAgain = true;
    if (this.#pulling) return;
    this.#pulling = true;
    try {
      while (this.#pullAgain && res.writable) {
        this.#pullAgain = false;
        await this.#sendNew(res);
      }
    } catch (error) {
      this.#deps.log.error({ err: error }, 'live lines interrupted');
      res.end();
    } finally {
      this.#pulling = false;
    }
  }

  async #sendNew(res: Response): Promise<void> {
    const { lines } = this.#deps;
    const fresh = await lines.since(this.#reader, this.#cursor, LINES_AT_ONCE);
    for (const line of fresh) {
      const html = render(<LineView {...this.#reading} line={line} />);
      res.write(`id: ${line.seq}\nevent: line\n${asData(html)}\n\n`);
      this.#cursor = line.seq;
    }
    if (fresh.length === LINES_AT_ONCE) this.#pullAgain = true;
  }

  /** Whoever has left the directory or the group reads no further. */
  async #beat(req: Request, res: Response): Promise<void> {
    try {
      const visitor = await visitorOf(this.#deps, req);
      const readable = visitor ? conversationsOf(visitor) : [];
      if (!readable.some((one) => one.key === this.#reader.conversation)) {
        res.end();
        return;
      }
      res.write(': still here\n\n');
      await this.#pull(res);
    } catch (error) {
      this.#deps.log.error({ err: error }, 'live lines interrupted');
      res.end();
    }
  }
}

/** The page was made for one person, and another has been chosen since. */
function isForSomebodyElse(req: Request, { visitor }: Reading): boolean {
  const page = queryText(req, 'pour');
  return page !== '' && page !== visitor.externalId;
}

/** Something is new in another place that the visitor may read. */
function announceElsewhere(res: Response, path: string): void {
  res.write(`event: elsewhere\ndata: ${path}\n\n`);
}

/** What the page has got: said by the browser when it connects again, by the page the first time. */
function lastSeen(req: Request): number {
  const header = req.headers['last-event-id'];
  if (typeof header === 'string' && /^\d{1,15}$/.test(header)) return Number(header);
  return queryNumber(req, 'apres') ?? 0;
}

const asData = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((row) => `data: ${row}`)
    .join('\n');
