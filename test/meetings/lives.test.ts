import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '../../src/kernel/time.ts';
import { CalendarClient, calendarOf } from '../series/client.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBERS = [
  'martin.keller@example.org',
  'camille.rousseau@example.org',
  'ines.fernandez@example.org',
];
const NAMES = ['Martin Keller', 'Camille Rousseau', 'Fatou Koné', 'Moussa Diarra', 'Kwame Mensah'];
const PLACES = ['OMS', 'PNUD', 'AFD', 'SEG'];
const START = '2027-02-20T09:00';

const DEEDS = [
  ...['plan', 'move', 'later', 'place', 'length', 'subject', 'cancel', 'restore', 'point'],
  ...['invite', 'uninvite', 'join', 'leave', 'noted'],
  ...['yes', 'no', 'maybe', 'standIn', 'away'],
  ...['wait', 'wait', 'hours'],
] as const;

type Kind = (typeof DEEDS)[number];
type Said = Exclude<Kind, 'wait' | 'hours'>;

interface Deed<K extends Kind = Kind> {
  readonly kind: K;
  readonly which: number;
  readonly who: number;
  readonly day: number;
  readonly hour: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...DEEDS),
  which: fc.nat(9),
  who: fc.nat(4),
  day: fc.integer({ min: 1, max: 26 }),
  hour: fc.integer({ min: 8, max: 17 }),
});

/** Who says what of that meeting. */
function lineOf(
  { kind, which, who, day, hour }: Deed<Said>,
  code: string,
): readonly [string, string] {
  const member = MEMBERS[who % MEMBERS.length] ?? '';
  const name = NAMES[who] ?? '';
  const other = NAMES[(who + 2) % NAMES.length] ?? '';
  const place = PLACES[which % PLACES.length] ?? '';
  const month = 3 + (which % 2);
  const lines: Readonly<Record<Said, readonly [string, string]>> = {
    plan: [SEG, `gec planifier ${day}/${month} à ${hour}h, lieu : SEG`],
    move: [SEG, `reporter ${code} au ${day}/${month}`],
    later: [SEG, `reporter ${code} à ${hour}h30`],
    place: [SEG, `reporter ${code} lieu : ${place}`],
    length: [SEG, `reporter ${code} durée : ${1 + (which % 3)}h`],
    subject: [SEG, `reporter ${code} objet : revue ${which}`],
    cancel: [SEG, `annuler ${code} motif : grève`],
    restore: [SEG, `rétablir ${code}`],
    point: [SEG, `odj ajouter ${code} point ${which}`],
    invite: [SEG, `inviter ${name} à ${code}`],
    uninvite: [SEG, `désinviter ${name} de ${code}`],
    join: [SEG, `ajoute ${name} au GEC`],
    leave: [SEG, `retire ${name} du GEC`],
    noted: [SEG, `${name} ${which % 2 ? 'ne vient pas' : 'vient'} à ${code}`],
    yes: [member, `présent ${code}`],
    no: [member, `excusé ${code}`],
    maybe: [member, `peut-être ${code}`],
    standIn: [member, `excusé ${code} remplacé par ${other}`],
    away: [member, `remplacez-moi du ${day}/${month} au ${day + 2}/${month} par ${other}`],
  };
  return lines[kind];
}

/** « 2027-02-20T09:05 », minutes later, in a day of ten hours. */
function moment(minutes: number): string {
  const day = 20 + Math.floor(minutes / 600);
  const ofDay = 9 * 60 + (minutes % 600);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `2027-02-${pad(day)}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** Does it all, with a button pressed wherever one is shown, and lets what is to be told be told. */
async function live(griot: Griot, deeds: readonly Deed[]): Promise<void> {
  let minutes = 0;
  const pass = async (more: number): Promise<void> => {
    minutes += more;
    await griot.advance(moment(minutes));
  };
  const confirmed = async (by: string, line: string): Promise<void> => {
    const { error } = await griot.say(by, line);
    if (!error) await griot.say(by, { press: 'Confirmer' });
  };
  await confirmed(SEG, 'gec planifier 18 mars à 10h, lieu : AFD');
  for (const one of deeds) {
    const codes = (await coming(griot)).map(({ code }) => code).sort();
    const code = codes[one.which % Math.max(1, codes.length)] ?? 'GEC-2027-03';
    const { kind } = one;
    if (kind === 'wait') await pass(5);
    else if (kind === 'hours') await pass(60 * (1 + (one.which % 4)));
    else await confirmed(...lineOf({ ...one, kind }, code));
  }
  await pass(10);
  await pass(10);
}

const coming = (griot: Griot) =>
  griot.database.client.meeting.findMany({
    where: { startsAt: { gt: toDate(griot.clock.now()) } },
  });

const entry = ({ startsAt, place }: { startsAt: Date; place: string }): string =>
  `${startsAt.toISOString().slice(0, 16)} ${place}`;

/** What the register expects of somebody: where he goes, and when the meetings are where he does not. */
async function expected(griot: Griot, address: string) {
  const rows = await griot.database.client.attendee.findMany({
    where: {
      person: { email: address },
      meeting: { status: 'planned', startsAt: { gt: toDate(griot.clock.now()) } },
    },
    include: { meeting: true },
  });
  const [declined, others] = [true, false].map((no) =>
    rows.filter(({ partstat }) => (partstat === 'declined') === no).map((row) => row.meeting),
  );
  return {
    goes: (others ?? []).map(entry).sort(),
    declined: (declined ?? []).map((one) => entry(one).slice(0, 16)),
  };
}

describe('whatever happens to the meetings of a group', () => {
  it('the calendar of each person shows what the register says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 30 }), async (deeds) => {
        const griot = await startGriot({ now: START });
        try {
          await live(griot, deeds);
          const now = griot.clock.now().toString().slice(0, 16);
          const addresses = new Set((await griot.mails()).map(({ recipient }) => recipient));
          for (const address of addresses) {
            const calendar = new CalendarClient();
            for (const { raw } of await griot.mails(address)) {
              if (raw.includes('text/calendar')) calendar.receive(calendarOf(raw));
            }
            const { goes, declined } = await expected(griot, address);
            // Another room is no news to whoever does not come.
            const shown = calendar
              .shown(now, '2029')
              .filter((one) => goes.includes(one) || !declined.includes(one.slice(0, 16)));
            expect(shown, address).toEqual(goes);
          }
        } finally {
          await griot.stop();
        }
      }),
      { numRuns: Number(process.env.LIVES_OF_MEETINGS ?? 2), endOnFailure: true },
    );
  });
});
