import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { takenBack } from '../../kernel/commands/takingBack.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn, inZone } from '../../kernel/time.ts';
import { cardButton } from '../buttons.ts';
import { changeButtons } from '../cards.ts';
import { correctionButton } from '../following/correctionButton.ts';
import type { DecisionSubject } from '../following/following.ts';
import { decisionLine } from '../messages.ts';
import { readAfterthought } from '../recording/afterthought.ts';
import { justWritten } from '../recording/justWritten.ts';
import type { NamesAndDay } from '../recording/namesAndDay.ts';

const afterthought = (typed: string, { directory, now, zone }: Context): NamesAndDay | undefined =>
  readAfterthought(typed, directory, inZone(now, zone));

/** Shows what has just been written, with what would put it right: nothing is done before he presses. */
function propose(
  context: Context,
  { decision, group }: DecisionSubject,
  said: NamesAndDay | undefined,
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
    if (!takenBack(typed) && !afterthought(typed, context)) return undefined;
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
