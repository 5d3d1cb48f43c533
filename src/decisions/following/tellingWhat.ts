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
import type { DecisionSubject } from './following.ts';
import { readToldOfIt } from './toldOfIt.ts';

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
  if (!told) {
    const shown = card(
      context,
      subject.group,
      subject.decision,
      await storyOf(context.db, subject.decision.id),
    );
    const keep = {
      id: sayId(`commenter ${code} : ${said}`),
      label: t('decisions.button.keepRemark'),
    };
    return reply(text(t('decisions.unclear', { code, said })), buttons(keep), ...shown.blocks);
  }
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
