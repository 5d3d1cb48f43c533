import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { RegisterUnavailable } from '../../src/kernel/database.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { MailRegister } from '../../src/kernel/mailbox/mailRegister.ts';
import { Bell } from './bell.ts';
import { type ImapServer, imapServer, openBox } from './imapServer.ts';
import type { Reading } from './readMail.ts';
import { type RoundDeps, recognise, round, SetBack } from './round.ts';
import { type Trouble, troubleOf, waitBefore } from './trouble.ts';

export interface MailboxDeps {
  readonly url: string;
  readonly reading: Reading;
  readonly register: MailRegister;
  readonly log: Log;
  /** Something may have been put in the outbox. */
  readonly onRound: () => void;
  /** The mailbox cannot be read: said once for each trouble, until it can again. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onRecovery: () => void;
  /** In milliseconds. */
  readonly wait?: (failures: number, kind: Trouble['kind']) => number;
  /** Looked at that often, in milliseconds, whatever the server announces. */
  readonly poll?: number;
  /** A server that answers nothing for so long, in milliseconds, is taken for dead. */
  readonly silence?: number;
  /** How long, in milliseconds, closing waits for what is under way. */
  readonly grace?: number;
}

/** A server may forget to announce mail, or not know how to. */
const POLL_MS = 60_000;
/** A mail is dealt with in less; a server that is gone is not waited for. */
const GRACE_MS = 5_000;

/** Griot's mailbox by IMAP, read as mail comes. */
export class Mailbox {
  readonly #deps: MailboxDeps;
  readonly #server: ImapServer;
  readonly #stopping = new AbortController();
  readonly #failures = new Map<string, number>();
  #running: Promise<void> | undefined;
  #client: ImapFlow | undefined;
  #trouble: Trouble['kind'] | undefined;

  constructor(deps: MailboxDeps) {
    this.#deps = deps;
    this.#server = imapServer(deps.url, deps.silence);
  }

  /** Reads from now on; never throws: a server that is away is tried again, ever more seldom. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Lets the mail under way be dealt with, then hangs up; on a server that answers no more, soon. */
  async close(): Promise<void> {
    this.#stopping.abort();
    const late = setTimeout(() => this.#client?.close(), this.#deps.grace ?? GRACE_MS);
    await this.#running;
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const wait = this.#deps.wait ?? waitBefore;
    let failures = 0;
    while (!signal.aborted) {
      let kind: Trouble['kind'] = 'unreachable';
      try {
        await this.#connected(() => {
          failures = 0;
        });
      } catch (error) {
        kind = this.#tell(error);
      }
      failures += 1;
      if (!signal.aborted) await this.#sleep(wait(failures, kind));
    }
  }

  /** One connection, until it breaks. */
  async #connected(onRound: () => void): Promise<void> {
    const { signal } = this.#stopping;
    const client = await openBox(this.#server, { readOnly: false, signal });
    this.#client = client;
    // Rung by what is announced during a round too: it may have come after the round looked.
    const bell = new Bell();
    client.on('exists', bell.ring);
    client.on('close', bell.ring);
    signal.addEventListener('abort', bell.ring);
    try {
      await recognise(client, this.#roundDeps());
      while (client.usable && !signal.aborted) {
        await round(client, this.#roundDeps());
        onRound();
        if (this.#trouble !== undefined) this.#deps.onRecovery();
        this.#trouble = undefined;
        this.#deps.onRound();
        // Until something is announced; whatever is asked next ends it.
        if (client.usable) client.idle().catch(() => undefined);
        if (!signal.aborted) await bell.heard(this.#deps.poll ?? POLL_MS);
      }
      if (client.usable) await client.logout();
    } finally {
      signal.removeEventListener('abort', bell.ring);
      client.close();
    }
  }

  #roundDeps(): RoundDeps {
    const { register, reading, log } = this.#deps;
    const { name } = this.#server;
    return {
      register,
      reading,
      log,
      name,
      failures: this.#failures,
      signal: this.#stopping.signal,
    };
  }

  #tell(error: unknown): Trouble['kind'] {
    // What Griot cannot take down is no fault of the mailbox, and told of elsewhere.
    if (error instanceof SetBack || error instanceof RegisterUnavailable) return 'unreachable';
    const trouble = troubleOf(error);
    if (trouble.kind !== this.#trouble && !this.#stopping.signal.aborted) {
      this.#deps.onTrouble(trouble);
    }
    this.#trouble = trouble.kind;
    return trouble.kind;
  }

  async #sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
