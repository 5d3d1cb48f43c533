import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpTransport } from '../../../adapters/mail/smtpTransport.ts';
import { newRegister, openFor } from '../../../test/contracts/database.file.ts';
import { OutboxUnderTest, row } from '../../../test/contracts/transportOutbox.ts';
import { sender } from '../../../test/contracts/transportSamples.ts';
import {
  type Behaviour,
  type RunningSmtpServer,
  startSmtpServer,
} from '../../../test/contracts/transportSmtpServer.ts';
import type { Database } from '../database.ts';
import type { Dispatcher } from './dispatch.ts';
import { leaseDue } from './lease.ts';

/** A dispatcher of that register to a real server. */
function dispatcherTo(port: number, outbox: OutboxUnderTest, database?: Database): Dispatcher {
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, sender, outbox.clock);
  onTestFinished(() => transport.close());
  return outbox.dispatcher([transport], database);
}

async function serve(behaviour?: Behaviour): Promise<RunningSmtpServer> {
  const server = await startSmtpServer(behaviour);
  onTestFinished(() => server.stop());
  return server;
}

const newOutbox = async (): Promise<OutboxUnderTest> =>
  new OutboxUnderTest(await openFor(await newRegister()));

const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index}@example.org`);

const recipientsOf = (server: RunningSmtpServer): string[] =>
  server.mails.flatMap(({ to }) => to).sort();

describe('the outbox and a real SMTP server', () => {
  it('send everything once when the server comes back after an hour', async () => {
    const outbox = await newOutbox();
    const people = addresses(12);
    await outbox.put(...people.map((address) => row(address)));
    const { port, stop } = await startSmtpServer();
    await stop();
    const dispatcher = dispatcherTo(port, outbox);
    for (let minute = 0; minute < 60; minute += 15) {
      expect(await dispatcher.run()).toEqual([]);
      outbox.wait({ minutes: 15 });
    }
    const server = await serve({ port });
    const sent = await dispatcher.run();
    expect(sent.map(({ to }) => to).sort()).toEqual([...people].sort());
    expect(await dispatcher.run()).toEqual([]);
    expect(recipientsOf(server)).toEqual([...people].sort());
    expect(new Set(Object.values(await outbox.statuses()))).toEqual(new Set(['sent']));
    expect((await outbox.found('p0@example.org')).attempts).toBe(0);
  });

  it('list the one address that is refused, with the reason, and send to the others', async () => {
    const outbox = await newOutbox();
    await outbox.put(...addresses(6).map((address) => row(address)));
    const server = await serve({ refuse: (_, to) => (to === 'p2@example.org' ? 550 : undefined) });
    const dispatcher = dispatcherTo(server.port, outbox);
    expect(await dispatcher.run()).toHaveLength(5);
    const refused = await outbox.found('p2@example.org');
    expect(refused).toMatchObject({ status: 'failed', sentAt: null, leaseToken: null });
    expect(refused.lastError).toContain('550');
    outbox.wait({ hours: 1 });
    expect(await dispatcher.run()).toEqual([]);
    expect(recipientsOf(server)).toEqual(addresses(6).filter((one) => one !== 'p2@example.org'));
  });

  it('send each row once when two processes dispatch at the same time', async () => {
    const url = await newRegister();
    const outbox = new OutboxUnderTest(await openFor(url));
    const people = addresses(250);
    await outbox.put(...people.map((address) => row(address)));
    const server = await serve();
    const other = await openFor(url);
    const sent = await Promise.all([
      dispatcherTo(server.port, outbox).run(),
      dispatcherTo(server.port, outbox, other).run(),
    ]);
    expect(sent.every((part) => part.length > 0)).toBe(true);
    expect(recipientsOf(server)).toEqual([...people].sort());
  });

  it('take up what a process that died had taken, once its lease is over', async () => {
    const outbox = await newOutbox();
    await outbox.put(row('a@example.org'));
    const wish = { token: randomUUID(), transport: 'mail', limit: 10 };
    expect((await leaseDue(outbox.database, outbox.clock.now(), wish)).rows).toHaveLength(1);
    const server = await serve();
    const dispatcher = dispatcherTo(server.port, outbox);
    outbox.wait({ minutes: 4 });
    expect(await dispatcher.run()).toEqual([]);
    outbox.wait({ minutes: 1, seconds: 1 });
    expect(await dispatcher.run()).toHaveLength(1);
    expect(recipientsOf(server)).toEqual(['a@example.org']);
  });

  it('come back later to an address that asks for it, then leave it to the secretariat', async () => {
    const outbox = await newOutbox();
    await outbox.put(row('a@example.org'));
    let asked = 0;
    const server = await serve({
      refuse: (step) => {
        if (step !== 'to') return undefined;
        asked += 1;
        return 451;
      },
    });
    const dispatcher = dispatcherTo(server.port, outbox);
    await dispatcher.run();
    outbox.wait({ seconds: 29 });
    await dispatcher.run();
    expect(asked).toBe(1);
    outbox.wait({ seconds: 1 });
    await dispatcher.run();
    expect(asked).toBe(2);
    outbox.wait({ seconds: 59 });
    await dispatcher.run();
    expect(asked).toBe(2);
    for (let hour = 0; hour < 60; hour += 1) {
      outbox.wait({ hours: 1 });
      await dispatcher.run();
    }
    expect(asked).toBe(50);
    const given = await outbox.found('a@example.org');
    expect(given).toMatchObject({ status: 'failed', leaseToken: null });
    expect(given.lastError).toContain('451');
  });

  it('stop between two messages when asked, and leave the rest to whoever comes next', async () => {
    const outbox = await newOutbox();
    await outbox.put(...addresses(30).map((address) => row(address)));
    const stop = new AbortController();
    const server = await serve({
      refuse: (step) => {
        if (step === 'data') stop.abort();
        return undefined;
      },
    });
    const before = await dispatcherTo(server.port, outbox).run(stop.signal);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(30);
    expect(server.mails).toHaveLength(before.length);
    const after = await dispatcherTo(server.port, outbox).run();
    expect(before.length + after.length).toBe(30);
    expect(new Set(recipientsOf(server)).size).toBe(30);
  });
});
