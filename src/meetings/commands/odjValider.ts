import { defineCommand } from '../../kernel/commands/command.ts';
import { confirmAgenda, VALIDATE } from '../agenda/agendaDraft.ts';
import { agreesToAgenda, withoutAgreement } from '../agenda/odjAgreed.ts';
import { validateAgenda } from '../agenda/validating.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { readDatedRef } from '../meetingRef.ts';
import { findMeeting, refuseClosed } from '../meetingSearch.ts';

/** Validates an ordre du jour, or submits it to whoever chairs. */
export const odjValider = defineCommand({
  name: 'odjValider',
  words: ['odj valider', 'odj soumettre', 'valider l’odj', 'valider l’ordre du jour', 'odj valide'],
  claims: agreesToAgenda,
  act: 'odj.ordonner',
  grammar: ['odj valider <réunion>'],
  examples: ['odj valider GEC-2027-03'],
  parse: (line) => readDatedRef(line.called === '' ? withoutAgreement(line) : line),
  subject: (ref, context) => findMeeting(ref, context),
  async run(_ref, context, subject) {
    refuseClosed(subject, context);
    return validateAgenda(context, subject);
  },
  actions: draftedActions(VALIDATE, 'odj.ordonner', confirmAgenda),
});
