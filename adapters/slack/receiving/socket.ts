import { setTimeout as pause } from 'node:timers/promises';
import { type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../../src/kernel/log.ts';
import { boltLog } from '../boltLog.ts';
import { reasonOf } from '../reason.ts';
import { isOurs } from './payloads.ts';

/** After a connection that Slack, or the network, has ended. */
const SOON_MS = 500;
/** After a first refusal; twice as long after each other one. */
const REFUSED_MS = 2_000;
const LONGEST_MS = 60_000;

/** What comes by the socket. */
interface Envelope {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: () => Promise<void>;
}

export interface SocketDeps {
  readonly log: Log;
  readonly common: webApi.WebClientOptions;
}

type Client = SocketModeReceiver['client'];

/** Bolt would acknowledge an event before its listener has done anything. */
function deferEvents(client: Client, acknowledge: (envelope: Envelope) => Promise<void>): void {
  for (const take of client.listeners('slack_event')) {
    client.off('slack_event', take);
    client.on('slack_event', async (envelope: Envelope) => {
      const { body } = envelope;
      if (!isOurs(body) || body.type !== 'event_callback') return take(envelope);
      await take({ ...envelope, ack: async () => undefined });
      await acknowledge(envelope);
    });
  }
}

/**
 * What Slack's library stumbles over in a frame it throws where nobody can catch it: the frame is told
 * to the log, and the next is read.
 */
function guarded(client: Client, log: Log): void {
  for (const read of client.listeners('ws_message')) {
    client.off('ws_message', read);
    client.on('ws_message', async (...frame: unknown[]) => {
      try {
        await read(...frame);
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'slack: frame not understood');
      }
    });
  }
}

/** For what has just been acknowledged to be on its way; less than what passes before the next connection. */
const PARTING_MS = 250;

function isGoodbye(frame: unknown): boolean {
  if (typeof frame !== 'string' || !frame.includes('"disconnect"')) return false;
  try {
    return Object(JSON.parse(frame)).type === 'disconnect';
  } catch {
    return false;
  }
}

/**
 * Slack says goodbye every few hours and leaves the line open: its library would wait for seconds until
 * nobody answers, and what people do meanwhile is told them to have failed.
 */
function hangUpAtGoodbye(client: Client): void {
  client.on('ws_message', (frame: unknown) => {
    if (isGoodbye(frame)) setTimeout(() => void client.disconnect(), PARTING_MS).unref();
  });
}

/**
 * Keeps Griot connected by Socket Mode for as long as it runs. Slack's library connects again by
 * itself, but what refuses it a second time (a token revoked, Socket Mode switched off, a page of some
 * proxy instead of Slack) it throws where nobody can catch it, and the process ends.
 */
export class SocketConnection {
  readonly #receiver: SocketModeReceiver;
  readonly #log: Log;
  readonly #closed = new AbortController();
  /** What the log has said last: each reason once. */
  #told = '';

  constructor(appToken: string, { log, common }: SocketDeps) {
    this.#log = log;
    this.#receiver = new SocketModeReceiver({
      appToken,
      logger: boltLog(log),
      autoReconnectEnabled: false,
      // What Bolt stumbles over would not be better understood if Slack sent it again.
      processEventErrorHandler: async ({ error }) => {
        log.warn({ reason: reasonOf(error) }, 'slack: envelope not understood');
        return true;
      },
      installerOptions: { clientOptions: { ...common, retryConfig: { retries: 0 } } },
    });
    const { client } = this.#receiver;
    guarded(client, log);
    hangUpAtGoodbye(client);
    const acknowledge = ({ ack }: Envelope): Promise<void> =>
      ack().catch((error: unknown) => this.#tellLost(reasonOf(error)));
    deferEvents(client, acknowledge);
    // Bolt acknowledges nothing of what it does not know either.
    client.on('slack_event', (envelope: Envelope) => {
      if (!isOurs(envelope.body)) void acknowledge(envelope);
    });
  }

  get receiver(): Receiver {
    return this.#receiver;
  }

  /** Resolves once the first try is made, well or not. Never throws. */
  async start(): Promise<void> {
    const ended = this.#ended();
    const isOpen = await this.#connect();
    void this.#keep(isOpen, ended);
  }

  async stop(): Promise<void> {
    this.#closed.abort();
    await this.#receiver.stop();
  }

  async #keep(isOpen: boolean, ended: Promise<void>): Promise<void> {
    let [open, over, refusals] = [isOpen, ended, 0];
    for (;;) {
      if (open) await over;
      refusals = open ? 0 : refusals + 1;
      if (!(await this.#wait(refusals))) return;
      over = this.#ended();
      open = await this.#connect();
    }
  }

  /** Resolves when the connection that is about to be asked for has ended. */
  #ended(): Promise<void> {
    return new Promise((resolve) => this.#receiver.client.once('disconnected', () => resolve()));
  }

  /** False when it has been told to stop meanwhile. */
  async #wait(refusals: number): Promise<boolean> {
    const { signal } = this.#closed;
    const ms = refusals === 0 ? SOON_MS : Math.min(REFUSED_MS * 2 ** (refusals - 1), LONGEST_MS);
    await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
    return !signal.aborted;
  }

  async #connect(): Promise<boolean> {
    try {
      await this.#receiver.start();
    } catch (error) {
      this.#tellRefusal(reasonOf(error));
      return false;
    }
    // It was stopped while Slack was asked.
    if (this.#closed.signal.aborted) await this.#receiver.stop();
    if (this.#told !== 'connected') this.#log.info({}, 'slack: connected by Socket Mode');
    this.#told = 'connected';
    return true;
  }

  #tellLost(reason: string): void {
    this.#log.warn({ reason }, 'slack: acknowledgement not delivered');
  }

  #tellRefusal(reason: string): void {
    if (this.#told === reason || this.#closed.signal.aborted) return;
    this.#told = reason;
    this.#log.error({ reason }, 'slack: Socket Mode refused, tried again later; the rest goes on');
  }
}
