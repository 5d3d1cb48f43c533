import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import { type Block, buttons, facts, heading, type Reply, text } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import { type Decision, judge, standing } from './decision.ts';
import { historyBlocks } from './history.ts';
import {
  closeButton,
  correctButton,
  decisionFacts,
  dropButton,
  type Reading,
  reopenButton,
} from './messages.ts';
import { ownerQuestions } from './ownerQuestion.ts';
import type { Past } from './store.ts';

/** How the actor reads the decisions of a group: today is where the group is. */
export const readingOf = ({ t, directory, now }: Context, group: Group): Reading => ({
  t,
  directory,
  today: dayIn(now, group.zone),
});

/** In the group's own channel everybody reads what was written down or changed. */
export const visibility = ({ channelGroup }: Context, group: Group): Pick<Reply, 'visibility'> =>
  channelGroup?.id === group.id ? { visibility: 'channel' } : {};

/** What has just been written down, how to correct it, and who its owner is if that is not clear. */
export function acknowledgement(context: Context, group: Group, decision: Decision): Reply {
  const { t } = context;
  const { code } = decision;
  return {
    ...visibility(context, group),
    blocks: [
      heading(t('decisions.recorded', { code })),
      text(decision.text),
      facts(...decisionFacts(readingOf(context, group), decision)),
      ...ownerQuestions(context, group, decision),
      text([{ muted: t('decisions.howToCorrect', { code }) }]),
      buttons(correctButton(t, code), dropButton(t, code)),
    ],
  };
}

/** Everything the register knows of a decision, with what the actor may do to it. */
export function card(
  context: Context,
  group: Group,
  decision: Decision,
  past: readonly Past[],
): Reply {
  const reading = readingOf(context, group);
  return {
    blocks: [
      heading(context.t('decisions.card', { code: decision.code })),
      text(decision.text),
      facts(
        ...decisionFacts(reading, decision),
        {
          label: context.t('decisions.fact.taken'),
          value: dayInWords(decision.takenOn, context.t.locale),
        },
        { label: context.t('decisions.fact.status'), value: statusInWords(reading, decision) },
      ),
      ...ownerQuestions(context, group, decision),
      ...historyBlocks(reading, past, group.zone),
      ...changeButtons(context, group, decision),
    ],
  };
}

/** « ouverte », « close : faite le lundi 29 mars 2027 », « abandonnée le … ». */
export function statusInWords({ t }: Reading, decision: Decision): string {
  const { status, closedOn, closedNote } = decision;
  const closed = closedOn ? dayInWords(closedOn, t.locale) : '';
  const noted = closedNote ? 'yes' : 'no';
  return t('decisions.status', { status, closed, noted, note: closedNote ?? '' });
}

/** Only the buttons that would do something for whoever reads. */
export function changeButtons(context: Context, group: Group, decision: Decision): Block[] {
  const { t, actor } = context;
  const { code, status } = decision;
  const own = standing(actor, group, decision);
  const all = [
    { change: 'close', button: closeButton(t, code) },
    { change: 'reopen', button: reopenButton(t, code) },
    { change: 'correct', button: correctButton(t, code) },
    { change: 'drop', button: dropButton(t, code) },
  ] as const;
  const open = all.filter(({ change }) => judge(change, status, own).kind === 'made');
  return open.length === 0 ? [] : [buttons(...open.map(({ button }) => button))];
}
