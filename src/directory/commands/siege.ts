import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { type Action, defineAction, defineCommand } from '../../kernel/commands/command.ts';
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
import { previewChange } from '../changing/draft.ts';
import { seatSaid } from '../changing/seatSaid.ts';
import { type SeatChange, seatRows } from '../changing/seats.ts';
import { type SeatsSaid, seatRowsSaid } from '../changing/seatsSaid.ts';
import { readTerm } from '../changing/term.ts';
import { groupOfForm } from '../forms/groupOfForm.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { termOf } from '../forms/termOf.ts';
import { membersOf } from '../membersOf.ts';
import { asksOwnGroup, ownGroup } from '../ownGroup.ts';
import { asksVacant, vacantIn, vacantSeats } from '../vacancy/vacantSeats.ts';

const NAME = 'siege';
const ACT = 'siege.attribuer';
const FORMS = { give: `${NAME}.donner`, free: `${NAME}.liberer` } as const;

/** What a change of seats may leave out, for a form to ask. */
type Wish =
  | { readonly kind: 'show'; readonly group: Group }
  | { readonly kind: 'mine'; readonly group?: Group }
  | { readonly kind: 'vacant'; readonly group: Group | undefined }
  /** « liste des membres de la BAD »: of an organisation, as typed. */
  | { readonly kind: 'of'; readonly group?: never; readonly said: string }
  | { readonly kind: 'said'; readonly group: Group; readonly said: SeatsSaid }
  | (Omit<SeatChange, 'group'> & { readonly group: Group | undefined });

/** « membres du GEC », « qui siège au GEC », « qui est le coordonnateur du GT santé »: only looked at. */
const ASKS = /\b(?:qui|membres|titulaires|suppleants)\b/u;

const groupNamed = (line: Line): Group | undefined =>
  line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;

function asked(line: Line): Wish {
  const group = groupNamed(line);
  if (!group && asksOwnGroup(line.text)) return { kind: 'mine' };
  if (!group) return { kind: 'of', said: line.rest };
  return { kind: 'show', group };
}

const SEAT = /(?:^|\s)(titulaire|suppl[ée]ante?)\s*:?(?:\s+|$)/iu;
const FREE = /(?:^|\s)(?:lib[ée]rer|libère|retirer|fermer)(?:\s+|$)/iu;
const GIVE = /(?:^|\s)(?:attribuer|donner|confier)(?:\s+|$)/iu;
/** A change of seats whose group is left out. */
const CHANGES = /^\s*(?:titulaire|suppl[ée]ant|lib[ée]rer|libère|attribuer)/iu;

/**
 * Reads « siège GEC titulaire @Fatou Koné du 1er mars au 31 décembre », « siège GEC libérer @Fatou Koné ».
 * @throws DomainError `group.missing`, `group.unknown`, date.*
 */
function parse(line: Line): Wish {
  if (asksVacant(line.text)) return { kind: 'vacant', group: vacantIn(line) };
  const told = seatSaid(line);
  if (told) return { kind: 'said', group: told.group, said: { ...told, now: line.now } };
  const sentence = words(line.rest);
  if (ASKS.test(fold(line.text))) return asked(line);
  const named = groupAt(sentence, 0, line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  if (!group && !CHANGES.test(line.rest)) {
    throw line.rest === ''
      ? new DomainError('group.missing')
      : new DomainError('group.unknown', { text: line.rest.split(' ')[0] ?? '' });
  }
  const end = named && !line.group ? (sentence[named.length - 1]?.end ?? 0) : 0;
  const said = line.rest.slice(end).trim();
  const seat = /suppl/iu.test(SEAT.exec(said)?.[1] ?? '') ? 'alternate' : 'titular';
  const kind = FREE.test(said) ? 'free' : SEAT.test(said) || GIVE.test(said) ? 'give' : 'show';
  if (kind === 'show' && group) return { kind, group };
  const { from, until, rest } = readTerm(said, line.now);
  const name = rest
    .replace(FREE, ' ')
    .replace(GIVE, ' ')
    .replace(SEAT, ' ')
    .replace(/^[\s@,]+|[\s,]+$/gu, '');
  return {
    kind: kind === 'free' ? kind : 'give',
    group,
    seat,
    name,
    from,
    until,
    today: line.now.toPlainDate(),
  };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  if (wish.kind === 'mine') return reply(...groupCard(context, ownGroup(context)));
  if (wish.kind === 'of') return reply(...membersOf(wish.said, context));
  if (wish.kind === 'vacant') return reply(...vacantSeats(context, wish.group));
  if (wish.kind === 'show') return reply(...groupCard(context, wish.group));
  if (wish.kind === 'said') {
    return previewChange(context, NAME, await seatRowsSaid(context, wish.said));
  }
  const { group, seat, name, from, until } = wish;
  if (group && name !== '') return change(context, { ...wish, group });
  return askFor(context, formOf(context, wish.kind), {
    ...(group ? { group: group.code } : {}),
    seat,
    email: name,
    from: from.toString(),
    ...(until ? { until: until.toString() } : {}),
  });
}

/** The groups whose seats he settles are those that the form offers. */
const formOf = ({ actor, directory }: Context, kind: SeatChange['kind']): RowForm => ({
  id: FORMS[kind],
  title: kind === 'give' ? 'seat' : 'seatFreed',
  table: 'seats',
  columns:
    kind === 'give' ? ['group', 'seat', 'email', 'from', 'until'] : ['group', 'email', 'from'],
  groups: directory.groups.filter((group) => may(actor, ACT, { group })),
});

const change = async (context: Context, wish: SeatChange): Promise<Reply> =>
  previewChange(context, NAME, await seatRows(context, wish));

/** What a form says of seats; access is judged on the group that it names. */
const formAction = (kind: SeatChange['kind']): Action =>
  defineAction({
    name: FORMS[kind],
    act: ACT,
    params: z.object({}),
    async subject(_params, context, values) {
      const group = groupOfForm(context, ACT, formOf(context, kind), values);
      return { ...(group ? { group } : {}) };
    },
    run: (_params, context, { group }, values) =>
      fromForm(context, formOf(context, kind), values, async (row) => {
        if (!group) throw new DomainError('group.missing');
        return change(context, { ...termOf(row, context), kind, group, seat: row.seat ?? '' });
      }),
  });

const LOOKS: ReadonlySet<Wish['kind']> = new Set(['show', 'mine', 'vacant', 'of']);

/** Who sits in a group; for those who lead it, to give a seat or to free it. */
export const siege = defineCommand({
  name: NAME,
  words: [
    'siège',
    'sièges',
    'membres',
    'qui siège',
    'liste des membres',
    'titulaires',
    'suppléants',
    'les titulaires',
    'les suppléants',
  ],
  shared: {
    words: ['qui est', 'qui sont', 'c’est qui', 'quel est', 'qui'],
    when: /^(?:sont |est )?(?:(?:fait partie )?(?:au|du|dans(?: le)?|de) (?:gec|gt|sgt|ga|troika|groupe|(?:mon|notre) (?:sous-)?groupe)\b|(?:(?:le|la|les|l') ?)?(?:co-?)?(?:coordonn|chefs? de file|chefferie|titulaire|suppleant|membre))/u,
  },
  claims: (line) => seatSaid(line) !== undefined || asksVacant(line.text),
  act: 'siege',
  actOf: ({ kind }) => (LOOKS.has(kind) ? 'siege' : ACT),
  grammar: [
    'sièges <groupe>',
    'sièges vacants',
    'siège <groupe> titulaire @<personne> du <date> au <date>',
    'siège <groupe> suppléant @<personne>',
    'siège <groupe> libérer @<personne>',
    '<personne> remplace <personne> au <groupe>',
    'siège attribuer|libérer',
  ],
  examples: [
    'sièges GEC',
    'sièges vacants',
    'siège GEC titulaire @Fatou Koné du 1er juin au 31 décembre',
    'siège GEC suppléant @Fatou Koné',
    'siège GEC libérer @Hélène Rakotomalala',
    'Fatou Koné remplace Martin Keller au GEC',
    'siège attribuer',
    'siège libérer',
  ],
  parse,
  subject: async (wish, context) => {
    const group = wish.kind === 'mine' ? ownGroup(context) : wish.group;
    return group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {};
  },
  run,
  actions: [...changeActions(NAME, ACT), formAction('give'), formAction('free')],
});
