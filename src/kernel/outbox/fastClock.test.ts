import { expect, it, onTestFinished } from 'vitest';
import { newRegister } from '../../../test/contracts/database.file.ts';
import { OutboxUnderTest, row, scripted } from '../../../test/contracts/transportOutbox.ts';
import { recordingDatabase } from '../../../test/support/recordingDatabase.ts';
import { toDate } from '../time.ts';

it('what waits is not read at each dispatch to see whether the clock was fast, but once, and when it is put back', async () => {
  const { database, during, disconnect } = await recordingDatabase(await newRegister());
  onTestFinished(disconnect);
  const outbox = new OutboxUnderTest(database);
  const later = toDate(outbox.clock.now().add({ hours: 48 }));
  await outbox.put(row('tomorrow@example.org', { notBefore: later }));
  const dispatcher = outbox.dispatcher([scripted()]);
  const looks = async (): Promise<number> => {
    const asked = await during(() => dispatcher.run());
    return asked.filter(({ sql }) => sql.includes('`lastError` IS NOT NULL')).length;
  };
  expect(await looks()).toBe(1);
  outbox.wait({ seconds: 15 });
  expect(await looks()).toBe(0);
  outbox.wait({ seconds: -10 });
  expect(await looks()).toBe(1);
});
