import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';

/** What lies between Griot and a server, and may fail. */
export interface Wire {
  readonly port: number;
  /** What Griot says passes through it; nothing of it is changed, unless a test does. */
  said: (text: string) => string;
  /** Breaks the connections there are, as a machine that restarts does. */
  cut(): void;
  /** They stay, and carry nothing any more: nobody is told. */
  silence(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A wire to a port of this machine. */
export async function wireTo(port: number): Promise<Wire> {
  const pairs: Pair[] = [];
  const server = createServer((near) => {
    const pair = { near, far: dial(port, '127.0.0.1') };
    pairs.push(pair);
    join(pair, wire);
  });
  const wire: Wire = {
    port: 0,
    said: (text) => text,
    cut() {
      for (const { near } of pairs.splice(0)) near.resetAndDestroy();
    },
    silence() {
      for (const { near, far } of pairs) {
        near.removeAllListeners('data');
        far.removeAllListeners('data');
      }
    },
    async close() {
      for (const { near } of pairs) near.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return Object.assign(wire, { port: typeof address === 'object' && address ? address.port : 0 });
}

function join({ near, far }: Pair, wire: Wire): void {
  near.on('data', (bytes) => far.write(wire.said(bytes.toString('latin1')), 'latin1'));
  far.on('data', (bytes) => near.write(bytes));
  const ends = [near, far] as const;
  for (const end of ends) {
    end.on('error', () => undefined);
    end.on('close', () => {
      for (const one of ends) one.destroy();
    });
  }
}
