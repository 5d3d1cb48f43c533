import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentOf } from '../../src/cli/moment.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import { silentLog } from '../../src/kernel/log.ts';

import { serve } from '../../src/program/serve.ts';
import { openSession } from '../../src/program/session.ts';
import { type TemporaryRegister, temporaryRegister } from '../support/temporaryRegister.ts';

const trouble = { kind: 'refused', reason: 'AUTHENTICATIONFAILED' } as const;
/** Nobody listens there. */
const mailbox = {
  url: 'imap://griot%40example.org:sesame@127.0.0.1:1/INBOX',
  authority: undefined,
};

const instant = (iso: string) => momentOf(iso).toInstant();

describe('Griot, started again after a mailbox could not be read', () => {
  let register: TemporaryRegister;
  let config: Config;

  beforeEach(async () => {
    register = await temporaryRegister(instant('2027-02-22T09:00'));
    config = { ...readConfig({ PORT: '0' }), databaseUrl: register.url, demo: true };
    await session('2027-02-22T09:00', ({ app }) => app.mailbox.closed(trouble));
  });
  afterEach(() => register.remove());

  /** Without a server nor a mailbox, at some moment. */
  async function session<T>(
    at: string,
    work: (opened: Awaited<ReturnType<typeof openSession>>) => Promise<T>,
  ): Promise<T> {
    const clock = new ManualClock(instant(at));
    const opened = await openSession(config, { clock, log: silentLog, tellsOfChanges: 'soon' });
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  }

  /** Starts the whole program, lets it catch up with what is due, and stops it. */
  async function startAt(at: string, settings: Partial<Config>): Promise<void> {
    const clock = new ManualClock(instant(at));
    const running = await serve({ ...config, ...settings }, { clock, log: silentLog });
    await running.stop();
  }

  const doWhatIsDue = (at: string) => session(at, ({ app }) => app.runJobs());

  /** The subjects of what the secretariat has been told of the mailbox, in order. */
  const told = (): Promise<string[]> =>
    session('2027-02-22T09:00', async ({ database }) => {
      const rows = await database.client.outboxMessage.findMany({
        where: { dedupeKey: { startsWith: 'mailbox.closed' }, transport: 'mail' },
        orderBy: { id: 'asc' },
      });
      return [...new Set(rows.map(({ subject }) => subject))];
    });

  const CLOSED = 'Les réponses par courriel ne sont plus relevées';

  it('tries it before it says that it cannot be read', async () => {
    await startAt('2027-02-22T11:00', { mailbox });
    expect(await told()).toEqual([]);
    await session('2027-02-22T11:10', ({ app }) => app.mailbox.waiting('griot@example.org', 0));
    await doWhatIsDue('2027-02-22T12:00');
    expect(await told()).toEqual([]);
  });

  it('says so half an hour later when it still cannot', async () => {
    await startAt('2027-02-22T11:00', { mailbox });
    await doWhatIsDue('2027-02-22T11:31');
    expect(await told()).toEqual([CLOSED]);
  });

  it('says no more of it once the administrator has given it no mailbox, but that it has none', async () => {
    await doWhatIsDue('2027-02-22T09:31');
    await startAt('2027-02-24T11:00', { mailbox: undefined });
    await doWhatIsDue('2027-02-28T11:00');
    expect(await told()).toEqual([CLOSED, 'Griot n’a plus de boîte à relever']);
  });

  it('says nothing at all when nobody had been told', async () => {
    await startAt('2027-02-22T11:00', { mailbox: undefined });
    await doWhatIsDue('2027-02-28T11:00');
    expect(await told()).toEqual([]);
  });
});
