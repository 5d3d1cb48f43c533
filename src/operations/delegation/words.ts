import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Delegation, Directory, Group, Person } from '../../kernel/directory.ts';
import { dayInWords, listInWords, shortDay } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { type Block, type ListItem, list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { type Absence, meetingsAway } from './absence.ts';

/** « du mercredi 3 mars 2027 au samedi 20 mars 2027 ». */
export const periodInWords = (t: Translator, { from, until }: Pick<Absence, 'from' | 'until'>) =>
  t('operations.delegation.period', {
    oneDay: from.equals(until) ? 'yes' : 'no',
    from: dayInWords(from, t.locale),
    until: dayInWords(until, t.locale),
  });

/** The days of a delegation as it is kept. */
export const daysOf = ({ startsOn, endsOn }: Delegation): Pick<Absence, 'from' | 'until'> => ({
  from: Temporal.PlainDate.from(startsOn),
  until: Temporal.PlainDate.from(endsOn),
});

/** A group in which somebody has something to delegate. */
interface Power {
  readonly group: Group;
  /** As what: « titulaire ». */
  readonly roles: readonly string[];
  /** False: it is confidential, and the stand-in is not let read it. */
  readonly passes: boolean;
}

/** What the absent person's own seats and mandates are on the first day. */
function powersOf(directory: Directory, { person, standIn, from }: Absence): readonly Power[] {
  const [own, other] = [directory.actor(person, from).alone(), directory.actor(standIn, from)];
  return directory.groups.flatMap((group): Power[] => {
    const held = own.sources(group).filter(({ relation }) => relation !== 'secretariat');
    if (held.length === 0) return [];
    const roles = [...new Set(held.map(({ relation }) => relation))];
    return [{ group, roles, passes: other.alone().knows(group) }];
  });
}

/** What a delegation gives, said to whoever is to confirm it. */
export async function previewBlocks(context: Context, absence: Absence): Promise<Block[]> {
  const { t, directory } = context;
  const standIn = absence.standIn.name;
  const powers = powersOf(directory, absence);
  const passing = powers.filter(({ passes }) => passes).map((power) => powerInWords(t, power));
  const closed = powers.filter(({ passes }) => !passes);
  const meetings = await meetingsAway(context.db, context, absence);
  const items = [
    ...closed.map(({ group }) => t('operations.delegation.closed', { group: group.code, standIn })),
    ...meetings.map(({ meeting, passes }) =>
      t('operations.delegation.meeting', {
        code: meeting.code,
        day: shortDay(meeting.start.toPlainDate(), t.locale),
        next: passes ? standIn : 'none',
      }),
    ),
  ].map((said): ListItem => ({ text: said }));
  return [
    text(
      t('operations.delegation.powers', {
        standIn,
        count: passing.length,
        powers: listInWords(passing, t.locale),
      }),
    ),
    ...(items.length > 0 ? [list(items)] : []),
    text(t('operations.delegation.later', { standIn })),
    text(t('operations.delegation.notYet')),
  ];
}

const powerInWords = (t: Translator, { group, roles }: Power): string => {
  const said = roles.map((capacity) => t('journal.capacity', { capacity }));
  return t('operations.delegation.power', {
    group: group.code,
    roles: listInWords(said, t.locale),
  });
};

/** Tells both of a delegation given or ended: nothing of it tells of a group. */
export function tellBoth(write: Write, what: 'given' | 'ended', absence: Absence): void {
  for (const [side, reader] of [
    ['standIn', absence.standIn],
    ['absent', absence.person],
  ] as const) {
    tell(write, `operations.delegation.${what}.${side}`, reader, absence);
  }
}

type Told = `operations.delegation.${'given' | 'ended'}.${'standIn' | 'absent'}`;

function tell(write: Write, key: Told, reader: Person, absence: Absence): void {
  const t = translator(reader.locale);
  const said = {
    name: absence.person.name,
    standIn: absence.standIn.name,
    period: periodInWords(t, absence),
  };
  const message = { subject: t(`${key}.subject`, said), blocks: [text(t(`${key}.text`, said))] };
  const dedupeKey = `delegation:${reader.id}:${write.id}`;
  sendBothWays(write, { person: reader.id, message, about: null, personal: true, dedupeKey });
}
