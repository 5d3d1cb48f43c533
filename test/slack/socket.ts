import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;
const MASKED_HEADER = 6;

/** Slack's end of Socket Mode (RFC 6455, short frames): says hello, sends envelopes, reads acks. */
export class SocketDouble {
  /** The envelopes that Griot has acknowledged, in order. */
  readonly acks: string[] = [];
  #socket: Duplex | undefined;
  #connected: () => void = () => undefined;
  readonly connected = new Promise<void>((resolve) => {
    this.#connected = resolve;
  });
  readonly #server = createServer().on('upgrade', (req, socket) => {
    const key = `${req.headers['sec-websocket-key']}${MAGIC}`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on('data', (frame: Buffer) => this.#read(frame));
    this.#socket = socket;
    this.send({ type: 'hello', num_connections: 1 });
    this.#connected();
  });

  /** Its address: `ws://127.0.0.1:…`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  }

  send(envelope: object): void {
    const body = Buffer.from(JSON.stringify(envelope));
    const length =
      body.length < 126
        ? Buffer.from([TEXT, body.length])
        : Buffer.from([TEXT, 126, body.length >> 8, body.length & 255]);
    this.#socket?.write(Buffer.concat([length, body]));
  }

  close(): void {
    this.#socket?.destroy();
    this.#server.close();
  }

  #read(frame: Buffer): void {
    const length = (frame[1] ?? 0) & 0x7f;
    if (frame[0] !== TEXT || length >= 126) return;
    const mask = frame.subarray(2, MASKED_HEADER);
    const masked = frame.subarray(MASKED_HEADER, MASKED_HEADER + length);
    const text = Buffer.from(masked.map((byte, at) => byte ^ (mask[at % 4] ?? 0))).toString();
    const { envelope_id } = Object(JSON.parse(text));
    if (typeof envelope_id === 'string') this.acks.push(envelope_id);
  }
}
