import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { asksAbsentPartners } from '../asked/absentPartners.ts';
import { addressesAskedOf } from '../asked/addressList.ts';
import { asksOwnGroup } from '../ownGroup.ts';
import { type PartnerSaid, partnerSaid } from '../spoken/partnerSaid.ts';
import { seatHeldBy } from '../spoken/seatHeldBy.ts';
import { seatSaid } from '../spoken/seatSaid.ts';
import { asksVacant, groupOfSeats } from '../vacancy/vacantSeats.ts';
import type { SeatsSaid } from './seatRowsSaid.ts';
import type { SeatChange } from './seats.ts';
import { readTerm } from './term.ts';

/** What a change of seats may leave out, for a form to ask. */
export type SeatWish =
  | { readonly kind: 'show'; readonly group: Group }
  | { readonly kind: 'mine'; readonly group?: Group }
  | { readonly kind: 'vacant'; readonly group: Group | undefined }
  | { readonly kind: 'absent'; readonly group: Group }
  | { readonly kind: 'addresses'; readonly group: Group }
  /** « liste des membres de la BAD »: of an organisation, as typed. */
  | { readonly kind: 'of'; readonly group?: never; readonly said: string }
  | { readonly kind: 'said'; readonly group: Group; readonly said: SeatsSaid }
  | { readonly kind: 'partner'; readonly group: Group; readonly said: PartnerSaid }
  | (Omit<SeatChange, 'group'> & {
      readonly group: Group | undefined;
      /** The organisation whose seat it is, as typed, when it is said. */
      readonly of?: string;
    });

/** « membres du GEC », « qui siège au GEC », « qui est le coordonnateur du GT santé »: only looked at. */
const ASKS = /\b(?:qui|membres|titulaires|suppleants)\b/u;

const groupNamed = (line: Line): Group | undefined =>
  line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;

function asked(line: Line): SeatWish {
  const group = groupNamed(line);
  if (!group && asksOwnGroup(line.text)) return { kind: 'mine' };
  if (!group) return { kind: 'of', said: line.rest };
  return { kind: 'show', group };
}

const SEAT = /(?:^|\s)(titulaire|suppl[ée]ante?)\s*:?(?:\s+|$)/iu;
const FREE = /(?:^|\s)(?:lib[ée]rer|libère|retirer|fermer)(?:\s+|$)/iu;
const GIVE = /(?:^|\s)(?:attribuer|donner|confier)(?:\s+|$)/iu;
const LEADS = /^(?:d[eu]|des|l[ae]s?|au|[àa])\s|^[dl][’']/iu;
/** A change of seats whose group is left out. */
const CHANGES = /^\s*(?:titulaire|suppl[ée]ant|lib[ée]rer|libère|attribuer)/iu;

/**
 * Reads « siège GEC titulaire @Fatou Koné du 1er mars au 31 décembre », « siège GEC libérer @Fatou Koné ».
 * @throws DomainError `group.missing`, `group.unknown`, date.*
 */
export function readSeatWish(line: Line): SeatWish {
  if (asksVacant(line.text)) return { kind: 'vacant', group: groupOfSeats(line) };
  if (asksAbsentPartners(line.rest)) {
    const group = groupOfSeats(line);
    if (!group) throw new DomainError('group.missing');
    return { kind: 'absent', group };
  }
  const reached = addressesAskedOf(line);
  if (reached) return { kind: 'addresses', group: reached };
  const told = seatSaid(line);
  if (told) return { kind: 'said', group: told.group, said: { ...told, now: line.now } };
  const held = seatHeldBy(line);
  if (held) {
    const { organization: of, rest, ...seat } = held;
    const { from, until } = readTerm(rest, line.now);
    return { kind: 'give', ...seat, of, from, until, today: line.now.toPlainDate() };
  }
  const partner = partnerSaid(line);
  if (partner) return { kind: 'partner', group: partner.group, said: partner };
  const sentence = words(line.rest);
  if (ASKS.test(fold(line.text))) return asked(line);
  const named = groupAt(sentence, 0, line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  if (!group && !CHANGES.test(line.rest)) {
    // « le titulaire de la BAD est absent »: of an organisation, and of no group yet.
    throw !/\p{L}/u.test(line.rest) || LEADS.test(line.rest)
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
