import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, info, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { dayIn } from '../../kernel/time.ts';
import { isPartner } from '../organizations.ts';
import { A_GROUP } from '../vacancy/vacantSeats.ts';

const PARTNERS = '(?:partenaires?|organisations?|ptf|agences?|bailleurs?)';
const NOBODY = oneOf(
  "n'(?:a|ont) (?:personne|pas de (?:siege|representante?|membre)s?|aucun (?:siege|representant|membre))",
  "ne (?:siege(?:nt)?|participe(?:nt)?) pas|n'est pas represente[e]?|ne sont pas represente[e]?s",
);
const WHERE = ` (?:au|a la|dans le|dans la) ${A_GROUP}[\\s?!.]*$`;
const ASKED = new RegExp(
  `^(?:(?:quels? (?:sont les )?|quelles? (?:sont les )?|les |liste des )?${PARTNERS} (?:qui )?|qui )${NOBODY}${WHERE}`,
  'u',
);

/** « quels partenaires n’ont personne au GT Eau ? »; « … à la réunion du 18 » asks of a meeting. */
export const asksAbsentPartners = (said: string): boolean => ASKED.test(fold(said.trim()));

/** The partners who have no seat in a group today. */
export function absentPartners({ t, directory, now }: Context, group: Group): readonly Block[] {
  const seated = new Set(
    directory.seats(group.id, dayIn(now, group.zone)).map(({ organizationId }) => organizationId),
  );
  const absent = directory.organizations
    .filter((one) => isPartner(one) && !seated.has(one.id))
    .map(({ acronym }) => acronym)
    .sort((one, other) => one.localeCompare(other, t.locale));
  if (absent.length === 0) return [info(t('directory.asked.allSeated', { group: group.code }))];
  return [
    heading(t('directory.asked.absent', { group: group.code, count: absent.length })),
    text(listInWords(absent, t.locale)),
  ];
}
