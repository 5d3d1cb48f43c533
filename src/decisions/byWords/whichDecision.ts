import type { Context } from '../../kernel/commands/context.ts';
import { piecesOf } from '../../kernel/dates/pieces.ts';
import { Sentence } from '../../kernel/dates/reading/sentence.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Button, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { cardButton, doneButton, dropButton, reopenButton } from '../buttons.ts';
import type { SaidDone } from '../following/saidDone.ts';
import type { SaidLater } from '../following/saidLater.ts';
import type { ListedDecision } from '../listing/listedStore.ts';
import { decisionLine } from '../messages.ts';
import { closableSaying, closedSaying, openSaying } from './toldByWords.ts';

/** Which decision may be the one he says is done, his own first: nothing is noted before he presses. */
export async function whichIsDone(
  { what }: SaidDone,
  context: Context,
): Promise<Reply | undefined> {
  const { t } = context;
  const found = await closableSaying(what, context);
  if (found.length === 0) return undefined;
  const day = daySaid(what);
  return ask(context, 'done', found, ({ code }) => ({
    ...doneButton(t, code),
    ...(day === '' ? {} : { id: sayId(`clore ${code} fait ${day}`) }),
  }));
}

/**
 * Which decision is to be postponed: nothing is changed before it is pressed.
 * @throws DomainError `decision.codeMissing` when none is known by these words
 */
export async function whichIsLater({ what, said }: SaidLater, context: Context): Promise<Reply> {
  const found = await openSaying(what, 'reporterDecision', context);
  if (found.length === 0) throw noneKnown();
  return ask(context, 'later', found, ({ code }) => ({
    id: sayId(`reporter ${code} ${said}`),
    label: context.t('decisions.byWords.postpone', { code }),
  }));
}

/**
 * Which decision is to be closed, as one told by its words is: nothing is noted before it is pressed.
 * @throws DomainError `decision.codeMissing` when none is known by these words
 */
export async function whichIsClosed(what: string, context: Context): Promise<Reply> {
  const which = await whichIsDone({ what }, context);
  if (which) return which;
  throw noneKnown();
}

/** Which decision is to be dropped: the reason is asked for once it is pressed. @throws DomainError as above */
export async function whichIsDropped(what: string, context: Context): Promise<Reply> {
  const found = await openSaying(what, 'abandonner', context);
  if (found.length === 0) throw noneKnown();
  return ask(context, 'dropped', found, ({ code }) => ({
    ...dropButton(context.t, code),
    label: context.t('decisions.byWords.drop', { code }),
  }));
}

/** Which decision is to be open again: nothing is changed before it is pressed. @throws DomainError as above */
export async function whichIsReopened(what: string, context: Context): Promise<Reply> {
  const found = await closedSaying(what, 'rouvrir', context);
  if (found.length === 0) throw noneKnown();
  return ask(context, 'reopened', found, ({ code }) => ({
    ...reopenButton(context.t, code),
    label: context.t('decisions.byWords.reopen', { code }),
  }));
}

const noneKnown = (): DomainError =>
  new DomainError('decision.codeMissing', { suggestions: ['mes actions', 'décisions'] });

/** The day in a sentence, as it was said; empty when it says none. */
function daySaid(said: string): string {
  const sentence = new Sentence(said);
  const dated = piecesOf(sentence).find(({ days }) => days !== undefined);
  return dated ? sentence.slice(dated.from, dated.to) : '';
}

/** Which of several decisions is meant, each with what would be done to it. */
export function ask(
  { t, directory, now, zone }: Context,
  what: 'done' | 'later' | 'dropped' | 'started' | 'unable' | 'passed' | 'spoken' | 'reopened',
  found: readonly ListedDecision[],
  ...buttonsOf: readonly ((decision: ListedDecision) => Button)[]
): Reply {
  const reading = { t, directory, today: dayIn(now, zone) };
  const items = found.map((decision) => ({
    text: decisionLine(reading, decision),
    buttons: [...buttonsOf.map((button) => button(decision)), cardButton(t, decision.code)],
  }));
  return reply(text(t(`decisions.byWords.${what}`, { count: found.length })), list(items));
}
