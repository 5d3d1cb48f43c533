import { authorize, may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { addOrAsk, type Beside } from '../forms/memberEntry.ts';
import { seatNamed, withoutSeat } from '../spoken/memberSaid.ts';
import { type PersonSaid, personSaid } from '../spoken/personSaid.ts';
import { signatureSaid } from '../spoken/signatureSaid.ts';
import { previewChange } from './draft.ts';
import { entryRow, organizationOf } from './entryRow.ts';
import { seatRowsSaid } from './seatRowsSaid.ts';
import { isHeldFrom } from './seats.ts';
import { readTerm } from './term.ts';

/** Somebody who is to be entered: from a sentence, or from a signature that was pasted. */
export const entrySaid = (line: Line): PersonSaid | undefined =>
  signatureSaid(line.lines) ?? personSaid(line);

/**
 * Whether somebody is to be entered by it. A name and an address alone may be of a meeting: a group, an organisation or
 * the sentence itself tells that he is of the directory. A bare signature is the secretariat's to paste.
 */
export function entersSomebody(line: Line, { directory, actor }: Context): boolean {
  if (signatureSaid(line.lines)) return may(actor, 'annuaire');
  const said = personSaid(line);
  if (!said) return false;
  const { organization, left } = organizationOf(directory, said.who);
  const isOfOther = said.group === undefined && OF_ANOTHER_GROUP.test(left);
  return !isOfOther && (said.isPlain || said.group !== undefined || organization !== undefined);
}

/** « au GT Machin »: a group that is none. */
const OF_ANOTHER_GROUP = /(?:^|[\s,])(?:au|[àa] la|dans l[ea])\s+(?:s?gt\b|groupe\b|\p{Lu}{2,})/iu;

/**
 * Previews the entry of somebody, and his seat when a group is named and a seat of his organisation is free there.
 * @throws DomainError `directory.*`, `person.known`, `seat.*`, `access.*`
 */
export async function enterSomebody(
  context: Context,
  command: string,
  said: PersonSaid,
): Promise<Reply> {
  const { row, isAll } = entryRow(context, said);
  const { group, rest } = said;
  const known = context.directory.personByEmail(row.email ?? '');
  if (!group || (known && !known.active)) return addOrAsk(context, command, row, { isAll });
  if (!known) {
    const beside = (whole: Row) => seatBeside(context, whole, group, rest);
    return addOrAsk(context, command, row, { isAll, beside });
  }
  authorize('siege.attribuer', context, { group });
  const now = inZone(context.now, context.zone);
  const seat = { kind: 'give', names: [known.email], group, rest, now } as const;
  return previewChange(context, command, await seatRowsSaid(context, seat));
}

/** His seat, or how to give it later: nobody loses one, and a confidential group is settled by its own alone. */
async function seatBeside(
  context: Context,
  { email = '', organization = '', firstName = '', lastName = '' }: Row,
  group: Group,
  rest: string,
): Promise<Beside> {
  const { t, directory, actor } = context;
  const name = `${firstName} ${lastName}`.trim();
  const later = (holders: readonly string[]): Beside => ({
    rows: [],
    notes: [
      info(
        t('directory.entry.seatLater', {
          name,
          group: group.code,
          holder: holders[0] ?? 'none',
        }),
      ),
    ],
  });
  const isWhole = [email, organization, firstName, lastName].every((cell) => cell !== '');
  if (!isWhole || group.confidentiality === 'confidential') return later([]);
  if (!may(actor, 'siege.attribuer', { group })) return later([]);
  const { from, until } = readTerm(withoutSeat(rest), inZone(context.now, context.zone));
  const held = [...(await currentRows(context.db)).seats.values()].filter(
    (row) =>
      row.group === group.code &&
      row.organization === organization &&
      isHeldFrom(row, from.toString()),
  );
  const seat = (['titular', 'alternate'] as const).find(
    (one) => (seatNamed(rest) ?? one) === one && !held.some((row) => row.seat === one),
  );
  if (!seat) {
    return later(held.map((row) => directory.personByEmail(row.email ?? '')?.name ?? ''));
  }
  const row = {
    group: group.code,
    organization,
    email: email.toLowerCase(),
    seat,
    from: from.toString(),
    until: until?.toString() ?? '',
  };
  return { rows: [{ table: 'seats', row }], notes: [] };
}
