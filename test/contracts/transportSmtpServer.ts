import type { Server } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A mail as a real SMTP server received it. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly secure: boolean;
  /** Who had logged in. */
  readonly user: string | undefined;
}

export type Step = 'connect' | 'from' | 'to' | 'data';

/** How a server behaves. */
export interface Behaviour {
  /** The reply code with which it refuses at that step; undefined: it accepts. */
  readonly refuse?: (step: Step, address: string) => number | undefined;
  readonly login?: { readonly user: string; readonly pass: string };
  /** TLS from the first byte, or by STARTTLS; its certificate is nobody's. */
  readonly tls?: 'implicit' | 'starttls';
  /** 0, or nothing: any free port. */
  readonly port?: number;
}

export interface RunningSmtpServer {
  readonly port: number;
  readonly mails: readonly ArrivedMail[];
  /** How many clients are connected. */
  connections(): number;
  stop(): Promise<void>;
}

/** Starts an SMTP server on the loopback interface. */
export async function startSmtpServer(behaviour: Behaviour = {}): Promise<RunningSmtpServer> {
  const mails: ArrivedMail[] = [];
  const server = new SMTPServer(optionsOf(behaviour, (mail) => mails.push(mail)));
  // A client that hangs up in the middle is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(behaviour.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.server),
    mails,
    connections: () => server.connections.size,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The port a server has been given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

function optionsOf(behaviour: Behaviour, keep: (mail: ArrivedMail) => void): SMTPServerOptions {
  const { login, tls, refuse = () => undefined } = behaviour;
  const check = (step: Step, address: string): Error | null => {
    const responseCode = refuse(step, address);
    return responseCode === undefined
      ? null
      : Object.assign(new Error(`refused <${address}>`), { responseCode });
  };
  return {
    secure: tls === 'implicit',
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    // In ms; 0 would mean its default of 30 s.
    closeTimeout: 1,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => done(check('connect', '')),
    onAuth({ username, password }, _session, done) {
      const known = username === login?.user && password === login?.pass;
      done(known ? null : new Error('unknown user'), { user: username });
    },
    onMailFrom: ({ address }, _session, done) => done(check('from', address)),
    onRcptTo: ({ address }, _session, done) => done(check('to', address)),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = check('data', session.envelope.rcptTo[0]?.address ?? '');
        if (!refusal) keep(arrived(session, Buffer.concat(chunks)));
        done(refusal);
      });
    },
  };
}

const arrived = ({ envelope, secure, user }: SMTPServerSession, raw: Buffer): ArrivedMail => ({
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  to: envelope.rcptTo.map((recipient) => recipient.address),
  raw,
  secure,
  user: typeof user === 'string' ? user : undefined,
});
