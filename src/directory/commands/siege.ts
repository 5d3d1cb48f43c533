import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { type Action, defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { absentPartners, asksAbsentPartners } from '../asked/absentPartners.ts';
import { addressesAskedOf, addressList } from '../asked/addressList.ts';
import { groupCard } from '../asked/cards.ts';
import { membersOf } from '../asked/membersOf.ts';
import { asksWhoIsIn } from '../asked/whoIsIn.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import {
  movePartners,
  movesPartners,
  partnersNamed,
  refuseOther,
} from '../changing/partnerSeats.ts';
import { seatRowsSaid } from '../changing/seatRowsSaid.ts';
import { type SeatChange, seatRows } from '../changing/seats.ts';
import { readSeatWish, type SeatWish } from '../changing/seatWish.ts';
import { groupOfForm } from '../forms/groupOfForm.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { termOf } from '../forms/termOf.ts';
import { ownGroup } from '../ownGroup.ts';
import type { PartnerSaid } from '../spoken/partnerSaid.ts';
import { seatHeldBy } from '../spoken/seatHeldBy.ts';
import { seatSaid } from '../spoken/seatSaid.ts';
import { asksVacant, vacantSeats } from '../vacancy/vacantSeats.ts';

const NAME = 'siege';
const ACT = 'siege.attribuer';
const FORMS = { give: `${NAME}.donner`, free: `${NAME}.liberer` } as const;

async function run(wish: SeatWish, context: Context): Promise<Reply> {
  if (wish.kind === 'mine') return reply(...groupCard(context, ownGroup(context)));
  if (wish.kind === 'of') return reply(...membersOf(wish.said, context));
  if (wish.kind === 'vacant') return reply(...vacantSeats(context, wish.group));
  if (wish.kind === 'absent') return reply(...absentPartners(context, wish.group));
  if (wish.kind === 'addresses') return reply(...addressList(context, wish.group));
  if (wish.kind === 'show') return reply(...groupCard(context, wish.group));
  if (wish.kind === 'partner') return ofPartners(wish.said, context);
  if (wish.kind === 'said') {
    const { kind, names } = wish.said;
    const partners = kind === 'replace' ? undefined : partnersNamed(context, names);
    if (kind !== 'replace' && partners)
      return movePartners(context, NAME, { ...wish.said, kind }, partners);
    return previewChange(context, NAME, await seatRowsSaid(context, wish.said));
  }
  const { group, seat, name, from, until } = wish;
  if (wish.of !== undefined) refuseOther(context, wish.of, name);
  if (group && name !== '') return change(context, { ...wish, group });
  return askFor(context, formOf(context, wish.kind), {
    ...(group ? { group: group.code } : {}),
    seat,
    email: name,
    from: from.toString(),
    ...(until ? { until: until.toString() } : {}),
  });
}

/** @throws DomainError `person.unknown`, `seat.*` */
async function ofPartners(said: PartnerSaid, context: Context): Promise<Reply> {
  const partners = partnersNamed(context, said.names);
  if (partners) return movePartners(context, NAME, said, partners);
  const now = inZone(context.now, context.zone);
  return previewChange(context, NAME, await seatRowsSaid(context, { ...said, now }));
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

const LOOKS: ReadonlySet<SeatWish['kind']> = new Set([
  'show',
  'mine',
  'vacant',
  'of',
  'absent',
  'addresses',
]);

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
    when: /^(?:sont |est )?(?:(?:fait partie )?(?:au|du|dans(?: le)?|de) (?:gec|gt|sgt|groupe|(?:mon|notre) (?:sous-)?groupe)\b|(?:(?:le|la|les|l') ?)?(?:co-?)?(?:coordonn|chefs? de file|chefferie|titulaire|suppleant|membre))/u,
  },
  claims: (line) =>
    (seatSaid(line) ?? seatHeldBy(line) ?? addressesAskedOf(line)) !== undefined ||
    asksWhoIsIn(line) ||
    asksVacant(line.text) ||
    asksAbsentPartners(line.rest),
  holds: async (line, context) => (movesPartners(line, context) ? 'first' : undefined),
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
  parse: readSeatWish,
  subject: async (wish, context) => {
    const group = wish.kind === 'mine' ? ownGroup(context) : wish.group;
    return group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {};
  },
  run,
  actions: [...changeActions(NAME, ACT), formAction('give'), formAction('free')],
});
