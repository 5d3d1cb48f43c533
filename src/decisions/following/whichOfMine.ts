import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Button, Reply } from '../../kernel/messages/tree.ts';
import { declineButton, postponeButton, startButton } from '../buttons.ts';
import { ownSaying } from '../byWords/toldByWords.ts';
import { ask, whichIsDone } from '../byWords/whichDecision.ts';
import type { ListedDecision } from '../listing/listedStore.ts';
import type { SaidOfMine } from './saidOfMine.ts';

/**
 * Which of his decisions an owner speaks of, with the press that does what he says: nothing is done before.
 * @throws DomainError `decision.noneOfYours`
 */
export async function whichOfMine(said: SaidOfMine, context: Context): Promise<Reply> {
  if (said.about === 'done') return (await whichIsDone(said, context)) ?? refuseNone(said);
  const found = await ownSaying(said.what, context);
  if (found.length === 0) refuseNone(said);
  return ask(context, said.about, found, ...pressesOf(said, context));
}

function refuseNone({ what }: SaidOfMine): never {
  const suggestions = ['mes actions', ...(what === '' ? [] : [`décisions ${what}`])];
  throw new DomainError('decision.noneOfYours', {
    what,
    known: what === '' ? 'no' : 'yes',
    suggestions,
  });
}

type Press = (decision: ListedDecision) => Button;

function pressesOf({ about, until }: SaidOfMine, { t }: Context): readonly Press[] {
  const start: Press = ({ code }) => ({
    ...startButton(t, code),
    label: t('decisions.byWords.start', { code }),
  });
  const later: Press = ({ code }) => ({
    ...postponeButton(t, code),
    ...(until === ''
      ? {}
      : { id: sayId(`reporter ${code} pour ${/^\d/u.test(until) ? `le ${until}` : until}`) }),
    label: t('decisions.byWords.postpone', { code }),
  });
  const giveBack: Press = ({ code }) => ({
    ...declineButton(t, code),
    label: t('decisions.byWords.giveBack', { code }),
  });
  if (about === 'started') return [start];
  if (about === 'later') return [later];
  return about === 'passed' ? [giveBack] : [later, giveBack];
}
