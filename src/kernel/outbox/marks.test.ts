import { expect, it, onTestFinished } from 'vitest';
import { newRegister, openFor } from '../../../test/contracts/database.file.ts';
import { OutboxUnderTest, row, scripted } from '../../../test/contracts/transportOutbox.ts';
import { RegisterUnavailable } from '../database.ts';

it('what has left while nothing can be written is said in the register’s words, and marked once it can: it leaves once', async () => {
  const outbox = new OutboxUnderTest(await openFor(await newRegister()));
  const pragma = (words: string) => outbox.database.client.$queryRawUnsafe(`PRAGMA ${words}`);
  onTestFinished(async () => void (await pragma('query_only = OFF')));
  await outbox.put(row('p0@example.org'));
  const transport = scripted(async () => void (await pragma('query_only = ON')));
  const dispatcher = outbox.dispatcher([transport]);
  await expect(dispatcher.run()).rejects.toBeInstanceOf(RegisterUnavailable);
  await expect(dispatcher.run()).rejects.toBeInstanceOf(RegisterUnavailable);
  await pragma('query_only = OFF');
  await dispatcher.run();
  expect(transport.tried).toHaveLength(1);
  expect(await outbox.statuses()).toEqual({ 'p0@example.org': 'sent' });
});
