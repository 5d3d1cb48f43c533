import { peopleOf } from '../../directory/organizations.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, type Button, buttons, warning } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { answering, standing } from '../answering.ts';
import { type Decision, phaseOf } from '../decision.ts';

/** More people than that are not worth a button each. */
const MOST_BUTTONS = 6;

/**
 * Says of which organisations nobody answers: none of theirs sits in the group, so that nobody is told nor
 * reminded of an action that looks entrusted.
 */
export function nobodyAnswers(context: Context, group: Group, decision: Decision): Block[] {
  const { t, directory, now, actor } = context;
  const { code, owners, status, groupId } = decision;
  if (phaseOf(status) !== 'open') return [];
  const on = dayIn(now, group.zone);
  const silent = owners.flatMap((owner) => {
    if ('person' in owner) return [];
    const { answer } = answering({ owners: [owner], groupId }, directory, on);
    const organization = directory.organization(owner.organization);
    return answer.length === 0 && organization ? [organization] : [];
  });
  if (silent.length === 0) return [];
  const names = listInWords(
    silent.map(({ acronym }) => acronym),
    t.locale,
  );
  const said = warning(t('decisions.nobodyAnswers', { names, group: group.code }));
  const leads = standing(actor, group, decision, directory, on) === 'coordinator';
  const [only] = silent;
  // « @X » takes the place of all the owners: of several, it is typed.
  if (!leads || !only || owners.length > 1) return [said];
  const people = peopleOf(directory, only);
  const choices = people.map(
    ({ name }): Button => ({
      id: sayId(`décision corriger ${code} @${name} (${only.acronym})`),
      label: `${name} (${only.acronym})`,
    }),
  );
  return choices.length === 0 || choices.length > MOST_BUTTONS
    ? [said]
    : [said, buttons(...choices)];
}
