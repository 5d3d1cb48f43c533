import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';
import type { NativeGesture } from './gestures.ts';
import type { Json } from './rooms.ts';

const recordOf = (raw: unknown): Json => Object.fromEntries(Object.entries(JSON.parse(`${raw}`)));

interface Awaited {
  readonly envelope: string;
  readonly resolve: (payload: Json | undefined) => void;
}

/** Slack's end of Socket Mode: says hello, sends envelopes, reads acknowledgements. */
export class SocketDouble {
  /** What was sent and is not acknowledged: sent again on the next connection. */
  readonly #awaited = new Map<string, Awaited>();
  readonly #server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  /** How many connections Griot has opened. */
  connections = 0;
  #socket: WebSocket | undefined;
  #open: Promise<void>;
  #opened: () => void = () => undefined;

  constructor() {
    this.#open = this.#awaitConnection();
    this.#server.on('connection', (socket, { socket: line }) => {
      // Slack answers a goodbye and leaves the line open.
      line.end = () => line;
      this.connections += 1;
      this.#socket = socket;
      socket.on('message', (raw) => this.#read(recordOf(raw)));
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
      for (const { envelope } of this.#awaited.values()) socket.send(envelope);
      this.#opened();
    });
  }

  /** Its address: `ws://127.0.0.1:…`. */
  async start(): Promise<string> {
    if (this.#server.address() === null) await once(this.#server, 'listening');
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  }

  /** Once Griot is connected. */
  async connected(): Promise<void> {
    await this.#open;
  }

  /** Tells of a gesture; gives what the acknowledgement says. */
  async deliver(
    { type, payload }: NativeGesture,
    more: Json = {},
    envelope_id: string = randomUUID(),
  ): Promise<Json | undefined> {
    await this.#open;
    const accepts_response_payload = type !== 'events_api';
    const told = { envelope_id, type, payload, accepts_response_payload, ...more };
    const envelope = JSON.stringify(told);
    const acknowledged = new Promise<Json | undefined>((resolve) => {
      this.#awaited.set(envelope_id, { envelope, resolve });
    });
    this.#socket?.send(envelope);
    return acknowledged;
  }

  /** Says something that is no envelope. */
  async say(frame: string): Promise<void> {
    await this.#open;
    this.#socket?.send(frame);
  }

  /** Slack asks to connect again, as it does every few hours. */
  refresh(): void {
    this.#open = this.#awaitConnection();
    this.#socket?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** The network goes. */
  cut(): void {
    this.#open = this.#awaitConnection();
    this.#socket?.terminate();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #awaitConnection(): Promise<void> {
    return new Promise((resolve) => {
      this.#opened = resolve;
    });
  }

  #read({ envelope_id, payload }: Json): void {
    const id = String(envelope_id);
    this.#awaited
      .get(id)
      ?.resolve(payload === undefined ? undefined : recordOf(JSON.stringify(payload)));
    this.#awaited.delete(id);
  }
}
