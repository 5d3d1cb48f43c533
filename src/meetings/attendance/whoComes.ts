import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Fact } from '../../kernel/messages/tree.ts';
import type { Meeting } from '../meeting.ts';

/** Those whose answers are told by name: of the others, how many they are is enough. */
const NAMED = ['accepted', 'tentative', 'declined'] as const satisfies readonly Partstat[];

/** A line of names stays one that is read at a glance; « présences » has them all. */
const MOST_NAMED = 15;

/**
 * Who comes, who may come and who is excused, each with the organisation he sits for, for the channel
 * of the group. That of a confidential group names nobody (docs/decisions/0042).
 */
export function whoComes(
  t: Translator,
  { attendees }: Pick<Meeting, 'attendees'>,
  group: Group,
  directory: Directory,
): Fact[] {
  if (group.confidentiality === 'confidential') return [];
  return NAMED.flatMap((answer) => {
    const names = attendees
      .filter(({ partstat }) => partstat === answer)
      .flatMap(({ personId, organizationId }) => {
        const person = directory.person(personId);
        const acronym = directory.organization(organizationId)?.acronym;
        return person && acronym ? [{ name: person.name, acronym }] : [];
      })
      .sort(
        (one, other) => byName(t, one.acronym, other.acronym) || byName(t, one.name, other.name),
      )
      .map(({ name, acronym }) => `${name} (${acronym})`);
    if (names.length === 0) return [];
    const label = t(`meetings.whoComes.${answer}`, { count: names.length });
    return [{ label, value: shortened(t, names) }];
  });
}

const byName = (t: Translator, one: string, other: string): number =>
  one.localeCompare(other, t.locale);

/** « Camille Rousseau (AFD), Kwame Mensah (BAD) et 12 autres ». */
function shortened(t: Translator, names: readonly string[]): string {
  const count = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED);
  return listInWords(
    count > 0 ? [...shown, t('meetings.whoComes.others', { count })] : shown,
    t.locale,
  );
}
