import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Block, buttons, info, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { cardButton, correctButton, reopenButton } from '../buttons.ts';
import { readingOf, visibility } from '../cards.ts';
import { differencesInWords } from '../history/history.ts';
import { statusInWords } from '../messages.ts';
import { snapshot } from '../snapshot.ts';
import type { Change } from '../transitions.ts';
import type { DecisionSubject, Followed } from './following.ts';
import { nobodyAnswers } from './nobodyAnswers.ts';
import { ownerQuestions } from './ownerQuestion.ts';

/** Says what came of a change, and how to take it back. */
export function followedReply(
  context: Context,
  { group }: DecisionSubject,
  change: Change,
  followed: Followed,
): Reply {
  const { t } = context;
  const { made, after } = followed;
  const { code, kind, dueOn } = after;
  const due = dueOn ? dayInWords(dueOn, t.locale) : t('decisions.undated');
  const status = statusInWords(readingOf(context, group), after);
  if (!made) return { blocks: [info(t(`decisions.already.${change}`, { code, kind, status }))] };
  return {
    ...visibility(context, group),
    blocks: [
      text(t.rich(`decisions.made.${change}`, { code, kind, status, due })),
      ...told(context, group, change, followed),
      buttons(...nextButtons(context, change, code)),
    ],
  };
}

/** A correction shows what was and what is; anything else recalls the decision. */
function told(
  context: Context,
  group: DecisionSubject['group'],
  change: Change,
  { before, after }: Followed,
): Block[] {
  if (change !== 'correct') return [text(after.text)];
  const changed = differencesInWords(readingOf(context, group), snapshot(before), snapshot(after));
  return [
    list(changed.map((difference) => ({ text: difference }))),
    ...ownerQuestions(context, group, after),
    ...nobodyAnswers(context, group, after),
  ];
}

const OVER: ReadonlySet<Change> = new Set(['close', 'confirm', 'drop']);
const AMENDABLE: ReadonlySet<Change> = new Set(['correct', 'reopen']);

function nextButtons({ t }: Context, change: Change, code: string) {
  if (OVER.has(change)) return [reopenButton(t, code), cardButton(t, code)];
  if (AMENDABLE.has(change)) return [correctButton(t, code), cardButton(t, code)];
  return [cardButton(t, code)];
}
