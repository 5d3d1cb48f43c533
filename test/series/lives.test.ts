import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDate } from '../../src/kernel/time.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { CalendarClient, calendarOf } from './client.ts';

const SEG = 'coordonnateur@example.org';

/** What a secretariat may do to a series, or to one of its meetings. */
const deeds = fc.oneof(
  fc.record({
    kind: fc.constantFrom('move', 'cancel', 'restore', 'answer'),
    which: fc.integer({ min: 0, max: 9 }),
    day: fc.integer({ min: 1, max: 27 }),
  }),
  fc.record({
    kind: fc.constantFrom('place', 'policy', 'rhythm', 'wait'),
    which: fc.integer({ min: 0, max: 3 }),
    day: fc.integer({ min: 1, max: 27 }),
  }),
);

const PLACES = ['OMS', 'PNUD', 'AFD', 'SEG'];
const POLICIES = ['sauter', 'veille', 'lendemain', 'garder'];
const RHYTHMS = [
  'le 1er du mois',
  '2e mardi du mois',
  'dernier jour ouvré du mois',
  'le 15 du mois',
];

/** A second new rhythm, from a day after the last meeting of the first: nothing of it ends any more. */
const ENDED_TWICE: [string, string, { kind: string; which: number; day: number }[]] = [
  'dernier jour ouvré du mois',
  'lendemain',
  [
    { kind: 'rhythm', which: 3, day: 27 },
    { kind: 'wait', which: 2, day: 10 },
    { kind: 'rhythm', which: 1, day: 13 },
  ],
];

/** A group for each life, so that one register serves them all. */
const GROUPS = (process.env.LIVES ?? 'GT-EAU GT-SANTE GT-ENERGIE GT-AGRI').split(' ');

describe('whatever happens to a series', () => {
  let griot: Griot;
  let minute = 0;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  /** Five minutes pass: what was to be told is told. */
  async function pass(): Promise<void> {
    minute += 5;
    const moment = `2027-02-${20 + Math.floor(minute / 600)}T${clock(9 * 60 + (minute % 600))}`;
    await griot.advance(moment);
  }

  async function confirmed(line: string): Promise<void> {
    const { error } = await griot.say(SEG, line);
    if (error) return;
    await griot.say(SEG, { press: 'Confirmer' });
  }

  async function codesOf(group: string): Promise<string[]> {
    const rows = await griot.database.client.meeting.findMany({
      where: { group: { code: group }, startsAt: { gt: toDate(griot.clock.now()) } },
      orderBy: { startsAt: 'asc' },
    });
    return rows.map(({ code }) => code);
  }

  /** An invitee of that group who answers nothing. */
  async function inviteeOf(group: string): Promise<string> {
    const seat = await griot.database.client.strandInvitee.findFirst({
      where: { strand: { series: { group: { code: group } } } },
      include: { person: true },
    });
    return seat?.person.email ?? '';
  }

  /** The moments at which the register expects him. */
  async function expected(group: string): Promise<string[]> {
    const rows = await griot.database.client.meeting.findMany({
      where: {
        status: 'planned',
        group: { code: group },
        startsAt: { gt: toDate(griot.clock.now()), lt: new Date('2028-03-01') },
      },
    });
    return rows
      .map(({ startsAt, place }) => `${startsAt.toISOString().slice(0, 16)} ${place}`)
      .sort();
  }

  it('the calendar of an invitee shows what the register says, and no mail tells him nothing', async () => {
    let life = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...RHYTHMS),
        fc.constantFrom(...POLICIES),
        fc.array(deeds, { minLength: 4, maxLength: 7 }),
        async (rhythm, policy, acts) => {
          const group = GROUPS[life % GROUPS.length] ?? '';
          if (life >= GROUPS.length) return;
          life += 1;
          await confirmed(`${group} série ${rhythm} à 10h à partir de mars, fériés : ${policy}`);
          const address = await inviteeOf(group);
          const before = (await griot.mails(address)).length - 1;
          const [code] = (
            await griot.database.client.series.findMany({ where: { group: { code: group } } })
          ).map((one) => one.code);
          for (const { kind, which, day } of acts) {
            const codes = await codesOf(group);
            const meeting = codes[which % Math.max(1, codes.length)];
            if (kind === 'move')
              await confirmed(`reporter ${meeting} au ${day}/${monthOf(meeting)}`);
            if (kind === 'cancel') await confirmed(`annuler ${meeting} motif : grève`);
            if (kind === 'restore') await confirmed(`rétablir ${meeting}`);
            if (kind === 'answer') await griot.say(address, `présent ${meeting}`);
            if (kind === 'place') await confirmed(`série ${code} lieu : ${PLACES[which]}`);
            if (kind === 'policy') await confirmed(`série ${code} fériés : ${POLICIES[which]}`);
            if (kind === 'rhythm') {
              await confirmed(`série ${code} à partir du ${day}/05, ${RHYTHMS[which]} à 11h`);
            }
            if (kind === 'wait') await pass();
          }
          await pass();
          const client = new CalendarClient();
          const now = griot.clock.now().toString().slice(0, 16);
          for (const { raw, subject } of (await griot.mails(address)).slice(before)) {
            const known = client.shown(now, '2029');
            client.receive(calendarOf(raw));
            expect(client.shown(now, '2029'), subject).not.toEqual(known);
          }
          expect(client.shown(now, '2028-03-01')).toEqual(await expected(group));
        },
      ),
      { numRuns: GROUPS.length, endOnFailure: true, examples: [ENDED_TWICE] },
    );
  });
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** « 04/2027 » of GEC-2027-04. */
const monthOf = (code = ''): string => {
  const [, year, month] = /-(\d{4})-(\d{2})/.exec(code) ?? [];
  return `${month}/${year}`;
};
