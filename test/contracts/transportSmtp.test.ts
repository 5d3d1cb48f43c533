import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PermanentFailure, Unconfirmed, Unreachable } from '../../src/kernel/outbox/transport.ts';
import { consignment, sender } from './transportSamples.ts';
import { closedPort, failureOf, listen, listenToMail, open, serve } from './transportSmtp.ts';
import type { Step } from './transportSmtpServer.ts';

/** What delivering through such a server ends with. */
async function failureAt(step: Step, code: number): Promise<unknown> {
  const server = await serve({ refuse: (at) => (at === step ? code : undefined) });
  return failureOf(open(`smtp://127.0.0.1:${server.port}`));
}

describe('a server that answers', () => {
  it('and refuses the address for good makes a permanent failure, in its own words', async () => {
    const failure = await failureAt('to', 550);
    expect(failure).toBeInstanceOf(PermanentFailure);
    expect(String(failure)).toContain('550');
    expect(String(failure)).toContain('refused <a.diarra@example.org>');
  });

  it('and refuses the message for good makes a permanent failure', async () => {
    expect(await failureAt('data', 554)).toBeInstanceOf(PermanentFailure);
  });

  it('and asks to come back later makes an ordinary failure', async () => {
    for (const step of ['from', 'to', 'data'] as const) {
      const failure = await failureAt(step, 451);
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toBeInstanceOf(PermanentFailure);
      expect(failure).not.toBeInstanceOf(Unreachable);
    }
  });

  it('and takes no mail from Griot, whoever it is for, cannot be used', async () => {
    expect(await failureAt('from', 550)).toBeInstanceOf(Unreachable);
  });

  it('and refuses one address takes the next one', async () => {
    const server = await serve({
      refuse: (_, address) => (/^a\./.test(address) ? 550 : undefined),
    });
    const transport = open(`smtp://127.0.0.1:${server.port}`);
    expect(await failureOf(transport)).toBeInstanceOf(PermanentFailure);
    await transport.deliver({ ...consignment(), recipient: 'b.keita@example.org' });
    expect(server.mails.map(({ to }) => to)).toEqual([['b.keita@example.org']]);
  });

  it('and hangs up in the middle of a message is not down: the message is tried again', async () => {
    const port = await listen((socket) => {
      socket.write('220 ready\r\n');
      socket.on('data', (data) => {
        if (/^DATA/m.test(data.toString())) socket.destroy();
        else socket.write('250 ok\r\n');
      });
    });
    const failure = await failureOf(open(`smtp://127.0.0.1:${port}`));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(Unreachable);
    expect(failure).not.toBeInstanceOf(PermanentFailure);
  });

  it('and falls silent in the middle of a message is given up in the end', async () => {
    const port = await listen((socket) => {
      socket.write('220 ready\r\n');
      socket.on('data', (data) => {
        if (!/^DATA/m.test(data.toString())) socket.write('250 ok\r\n');
      });
    });
    const patience = { connection: 10_000, greeting: 10_000, silence: 10_000, delivery: 200 };
    const failure = await failureOf(open(`smtp://127.0.0.1:${port}`, patience));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(Unreachable);
    expect(failure).not.toBeInstanceOf(PermanentFailure);
  });

  it('and falls silent is given up though memory is swept meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const sweep: unknown = runInNewContext('gc');
    const port = await listen((socket) => void socket.write('220 ready\r\n'));
    const patience = { connection: 9_000, greeting: 9_000, silence: 9_000, delivery: 300 };
    const failure = failureOf(open(`smtp://127.0.0.1:${port}`, patience));
    const sweeping = setInterval(() => typeof sweep === 'function' && sweep(), 20);
    onTestFinished(() => clearInterval(sweeping));
    expect(String(await failure)).toContain('aborted');
  });

  it('and takes a whole message without a word may have delivered it', async () => {
    const patience = { connection: 10_000, greeting: 10_000, silence: 300, delivery: 10_000 };
    for (const afterwards of [
      (socket: Socket) => void socket.end(),
      (socket: Socket) => void socket.resetAndDestroy(),
      () => undefined,
    ]) {
      const port = await listenToMail(afterwards);
      const failure = await failureOf(open(`smtp://127.0.0.1:${port}`, patience));
      expect(failure).toBeInstanceOf(Unconfirmed);
      expect(String(failure)).toContain('not confirmed: ');
    }
  });

  it('and has taken what an account may send in a day is left alone, and refuses nothing for good', async () => {
    for (const said of [
      '550-5.4.5 Daily user sending limit exceeded. For more information on Gmail',
      '450 4.7.1 sending rate too high',
      '550 Daily sending quota reached',
    ]) {
      const text = said.startsWith('550-') ? `${said}\r\n550 5.4.5 see help` : said;
      const port = await listenToMail((socket) => void socket.write(`${text}\r\n`));
      expect(await failureOf(open(`smtp://127.0.0.1:${port}`))).toMatchObject({ seconds: 1800 });
    }
  });

  it('and says so of the mailbox of a reader refuses that one mail', async () => {
    for (const said of [
      '552 5.2.2 The recipient is over his daily quota',
      '550 5.2.1 receiving rate limit exceeded',
      '550 5.7.1 refused by policy',
    ]) {
      const port = await listenToMail((socket) => void socket.write(`${said}\r\n`));
      const failure = await failureOf(open(`smtp://127.0.0.1:${port}`));
      expect(failure).toBeInstanceOf(PermanentFailure);
    }
  });

  it('and refuses a whole message has not delivered it, whatever it does next', async () => {
    const port = await listenToMail((socket) => void socket.end('421 4.3.2 closing\r\n'));
    const failure = await failureOf(open(`smtp://127.0.0.1:${port}`));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(Unconfirmed);
    expect(failure).not.toBeInstanceOf(PermanentFailure);
  });

  it('gets the envelope of one sender and one recipient', async () => {
    const server = await serve();
    await open(`smtp://127.0.0.1:${server.port}`).deliver(consignment());
    expect(server.mails[0]).toMatchObject({ from: sender.email, to: ['a.diarra@example.org'] });
  });
});

describe('a server that cannot be used', () => {
  it('because nobody listens', async () => {
    const transport = open(`smtp://127.0.0.1:${await closedPort()}`);
    expect(await failureOf(transport)).toBeInstanceOf(Unreachable);
  });

  it('because it turns everybody away', async () => {
    for (const code of [421, 554])
      expect(await failureAt('connect', code)).toBeInstanceOf(Unreachable);
  });

  it('because it never greets', async () => {
    const port = await listen(() => undefined);
    const patience = { connection: 10_000, greeting: 100, silence: 10_000, delivery: 20_000 };
    const transport = open(`smtp://127.0.0.1:${port}`, patience);
    expect(await failureOf(transport)).toBeInstanceOf(Unreachable);
  });

  it('because it hangs up before it greets, again and again', async () => {
    const port = await listen((socket) => socket.destroy());
    expect(await failureOf(open(`smtp://127.0.0.1:${port}`))).toBeInstanceOf(Unreachable);
  });

  it('because it is no mail server', async () => {
    const port = await listen((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await failureOf(open(`smtp://127.0.0.1:${port}`))).toBeInstanceOf(Unreachable);
  });

  it('because the password is wrong is left alone longer, lest it lock the account', async () => {
    const { port } = await serve({ tls: 'implicit', login: { user: 'griot', pass: 'juste' } });
    const url = `smtps://griot:faux@127.0.0.1:${port}?tls.rejectUnauthorized=false`;
    expect(await failureOf(open(url))).toMatchObject({ seconds: 600 });
  });

  it('because its certificate is nobody’s', async () => {
    for (const tls of ['implicit', 'starttls'] as const) {
      const { port } = await serve({ tls });
      const scheme = tls === 'implicit' ? 'smtps' : 'smtp';
      expect(await failureOf(open(`${scheme}://127.0.0.1:${port}`))).toBeInstanceOf(Unreachable);
    }
  });

  it('is the same for verify, which a server that can be used passes', async () => {
    const down = open(`smtp://127.0.0.1:${await closedPort()}`);
    await expect(down.verify()).rejects.toBeInstanceOf(Unreachable);
    const server = await serve();
    await expect(open(`smtp://127.0.0.1:${server.port}`).verify()).resolves.toBeUndefined();
    expect(server.mails).toEqual([]);
  });
});
