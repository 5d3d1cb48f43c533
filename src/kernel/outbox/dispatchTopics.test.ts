import { describe, expect, it } from 'vitest';
import { newRegister, openFor } from '../../../test/contracts/database.file.ts';
import {
  OutboxUnderTest,
  promised,
  row,
  scripted,
} from '../../../test/contracts/transportOutbox.ts';
import { retractTopics } from './store.ts';
import { PermanentFailure, Unreachable } from './transport.ts';

const newOutbox = async (): Promise<OutboxUnderTest> =>
  new OutboxUnderTest(await openFor(await newRegister()));

/** A row on the topic of one meeting and person. */
const about = (key: string, topic = 'meeting:1:p1') => row(key, { topic });

describe('messages on one topic', () => {
  it('replace one another while they wait', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    for (const key of ['invitation', 'update', 'cancellation']) await outbox.put(about(key));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['cancellation']);
    expect(await outbox.statuses()).toEqual({
      invitation: 'superseded',
      update: 'superseded',
      cancellation: 'sent',
    });
  });

  it('replace one another when they are written together, too', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    await outbox.put(about('invitation'), about('other', 'meeting:2:p1'), about('update'));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['other', 'update']);
  });

  it('never overtake one that is on its way', async () => {
    const outbox = await newOutbox();
    const [started, arrived] = [promised(), promised()];
    const slow = scripted(async ({ dedupeKey }) => {
      if (dedupeKey !== 'invitation') return;
      started.keep();
      await arrived.kept;
    });
    await outbox.put(about('invitation'));
    const first = outbox.dispatcher([slow]).run();
    await started.kept;
    await outbox.put(about('update'));
    const other = scripted();
    await outbox.dispatcher([other]).run();
    expect(other.tried).toEqual([]);
    arrived.keep();
    await first;
    expect(slow.tried).toEqual(['invitation', 'update']);
    expect(await outbox.statuses()).toEqual({ invitation: 'sent', update: 'sent' });
  });

  it('are not tried again once replaced, if they failed on their way', async () => {
    for (const failure of [new Error('451 later'), new Unreachable('down')]) {
      const outbox = await newOutbox();
      const mail = scripted(async ({ dedupeKey }) => {
        if (dedupeKey !== 'invitation') return;
        await outbox.put(about('update'));
        throw failure;
      });
      await outbox.put(about('invitation'));
      const dispatcher = outbox.dispatcher([mail]);
      await dispatcher.run();
      outbox.wait({ hours: 1 });
      await dispatcher.run();
      expect(mail.tried).toEqual(['invitation', 'update']);
      expect(await outbox.statuses()).toEqual({ invitation: 'superseded', update: 'sent' });
    }
  });

  it('do not leave once replaced, when a slow server made them wait', async () => {
    const outbox = await newOutbox();
    const mail = scripted(async ({ dedupeKey }) => {
      if (dedupeKey === 'first') await outbox.put(about('update'));
      outbox.wait({ seconds: 2 });
    });
    await outbox.put(row('first'), about('invitation'));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['first', 'update']);
    expect(await outbox.statuses()).toMatchObject({ invitation: 'superseded', update: 'sent' });
  });

  it('that were refused are replaced as well, and cannot be sent again after the later one', async () => {
    const outbox = await newOutbox();
    const mail = scripted(({ dedupeKey }) => {
      if (dedupeKey === 'invitation') throw new PermanentFailure('550 no such mailbox');
    });
    await outbox.put(about('invitation'));
    const dispatcher = outbox.dispatcher([mail]);
    await dispatcher.run();
    expect(await outbox.statuses()).toEqual({ invitation: 'failed' });
    await outbox.put(about('update'));
    await dispatcher.run();
    expect(await outbox.statuses()).toEqual({ invitation: 'superseded', update: 'sent' });
  });

  it('are held back by the beginning of their topic', async () => {
    const outbox = await newOutbox();
    const mail = scripted();
    await outbox.put(about('a', 'reminder:1:p1'), about('b', 'reminder:1:p2'));
    await outbox.put(about('c', 'reminder:1b:p1'), row('d'));
    await outbox.database.transaction((tx) => retractTopics(tx, 'reminder:1:'));
    await outbox.dispatcher([mail]).run();
    expect(mail.tried).toEqual(['c', 'd']);
  });
});
