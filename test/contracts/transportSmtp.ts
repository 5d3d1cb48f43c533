import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type SmtpPatience,
  type SmtpTransport,
  smtpTransport,
} from '../../adapters/mail/smtpTransport.ts';
import { consignment, sender, testClock } from './transportSamples.ts';
import {
  type Behaviour,
  portOf,
  type RunningSmtpServer,
  startSmtpServer,
} from './transportSmtpServer.ts';

/** The transport to that URL, for the length of the test. */
export function open(url: string, patience?: Partial<SmtpPatience>): SmtpTransport {
  const transport = smtpTransport(url, sender, testClock(), patience);
  onTestFinished(() => transport.close());
  return transport;
}

/** A server for the length of the test. */
export async function serve(behaviour?: Behaviour): Promise<RunningSmtpServer> {
  const server = await startSmtpServer(behaviour);
  onTestFinished(() => server.stop());
  return server;
}

/** A server that does as it likes with a connection, and its port. */
export async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return portOf(server);
}

/** A server that takes a message whole, and then does something else than say so. */
export function listenToMail(afterwards: (socket: Socket) => void): Promise<number> {
  return listen((socket) => {
    let text = '';
    let content = false;
    socket.write('220 ready\r\n');
    socket.on('data', (data) => {
      text += data;
      if (content && text.endsWith('\r\n.\r\n')) return afterwards(socket);
      if (content || !text.endsWith('\r\n')) return;
      content = /^DATA/m.test(text);
      text = '';
      socket.write(content ? '354 go on\r\n' : '250 ok\r\n');
    });
  });
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await startSmtpServer();
  await server.stop();
  return server.port;
}

/** What delivering ends with. */
export const failureOf = (transport: SmtpTransport): Promise<unknown> =>
  transport.deliver(consignment()).then(
    () => 'delivered',
    (error: unknown) => error,
  );
