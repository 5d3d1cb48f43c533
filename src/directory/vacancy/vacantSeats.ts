import { may } from '../../kernel/access/access.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group, Organization } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, info, list } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { dayIn } from '../../kernel/time.ts';

/** The name of a group may stand there, and of none of what one seats people for else. */
export const A_GROUP =
  '(?!(?:vote|marche|reunion|seance|projet|contrat)(?!\\p{L}))[^\\d,;:]{2,30}?\\d?';

/** « au GEC », « du GT Eau »; « pour le vote du 3 mars », « de marché public » ask for something else. */
const OF_A_GROUP = `(?: (?:au|a la|du|de la|dans le|dans la) ${A_GROUP})?[\\s?!.]*$`;

const VACANT = new RegExp(
  oneOf(
    '^(?:quels? (?:sont les )?)?(?:les )?sieges? .{0,40}(?:vacants?|libres?|a pourvoir|inoccupes?)(?: (?:au|a la|du|dans|de) .{2,40}?)?[\\s?!.]*$',
    `^(?:qui|quelles? organisations?) n'(?:a|ont) pas (?:encore )?(?:de |d')(?:suppleant|titulaire)e?s?${OF_A_GROUP}`,
    `^organisations? sans (?:suppleant|titulaire)e?s?${OF_A_GROUP}`,
  ),
  'u',
);

/** « sièges vacants », « quels sièges du GEC sont vacants ? », « qui n’a pas de suppléant ? ». */
export const asksVacant = (text: string): boolean => VACANT.test(fold(text.trim()));

const WHERE =
  /(?<!\p{L})(?:au|[àa] la|du|de la|dans (?:le|la))\s+(?!(?:groupe|moment|sous-groupe)(?:\P{L}|$))(?<where>[\p{L}\p{N}-]+)/iu;

/**
 * The group of whose seats a question asks; undefined when it asks of all of them.
 * @throws DomainError `group.unknown` for one that he may not know, as for one that does not exist
 */
export function groupOfSeats(line: Line): Group | undefined {
  const named = line.group ?? groupIn(words(line.rest), line.groups)?.group;
  const where = named ? undefined : WHERE.exec(line.text)?.groups?.where;
  if (where !== undefined) throw new DomainError('group.unknown', { text: where });
  return named ?? line.channelGroup;
}

/** The organisations of a group in whose seat nobody is, and whether nobody presides it. */
export function vacantSeats(context: Context, group: Group | undefined): readonly Block[] {
  const { t, actor, directory } = context;
  const groups = group
    ? [group]
    : directory.groups.filter((one) => may(actor, 'siege', { group: one }));
  const items = groups.flatMap((one) => itemOf(context, one));
  if (items.length === 0) return [info(t('directory.card.noneVacant'))];
  return [heading(t('directory.card.vacant')), list(items)];
}

function itemOf(context: Context, group: Group): { text: string }[] {
  const { t, directory, now } = context;
  const on = dayIn(now, group.zone);
  const seats = directory.seats(group.id, on);
  const isHeld = ({ id }: Organization, role: 'titular' | 'alternate'): boolean =>
    seats.some(
      (seat) =>
        seat.organizationId === id &&
        seat.role === role &&
        directory.person(seat.personId)?.active === true,
    );
  const seated = directory.organizations.filter(({ id }) =>
    seats.some(({ organizationId }) => organizationId === id),
  );
  // Most groups have few suppléants, and lack none.
  const hasAlternates =
    2 * seated.filter((one) => isHeld(one, 'alternate')).length >= seated.length;
  const without = (role: 'titular' | 'alternate'): string =>
    listInWords(
      seated.filter((one) => !isHeld(one, role)).map(({ acronym }) => acronym),
      t.locale,
    );
  const lacks = [
    ...(holders(directory, group, on, 'chair', 'coordinator', 'coCoordinator').length === 0
      ? [t('directory.card.lacksLead')]
      : []),
    ...told(without('titular'), (names) => t('directory.card.lacksTitular', { names })),
    ...told(hasAlternates ? without('alternate') : '', (names) =>
      t('directory.card.lacksAlternate', { names }),
    ),
  ];
  return lacks.length === 0
    ? []
    : [{ text: t('directory.card.lacks', { group: group.code, lacks: lacks.join(' ; ') }) }];
}

const told = (names: string, say: (names: string) => string): string[] =>
  names === '' ? [] : [say(names)];
