import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords, listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Button, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { dayIn, inZone } from '../../kernel/time.ts';
import { cardButton } from '../buttons.ts';
import { changeButtons } from '../cards.ts';
import type { DecisionSubject } from '../following/following.ts';
import { decisionLine } from '../messages.ts';
import {
  type Afterthought,
  afterthoughtTyped,
  readAfterthought,
} from '../recording/afterthought.ts';
import { justWritten } from '../recording/justWritten.ts';

const UNDO =
  /^(?:(?:non|oups|pardon)[\s,!:]+)?(?:annule[rz]?|supprime[rz]?|efface[rz]?|oublie[rz]?)[\s-](?:ca|cela|la|le|la derniere(?: decision| action)?)[\s!.]*$/u;

const afterthought = (typed: string, { directory, now, zone }: Context): Afterthought | undefined =>
  readAfterthought(typed, directory, inZone(now, zone));

/** « D-2027-008 · échéance : 12 mars 2027 · responsable : UNICEF ». */
function correctionButton({ t }: Context, code: string, said: Afterthought): Button {
  const { due, owners } = said;
  const parts = [
    code,
    ...(due ? [t('decisions.oups.due', { day: dateInWords(due, t.locale) })] : []),
    ...(owners.length > 0
      ? [t('decisions.oups.owners', { names: listInWords(owners, t.locale) })]
      : []),
  ];
  const id = sayId(`décision corriger ${code} ${afterthoughtTyped(said)}`);
  return { id, label: parts.join(' · '), style: 'primary' };
}

/** Shows what has just been written, with what would put it right: nothing is done before he presses. */
function propose(
  context: Context,
  { decision, group }: DecisionSubject,
  said: Afterthought | undefined,
): Reply {
  const { t, directory, now } = context;
  const line = decisionLine({ t, directory, today: dayIn(now, group.zone) }, decision);
  if (!said) {
    return reply(
      text(t('decisions.oups.undo')),
      text(line),
      ...changeButtons(context, group, decision),
    );
  }
  const { code } = decision;
  const choices = buttons(correctionButton(context, code, said), cardButton(t, code));
  return reply(text(t('decisions.oups.correct')), text(line), choices);
}

/** Takes back or corrects what one has just written: « non, le 12 », « plutôt l'UNICEF », « annule ça ». */
export const oups = defineCommand({
  name: 'oups',
  words: ['oups', 'je me suis trompé', 'je me suis trompée', 'erreur de ma part'],
  async holds({ text: typed }, context) {
    const undo = UNDO.test(fold(typed));
    if (!undo && !afterthought(typed, context)) return undefined;
    return (await justWritten(context)) ? 'first' : undefined;
  },
  act: 'mesActions',
  grammar: ['oups'],
  examples: ['oups'],
  parse: ({ text: typed }) => ({ typed }),
  async subject(_args, context) {
    const subject = await justWritten(context);
    if (subject) return subject;
    throw new DomainError('decision.codeMissing', { suggestions: ['mes actions', 'décisions'] });
  },
  run: ({ typed }, context, subject) =>
    Promise.resolve(propose(context, subject, afterthought(typed, context))),
});
