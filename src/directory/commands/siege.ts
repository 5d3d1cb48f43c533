import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { changeActions } from '../changing/actions.ts';
import { groupCard } from '../changing/cards.ts';
import { previewChange, type Wanted } from '../changing/draft.ts';
import { endingBefore } from '../changing/ending.ts';
import { readTerm } from '../changing/term.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';

const NAME = 'siege';

interface Wish {
  readonly kind: 'show' | 'give' | 'free';
  readonly group: Group;
  readonly seat: 'titular' | 'alternate';
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

/** « membres du GEC », « qui siège au GEC », « qui est le coordonnateur du GT santé »: only looked at. */
const ASKS = /\b(?:qui|membres)\b/u;

function asked(line: Line): Wish {
  const group = line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  const today = line.now.toPlainDate();
  return { kind: 'show', group, seat: 'titular', name: '', from: today, until: undefined, today };
}

const SEAT = /(?:^|\s)(titulaire|suppl[ée]ante?)\s*:?\s+/iu;
const FREE = /(?:^|\s)(?:lib[ée]rer|libère|retirer|fermer)\s+/iu;

/**
 * Reads « siège GEC titulaire @Fatou Koné du 1er mars au 31 décembre », « siège GEC libérer @Fatou Koné ».
 * @throws DomainError `group.missing`, `group.unknown`, `person.missing`, date.*
 */
function parse(line: Line): Wish {
  const sentence = words(line.rest);
  if (ASKS.test(fold(line.text))) return asked(line);
  const named = groupAt(sentence, 0, line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  if (!group) {
    throw line.rest === ''
      ? new DomainError('group.missing')
      : new DomainError('group.unknown', { text: line.rest.split(' ')[0] ?? '' });
  }
  const end = named && !line.group ? (sentence[named.length - 1]?.end ?? 0) : 0;
  const said = line.rest.slice(end).trim();
  const seat = /suppl/iu.test(SEAT.exec(said)?.[1] ?? '') ? 'alternate' : 'titular';
  const kind = FREE.test(said) ? 'free' : SEAT.test(said) ? 'give' : 'show';
  const { from, until, rest } = readTerm(said, line.now);
  const name = rest
    .replace(FREE, ' ')
    .replace(SEAT, ' ')
    .replace(/^[\s@,]+|[\s,]+$/gu, '');
  if (kind !== 'show' && name === '') throw new DomainError('person.missing');
  return { kind, group, seat, name, from, until, today: line.now.toPlainDate() };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { kind, group } = wish;
  if (kind === 'show') return reply(...groupCard(context, group));
  const { email } = onePerson(context.directory, wish.name);
  const seats = [...(await currentRows(context.db)).seats.values()].filter(
    (row) => row.group === group.code,
  );
  const wanted = kind === 'free' ? freed(seats, email, wish) : given(seats, email, wish, context);
  if (wanted.length === 0)
    throw new DomainError('seat.none', { name: wish.name, group: group.code });
  return previewChange(context, NAME, wanted);
}

const isHeldOn = ({ from = '', until = '' }: Row, day: string): boolean =>
  from <= day && (until === '' || until >= day);

/** His seats in the group end the day before; one that begins only then is taken back. */
const freed = (seats: readonly Row[], email: string, { from, today }: Wish): readonly Wanted[] =>
  endingBefore(
    'seats',
    seats.filter((row) => row.email === email.toLowerCase()),
    from,
    today,
  );

/** A new holder; whoever held that seat of his organisation with no end leaves it the day before. */
function given(
  seats: readonly Row[],
  email: string,
  { group, seat, from, until, today }: Wish,
  { directory }: Context,
): readonly Wanted[] {
  const person = directory.personByEmail(email);
  const organization = directory.organization(person?.organizationId ?? '')?.acronym ?? '';
  const same = seats.filter((row) => row.organization === organization && row.seat === seat);
  const wanted = { email: email.toLowerCase(), until: until?.toString() ?? '' };
  const own = same.find((row) => row.email === wanted.email && isHeldOn(row, from.toString()));
  // He sits there already: at most his last day changes.
  if (own) return [{ table: 'seats', row: { ...own, ...wanted } }];
  const before = same.filter((row) => row.until === '' && (row.from ?? '') < from.toString());
  const row: Row = { group: group.code, organization, seat, from: from.toString(), ...wanted };
  return [...endingBefore('seats', before, from, today), { table: 'seats', row }];
}

/** Who sits in a group; for those who lead it, to give a seat or to free it. */
export const siege = defineCommand({
  name: NAME,
  words: ['siège', 'sièges', 'membres', 'qui siège', 'liste des membres'],
  shared: {
    words: ['qui est', 'qui sont', 'c’est qui', 'quel est', 'qui'],
    when: /^(?:sont |est )?(?:le|la|les|l') ?(?:co-?)?(?:coordonn|chefs? de file|chefferie|titulaire|suppleant|membre)/u,
  },
  act: 'siege',
  actOf: ({ kind }) => (kind === 'show' ? 'siege' : 'siege.attribuer'),
  grammar: [
    'sièges <groupe>',
    'siège <groupe> titulaire @<personne> du <date> au <date>',
    'siège <groupe> suppléant @<personne>',
    'siège <groupe> libérer @<personne>',
  ],
  examples: [
    'sièges GEC',
    'siège GEC titulaire @Fatou Koné du 1er juin au 31 décembre',
    'siège GEC suppléant @Fatou Koné',
    'siège GEC libérer @Hélène Rakotomalala',
  ],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  run,
  actions: changeActions(NAME, 'siege.attribuer'),
});
