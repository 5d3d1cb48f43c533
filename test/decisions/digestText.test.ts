import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decisions/decision.ts';
import {
  type Answered,
  type DigestContent,
  isEmpty,
  type Portion,
} from '../../src/decisions/digest/digest.ts';
import { digestMessage } from '../../src/decisions/digest/digestMessage.ts';
import { letter, type PersonWeek } from '../../src/decisions/reminders/personDigestLetter.ts';
import type { Synthesis } from '../../src/decisions/reminders/synthesis.ts';
import { synthesisMessage } from '../../src/decisions/reminders/synthesisLetter.ts';
import { type Locale, translator } from '../../src/kernel/locale/translate.ts';
import type { Message } from '../../src/kernel/messages/message.ts';
import { renderPlainText } from '../../src/kernel/render/plainText.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { demoDirectory, demoGroup } from './demo.ts';

/** A message as it is read in a mail without pictures. */
const readAloud = ({ subject, blocks }: Message, locale: Locale): string =>
  `${subject}\n\n${renderPlainText(blocks, locale)}\n`;

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2027-04-05');

function decisionOf(number: number, rest: Partial<Decision>): Decision {
  return {
    id: `d${number}`,
    code: `D-2027-${String(number).padStart(3, '0')}`,
    groupId: 'gec',
    meeting: undefined,
    text: 'Transmettre la matrice des revues à la SHA',
    kind: 'decision',
    point: undefined,
    status: 'todo',
    priority: 'normal',
    takenOn: day('2027-03-11'),
    dueOn: undefined,
    closedOn: undefined,
    closedNote: undefined,
    owners: [{ person: 'aissata.diarra' }],
    ownersAsked: [],
    postponements: 0,
    postponeReason: undefined,
    tags: [],
    links: [],
    sourceUrl: undefined,
    escalationStep: 0,
    escalationHalted: undefined,
    ...rest,
  };
}

const meeting: Meeting = {
  id: 'm',
  code: 'GEC-2027-04',
  groupId: 'gec',
  status: 'planned',
  subject: 'Revue du CREDD',
  place: 'Salle de conférence du PNUD',
  start: Temporal.ZonedDateTime.from('2027-04-08T10:00[Africa/Bamako]'),
  end: Temporal.ZonedDateTime.from('2027-04-08T12:00[Africa/Bamako]'),
  uid: 'u',
  sequence: 0,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees: [],
};

const portion = <T>(items: readonly T[], total = items.length): Portion<T> => ({ items, total });

const nothing: DigestContent = {
  group: demoGroup('GEC'),
  today,
  coming: portion<Meeting>([]),
  taken: portion<Decision>([]),
  due: portion<Decision>([]),
  overdue: portion<Decision>([]),
  unchanged: 0,
  toConfirm: portion<Decision>([]),
  answers: portion<Answered>([]),
  closed: portion<Decision>([]),
  open: 0,
};

const one: DigestContent = {
  ...nothing,
  overdue: portion([decisionOf(1, { dueOn: day('2027-04-04') })]),
  open: 1,
};

const many: DigestContent = {
  ...nothing,
  coming: portion([meeting]),
  taken: portion([
    decisionOf(4, { text: 'Publier la liste des revues', owners: [] }),
    decisionOf(5, {
      owners: [{ person: 'awa.ballo' }],
      ownersAsked: ['Zorro'],
      dueOn: day('2028-01-01'),
    }),
  ]),
  due: portion([
    decisionOf(6, { dueOn: today }),
    decisionOf(7, {
      dueOn: day('2027-04-11'),
      owners: [{ person: 'awa.ballo' }, { person: 'martin.keller' }],
    }),
  ]),
  overdue: portion([
    decisionOf(1, { dueOn: day('2026-12-31'), text: '=HYPERLINK("x") <!channel> <b>gras</b>' }),
    decisionOf(2, { dueOn: day('2027-03-01') }),
    decisionOf(3, { dueOn: day('2027-04-02') }),
  ]),
  closed: portion([
    decisionOf(8, { status: 'confirmed', closedOn: day('2027-04-01'), closedNote: 'par courriel' }),
    decisionOf(9, { status: 'dropped', closedOn: day('2027-04-02'), closedNote: 'sans objet' }),
  ]),
  open: 12,
};

const late = Array.from({ length: 8 }, (_, index) =>
  decisionOf(index + 1, { dueOn: day('2027-01-01').add({ days: index }) }),
);

const twoHundred: DigestContent = { ...nothing, overdue: portion(late, 200), open: 200 };

const cases = { one, many, twoHundred } as const;

describe('a digest', () => {
  it('is empty when nothing is to be said, whatever is open without a date', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, open: 3 })).toBe(true);
    expect(isEmpty(one)).toBe(false);
  });

  it.each(Object.entries(cases))(
    'of %s item(s) reads as it always has, in French and English',
    async (name, content) => {
      for (const locale of ['fr', 'en'] as const) {
        const message = digestMessage(translator(locale), demoDirectory, content);
        await expect(readAloud(message, locale)).toMatchFileSnapshot(
          `golden/digest-${name}.${locale}.txt`,
        );
      }
    },
  );

  it('of a person’s week reads as it always has, one action or many', async () => {
    const [late, week, later] = [
      decisionOf(1, { dueOn: day('2027-03-01') }),
      decisionOf(2, { dueOn: day('2027-04-09'), text: 'Relire la note de cadrage' }),
      decisionOf(3, { text: 'Réviser le mandat du groupe' }),
    ];
    const weeks: Readonly<Record<string, PersonWeek>> = {
      one: { own: { page: [week], total: 1, late: 0 }, meetings: [] },
      many: { own: { page: [late, week, later], total: 43, late: 1 }, meetings: [meeting] },
    };
    for (const [name, content] of Object.entries(weeks)) {
      for (const [locale, id] of Object.entries({ fr: 'aissata.diarra', en: 'grace.thompson' })) {
        const t = translator(locale === 'en' ? 'en' : 'fr');
        const reader = demoDirectory.person(id);
        if (!reader) throw new Error(`${id} is not of the demonstration`);
        const reading = { t, directory: demoDirectory, today };
        await expect(readAloud(letter(reading, reader, content), t.locale)).toMatchFileSnapshot(
          `golden/week-${name}.${locale}.txt`,
        );
      }
    }
  });

  it('of the Troïka reads as it always has, with late decisions and without', async () => {
    const groups = [
      { group: demoGroup('GEC'), taken: 4, closed: 3, open: 12, late: 2 },
      { group: demoGroup('GT-SANTE'), taken: 1, closed: 0, open: 5, late: 1 },
    ];
    const since = day('2027-03-01');
    const overdue = [
      decisionOf(1, { dueOn: day('2027-01-15'), postponements: 2, postponeReason: 'attente' }),
      decisionOf(2, { dueOn: day('2027-04-04'), owners: [] }),
    ];
    const calm = groups.map((one) => ({ ...one, late: 0 }));
    const syntheses: Readonly<Record<string, Synthesis>> = {
      late: { since, today, groups, overdue },
      calm: { since, today, groups: calm.slice(0, 1), overdue: [] },
    };
    for (const [name, content] of Object.entries(syntheses)) {
      for (const locale of ['fr', 'en'] as const) {
        const message = synthesisMessage(translator(locale), demoDirectory, content);
        await expect(readAloud(message, locale)).toMatchFileSnapshot(
          `golden/troika-${name}.${locale}.txt`,
        );
      }
    }
  });

  it('has a subject of one line', () => {
    const { subject } = digestMessage(translator('fr'), demoDirectory, many);
    expect(subject).not.toMatch(/[\r\n]/u);
  });
});
