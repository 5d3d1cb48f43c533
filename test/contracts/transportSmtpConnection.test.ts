import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Unconfirmed, Unreachable } from '../../src/kernel/outbox/transport.ts';
import { consignment } from './transportSamples.ts';
import { failureOf, listen, listenToMail, open, serve } from './transportSmtp.ts';
import { startSmtpServer } from './transportSmtpServer.ts';

describe('the URL', () => {
  const login = { user: 'griot@example.org', pass: 'p@ss:/é' };
  const credentials = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}`;
  const options = '?tls.rejectUnauthorized=false';

  it('smtps:// speaks TLS from the first byte and logs in', async () => {
    const server = await serve({ tls: 'implicit', login });
    await open(`smtps://${credentials}@127.0.0.1:${server.port}${options}`).deliver(consignment());
    expect(server.mails[0]).toMatchObject({ secure: true, user: login.user });
  });

  it('smtp:// takes STARTTLS when it is offered, and logs in', async () => {
    const server = await serve({ tls: 'starttls', login });
    await open(`smtp://${credentials}@127.0.0.1:${server.port}${options}`).deliver(consignment());
    expect(server.mails[0]).toMatchObject({ secure: true, user: login.user });
  });

  it('with a password does without TLS on this machine only', async () => {
    const server = await serve({ login });
    // The same machine, under a name that does not say so.
    const elsewhere = open(`smtp://${credentials}@[::ffff:127.0.0.1]:${server.port}`);
    expect(await failureOf(elsewhere)).toBeInstanceOf(Unreachable);
    expect(server.mails).toEqual([]);
  });
});

describe('the connections', () => {
  it('are kept for the next message, and opened again when the server was started again', async () => {
    const first = await startSmtpServer();
    const transport = open(`smtp://127.0.0.1:${first.port}`);
    await transport.deliver(consignment({}, '1'));
    await transport.deliver(consignment({}, '2'));
    expect(first.connections()).toBe(1);
    await first.stop();
    const second = await serve({ port: first.port });
    await transport.deliver(consignment({}, '3'));
    expect(second.mails).toHaveLength(1);
  });

  it('give way to a new one when the server hangs up on the next message', async () => {
    let connections = 0;
    const taken: string[] = [];
    const port = await listen((socket) => {
      connections += 1;
      let heard = '';
      const tired = (): boolean => connections === 1 && taken.length === 1;
      socket.write('220 ready\r\n');
      socket.on('data', (data) => {
        heard += data.toString();
        if (heard.endsWith('\r\n.\r\n')) taken.push(heard);
        if (/^MAIL/.test(data.toString()) && tired()) socket.destroy();
        else socket.write(/^DATA/.test(data.toString()) ? '354 go on\r\n' : '250 ok\r\n');
      });
    });
    const transport = open(`smtp://127.0.0.1:${port}`);
    await transport.deliver(consignment({}, '1'));
    await transport.deliver(consignment({}, '2'));
    expect(connections).toBe(2);
    expect(taken).toHaveLength(2);
  });

  it('keep no program that stops for a server that is silent, and what it was given may have arrived', async () => {
    const heard = new EventEmitter();
    const port = await listenToMail(() => void heard.emit('mail'));
    const transport = open(`smtp://127.0.0.1:${port}`, { leaving: 50 });
    const whole = once(heard, 'mail');
    const sending = failureOf(transport);
    await whole;
    transport.hurry();
    await transport.close();
    expect(await sending).toBeInstanceOf(Unconfirmed);
  });

  it('close once what is under way has left', async () => {
    const server = await serve();
    const transport = open(`smtp://127.0.0.1:${server.port}`);
    const sending = ['1', '2', '3'].map((key) => transport.deliver(consignment({}, key)));
    await Promise.race(sending);
    await transport.close();
    await Promise.all(sending);
    expect(server.mails).toHaveLength(3);
    await expect(transport.deliver(consignment())).rejects.toThrow();
  });
});
