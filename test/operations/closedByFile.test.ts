import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '../../src/directory/exchange/apply.ts';
import { currentRows } from '../../src/directory/exchange/current.ts';
import { planImport } from '../../src/directory/exchange/plan.ts';
import { change } from '../../src/kernel/changes.ts';
import { scheduleClosings } from '../../src/operations/departure/closing.ts';
import { CalendarClient, calendarOf } from '../series/client.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const GONE = 'paul.weber@example.org';
const BACK = 'martin.keller@example.org';

describe('somebody whom an imported file makes inactive', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of [
      'gec planifier jeudi 4 mars à 10h',
      'gec série premier jeudi du mois à 15h à partir d’avril jusqu’au 30 septembre',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    await griot.advance('2027-02-20T09:30');
    await importActive({ [GONE]: 'no', [BACK]: 'no' });
    await importActive({ [BACK]: 'yes' });
  });
  afterAll(() => griot.stop());

  /** As `griot import annuaire` does. */
  async function importActive(wanted: Readonly<Record<string, string>>): Promise<void> {
    const author = {
      now: griot.clock.now(),
      directory: await griot.app.directory(),
      transport: 'console',
      personId: null,
    };
    await change(griot.database, author, async (write) => {
      const rows = Object.entries(wanted).map(([email, active], line) => {
        const row = { email, active };
        return { table: 'people', line, row, faults: [] } as const;
      });
      const entries = planImport(await currentRows(write.tx), rows);
      await applyImport(write, entries);
      await scheduleClosings(write, entries);
    });
  }

  const shownTo = async (email: string): Promise<string[]> => {
    const calendar = new CalendarClient();
    for (const { raw } of await griot.mails(email)) {
      if (raw.includes('text/calendar')) calendar.receive(calendarOf(raw));
    }
    return calendar.shown('2027-03-01', '2027-10-01');
  };

  it('has what is to come taken out of his calendar, once, and is excused', async () => {
    expect(await shownTo(GONE)).not.toEqual([]);
    await griot.advance('2027-02-20T09:40');
    expect(await shownTo(GONE)).toEqual([]);
    expect((await griot.say(SEG, 'présences GEC-2027-03')).reply.text).toMatch(
      /Paul Weber.*excuse/u,
    );
    const told = (await griot.mails(GONE)).length;
    await griot.advance('2027-03-03T12:00');
    expect(await griot.mails(GONE)).toHaveLength(told);
  });

  it('keeps it when he is active again before that', async () => {
    expect(await shownTo(BACK)).not.toEqual([]);
  });
});
