import { describe, expect, it } from 'vitest';
import { newRegister, openFor } from '../../../test/contracts/database.file.ts';
import {
  OutboxUnderTest,
  promised,
  row,
  START,
  scripted,
} from '../../../test/contracts/transportOutbox.ts';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';
import { RetryAfter, Unconfirmed, Unreachable } from './transport.ts';

const newOutbox = async (): Promise<OutboxUnderTest> =>
  new OutboxUnderTest(await openFor(await newRegister()));

describe('a message', () => {
  it('written twice under one key leaves once', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    await outbox.put(row('a'), row('a'));
    await outbox.put(row('a'));
    const dispatcher = outbox.dispatcher([mail]);
    await dispatcher.run();
    await outbox.put(row('a'));
    await dispatcher.run();
    expect(mail.tried).toEqual(['a']);
  });

  it('written twice under one key by one change says what holds at the end of it', async () => {
    const outbox = await newOutbox();
    await outbox.put(
      row('a', { subject: 'Sans remplaçant', topic: 'card' }),
      row('b', { subject: 'Autre' }),
      row('a', { subject: 'Avec remplaçant', topic: 'card' }),
    );
    expect((await outbox.found('a')).subject).toBe('Avec remplaçant');
    expect(await outbox.statuses()).toEqual({ a: 'pending', b: 'pending' });
  });

  it('waits for its hour', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    await outbox.put(row('a', { notBefore: toDate(START.add({ hours: 1 })) }));
    const dispatcher = outbox.dispatcher([mail]);
    await dispatcher.run();
    expect(mail.tried).toEqual([]);
    outbox.wait({ hours: 1 });
    await dispatcher.run();
    expect(mail.tried).toEqual(['a']);
  });

  it.each([
    ['failed', () => new Error('451 later')],
    ['could not be tried', () => new Unreachable('ECONNREFUSED')],
  ])('that %s while the clock was a day fast leaves once it is right', async (_what, trouble) => {
    const outbox = await newOutbox();
    const later = toDate(START.add({ hours: 30 }));
    await outbox.put(row('a'), row('b'), row('chosen', { notBefore: later }));
    const down = scripted(() => {
      throw trouble();
    });
    outbox.wait({ hours: 24 });
    await outbox.put(row('c', { notBefore: later, createdAt: later }));
    await outbox.dispatcher([down]).run();
    outbox.clock.set(START.add({ minutes: 1 }));
    const mail = scripted();
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['a', 'b', 'c']);
  });

  it('that waits for the usual time leaves no sooner', async () => {
    const outbox = await newOutbox();
    await outbox.put(row('a'));
    const busy = scripted(() => {
      throw new RetryAfter(3600, 'later');
    });
    await outbox.dispatcher([busy]).run();
    const mail = scripted();
    outbox.wait({ minutes: 59 });
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual([]);
  });

  it('that was on its way when the program died and the clock was a day fast leaves once it is right', async () => {
    const outbox = await newOutbox();
    await outbox.put(row('a', { topic: 't' }));
    const leasedUntil = toDate(START.add({ hours: 24, minutes: 5 }));
    await outbox.database.client.outboxMessage.updateMany({
      data: { leaseToken: 'x', leasedUntil },
    });
    const mail = scripted();
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['a']);
  });

  it('that is no longer useful is not sent, and not counted as failed', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    const usefulUntil = toDate(START.add({ minutes: 10 }));
    await outbox.put(row('late', { usefulUntil }), row('still', { usefulUntil: null }));
    outbox.wait({ minutes: 11 });
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['still']);
    expect(await outbox.statuses()).toEqual({ late: 'expired', still: 'sent' });
  });

  it('that has become useless while a slow server made it wait is not sent either', async () => {
    const outbox = await newOutbox();
    const mail = scripted(() => outbox.wait({ minutes: 1 }));
    const usefulUntil = toDate(START.add({ seconds: 30 }));
    await outbox.put(row('slow'), row('late', { usefulUntil }), row('still'));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['slow', 'still']);
    expect(await outbox.statuses()).toEqual({ slow: 'sent', late: 'expired', still: 'sent' });
  });

  it('that may have arrived each time is not sent fifty times, and is listed', async () => {
    const outbox = await newOutbox();
    const after: number[] = [];
    const mail = scripted(() => {
      after.push(outbox.clock.now().since(START).total('minutes'));
      throw new Unconfirmed('not confirmed: Timeout');
    });
    await outbox.put(row('a'));
    const dispatcher = outbox.dispatcher([mail]);
    for (let half = 0; half < 2 * 60 * 48; half += 1) {
      await dispatcher.run();
      outbox.wait({ seconds: 30 });
    }
    expect(after).toEqual([0, 0.5, 60.5, 120.5]);
    expect(await outbox.found('a')).toMatchObject({
      status: 'failed',
      lastError: 'not confirmed: Timeout',
    });
  });

  it('that cannot be read is given up', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    await outbox.put(row('a', { payload: '{"subject":' }), row('b', { payload: '{}' }));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual([]);
    expect(await outbox.statuses()).toEqual({ a: 'failed', b: 'failed' });
  });

  it('is for a group’s channel when it is for no person', async () => {
    const outbox = await newOutbox();
    const seen: boolean[] = [];
    const chat = scripted(({ toGroup }) => void seen.push(toGroup));
    await outbox.put(row('a', { groupId: 'gec' }), row('b', { personId: null, groupId: 'gec' }));
    await outbox.dispatcher([chat]).run();
    expect(seen).toEqual([false, true]);
  });
});

describe('a transport', () => {
  it('that asks to wait is left alone for as long as it asks', async () => {
    const outbox = await newOutbox();
    let busy = true;
    const chat = scripted(() => {
      if (busy) throw new RetryAfter(120, 'rate limited');
    });
    await outbox.put(row('a'), row('b'), row('c'));
    const dispatcher = outbox.dispatcher([chat]);
    await dispatcher.run();
    busy = false;
    outbox.wait({ seconds: 119 });
    await dispatcher.run();
    expect(chat.tried).toEqual(['a']);
    outbox.wait({ seconds: 1 });
    await dispatcher.run();
    expect(chat.tried).toEqual(['a', 'a', 'b', 'c']);
    expect((await outbox.found('a')).attempts).toBe(0);
  });

  it('that asks to wait for years is asked again after an hour', async () => {
    for (const asked of [1e9, 1e18]) {
      const outbox = await newOutbox();
      let busy = true;
      const chat = scripted(() => {
        if (busy) throw new RetryAfter(asked, 'rate limited');
      });
      await outbox.put(row('a'));
      await outbox.dispatcher([chat]).run();
      busy = false;
      outbox.wait({ hours: 1 });
      await outbox.dispatcher([chat]).run();
      expect(await outbox.statuses()).toEqual({ a: 'sent' });
    }
  });

  it('that is down is asked once, not once for every message', async () => {
    const outbox = await newOutbox();
    const mail = scripted(() => {
      throw new Unreachable('connect ECONNREFUSED');
    });
    await outbox.put(...Array.from({ length: 300 }, (_, index) => row(`k${index}`)));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['k0']);
  });

  it('does not hold back another', async () => {
    const outbox = await newOutbox();
    const arrived = promised();
    const mail = scripted(() => arrived.kept);
    const web = scripted(() => arrived.keep(), { name: 'web' });
    await outbox.put(row('mail'), row('chat', { transport: 'web' }));
    await outbox.dispatcher([mail, web]).run();
    expect(await outbox.statuses()).toEqual({ mail: 'sent', chat: 'sent' });
  });

  it('that is slow never begins what somebody else could take up meanwhile', async () => {
    const outbox = await newOutbox();
    const leftOfLease: number[] = [];
    const slow = scripted(async ({ dedupeKey }) => {
      const { leasedUntil } = await outbox.found(dedupeKey);
      leftOfLease.push(Number(leasedUntil) - outbox.clock.now().epochMilliseconds);
      outbox.wait({ seconds: 90 });
    });
    const keys = Array.from({ length: 8 }, (_, index) => `k${index}`);
    await outbox.put(...keys.map((key) => row(key)));
    await outbox.dispatcher([slow]).run();
    expect(slow.tried).toEqual(keys);
    expect(Math.min(...leftOfLease)).toBeGreaterThan(3 * 60_000);
  });
});

describe('a mark that cannot be written', () => {
  it('stops the dispatcher, and what had left does not leave again', async () => {
    const outbox = await newOutbox();
    let failures = 0;
    const breaking: Database = {
      client: outbox.database.client,
      async transaction(work) {
        failures -= 1;
        if (failures === 0) throw new Error('disk full');
        return outbox.database.transaction(work);
      },
      close: () => outbox.database.close(),
    };
    // The next transaction after the delivery is the one that marks it.
    const chat = scripted(
      () => {
        failures = 1;
      },
      { externalId: 'm1' },
    );
    await outbox.put(row('a'));
    const dispatcher = outbox.dispatcher([chat], breaking);
    await expect(dispatcher.run()).rejects.toThrow('disk full');
    expect(await outbox.statuses()).toEqual({ a: 'pending' });
    outbox.wait({ hours: 1 });
    await dispatcher.run();
    expect(chat.tried).toEqual(['a']);
    expect(await outbox.found('a')).toMatchObject({ status: 'sent', externalId: 'm1' });
  });
});
