import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  type Reply,
  text,
  warning,
} from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import { standing } from './answering.ts';
import {
  closeButton,
  commentButton,
  confirmButton,
  correctButton,
  declineButton,
  dropButton,
  postponeButton,
  reopenButton,
  returnButton,
  startButton,
} from './buttons.ts';
import { type Decision, phaseOf } from './decision.ts';
import { nobodyAnswers } from './following/nobodyAnswers.ts';
import { ownerQuestions } from './following/ownerQuestion.ts';
import type { Comment } from './history/commentStore.ts';
import { commentBlocks, historyBlocks } from './history/history.ts';
import type { Past } from './history/historyStore.ts';
import { decisionFacts, type Reading, statusInWords } from './messages.ts';
import { type Passage, passageBlocks } from './passing/passages.ts';
import { type Change, judge } from './transitions.ts';

/** How the actor reads the decisions of a group: today is where the group is. */
export const readingOf = ({ t, directory, now }: Context, group: Group): Reading => ({
  t,
  directory,
  today: dayIn(now, group.zone),
});

/** In the group's own channel everybody reads what was written down or changed. */
export const visibility = ({ channelGroup }: Context, group: Group): Pick<Reply, 'visibility'> =>
  channelGroup?.id === group.id ? { visibility: 'channel' } : {};

/**
 * What has just been written down, how to correct it, and who its owner is if that is not clear.
 * @param twin another open decision that says the same
 */
export function acknowledgement(
  context: Context,
  group: Group,
  decision: Decision,
  twin?: string,
): Reply {
  const { t } = context;
  const { code, kind } = decision;
  return {
    ...visibility(context, group),
    blocks: [
      heading(t('decisions.recorded', { code, kind })),
      text(decision.text),
      facts(...decisionFacts(readingOf(context, group), decision)),
      ...farAhead(context, group, decision),
      ...(twin === undefined ? [] : [warning(t('decisions.twin', { twin }))]),
      ...ownerQuestions(context, group, decision),
      ...nobodyAnswers(context, group, decision),
      text([{ muted: t('decisions.howToCorrect', { code }) }]),
      buttons(correctButton(t, code), dropButton(t, code)),
    ],
  };
}

/** « échéance 1er mars » said on the 4th is a year away: later than that, the year is said again. */
const FAR_AHEAD_DAYS = 270;

function farAhead(context: Context, group: Group, { dueOn }: Decision): Block[] {
  const days = dueOn ? dayIn(context.now, group.zone).until(dueOn).days : 0;
  if (!dueOn || days <= FAR_AHEAD_DAYS) return [];
  return [warning(context.t('decisions.farAhead', { year: String(dueOn.year) }))];
}

/** What a card tells besides the decision itself. */
export interface CardStory {
  readonly past: readonly Past[];
  readonly comments: readonly Comment[];
  readonly passages: readonly Passage[];
}

/** Everything the register knows of a decision, with what the actor may do to it. */
export function card(context: Context, group: Group, decision: Decision, story: CardStory): Reply {
  const reading = readingOf(context, group);
  return {
    blocks: [
      ...cardHead(reading, decision),
      ...ownerQuestions(context, group, decision),
      ...nobodyAnswers(context, group, decision),
      ...passageBlocks(context, story.passages, group.zone),
      ...commentBlocks(reading, story.comments, group.zone),
      ...historyBlocks(reading, story.past, group.zone),
      ...changeButtons(context, group, decision),
    ],
  };
}

/** What a decision is and where it stands. */
export function cardHead(reading: Reading, decision: Decision): Block[] {
  const { t } = reading;
  const { code, kind, takenOn } = decision;
  return [
    heading(t('decisions.card', { code, kind })),
    text(decision.text),
    facts(
      ...decisionFacts(reading, decision),
      { label: t('decisions.fact.taken', { kind }), value: dayInWords(takenOn, t.locale) },
      { label: t('decisions.fact.status'), value: statusInWords(reading, decision) },
    ),
  ];
}

/** Only the buttons that would do something for whoever reads. */
export function changeButtons(context: Context, group: Group, decision: Decision): Block[] {
  const { t, actor, directory, now } = context;
  const { code, status } = decision;
  const own = standing(actor, group, decision, directory, dayIn(now, group.zone));
  const may = (change: Change): boolean => judge(change, status, own).kind === 'made';
  const open = phaseOf(status) === 'open';
  const shown = [
    ...(open && may('close') ? [closeButton(t, code)] : []),
    ...(!open && may('confirm') ? [confirmButton(t, code)] : []),
    ...(may('return') ? [returnButton(t, code)] : []),
    ...(may('start') ? [startButton(t, code)] : []),
    ...(may('postpone') ? [postponeButton(t, code)] : []),
    ...(own === 'owner' && may('decline') ? [declineButton(t, code)] : []),
    ...(may('reopen') && !may('return') ? [reopenButton(t, code)] : []),
    ...(may('correct') ? [correctButton(t, code)] : []),
    ...(may('drop') ? [dropButton(t, code)] : []),
    commentButton(t, code),
  ];
  return [buttons(...shown)];
}
