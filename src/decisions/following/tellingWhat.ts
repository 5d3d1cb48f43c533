import { authorize } from '../../kernel/access/access.ts';
import { capacityOf } from '../../kernel/access/capacity.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { card } from '../cards.ts';
import { storyOf } from '../history/story.ts';
import { namesAndDayTyped } from '../recording/namesAndDay.ts';
import { correctionButton } from './correctionButton.ts';
import { delayUntil, isDelayAsked } from './delayAsked.ts';
import type { DecisionSubject } from './following.ts';
import { readToldOfIt } from './toldOfIt.ts';

/** Nothing is changed: what is not understood, or only asked for, may be kept as a remark. */
async function notDone(context: Context, subject: DecisionSubject, said: string): Promise<Reply> {
  const { t, now, zone } = context;
  const { decision, group } = subject;
  const { code } = decision;
  const { blocks } = card(context, group, decision, await storyOf(context.db, decision.id));
  const keep = {
    id: sayId(`commenter ${code} : ${said}`),
    label: t('decisions.button.keepRemark'),
  };
  const due = delayUntil(said, inZone(now, zone));
  const grant = due ? [correctionButton(context, code, { due, owners: [] })] : [];
  const why = isDelayAsked(said) ? 'decisions.delayAsked' : 'decisions.unclear';
  return reply(text(t(why, { code, said })), buttons(keep, ...grant), ...blocks);
}

/**
 * Does what is told of a decision without a verb (« c’est pour la GIZ, fin mars »), asks when it may be that, and
 * otherwise says that nothing was understood: never the card alone.
 * @throws DomainError access.*
 */
export async function tellWhat(
  context: Context,
  subject: DecisionSubject,
  said: string,
  correct: (context: Context, subject: DecisionSubject, said: string) => Promise<Reply>,
): Promise<Reply> {
  const { t, directory, now, zone } = context;
  const { code } = subject.decision;
  const told = readToldOfIt(said, directory, inZone(now, zone));
  if (!told) return notDone(context, subject, said);
  authorize('corriger', context, subject);
  if (!told.isSure) {
    return reply(
      text(t('decisions.isItThis', { code })),
      buttons(correctionButton(context, code, told)),
    );
  }
  const correcting = context.as(() => capacityOf(context.actor, 'corriger', subject));
  return correct(correcting, subject, namesAndDayTyped(told));
}
