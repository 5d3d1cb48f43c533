import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, heading, info, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { cardButton, correctButton } from '../buttons.ts';
import { readingOf, visibility } from '../cards.ts';
import type { Decision } from '../decision.ts';
import { nobodyAnswers } from '../following/nobodyAnswers.ts';
import { ownerQuestions } from '../following/ownerQuestion.ts';
import { decisionLine } from '../messages.ts';
import { type DecisionMade, writeDecision } from '../recording/recording.ts';
import { listSchema, RECORD_LIST, restoreOne } from './pastedDraft.ts';
import { previewAgain, twinsOf } from './previewing.ts';

/** What a press on the preview of a list is judged by. */
export interface ListSubject {
  readonly group: Group;
  readonly hidden: DomainError;
}

/** @throws DomainError `button.unknown` */
export async function draftedList(
  { draft }: { readonly draft: string },
  { db, directory }: Context,
): Promise<ListSubject> {
  const hidden = new DomainError('button.unknown');
  const row = await db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== RECORD_LIST) throw hidden;
  const group = directory.group(listSchema.parse(JSON.parse(row.payload)).groupId);
  if (!group) throw hidden;
  return { group, hidden };
}

interface Recorded {
  readonly result: string;
  readonly made: readonly Decision[];
}

/** What a new preview shows. */
interface Shown {
  readonly previewed: readonly DecisionMade[];
  readonly twins: readonly string[];
}

/**
 * Records all of them, once and in one transaction; previewed again when the register has come to say the
 * same of one of them: the list may have been shown twice.
 * @throws DomainError `draft.abandoned`
 */
export async function recordList(
  context: Context,
  { group }: ListSubject,
  draft: string,
): Promise<Reply> {
  const personId = context.actor.person?.id ?? null;
  const pressed = { command: RECORD_LIST, draft, payload: listSchema };
  const outcome = await confirmDraft(
    context,
    pressed,
    async (write, kept): Promise<Recorded | Stale<Shown>> => {
      const previewed: DecisionMade[] = [];
      for (const one of kept.decisions) previewed.push(await restoreOne(write.tx, group, one));
      const twins = await twinsOf(previewed, write.tx);
      if (twins.some((code) => !kept.twins.includes(code))) {
        return { again: { ...kept, twins }, stale: { previewed, twins } };
      }
      const made: Decision[] = [];
      for (const one of previewed) {
        made.push(await writeDecision(write, { ...context, personId }, one));
      }
      return { result: made.map(({ code }) => code).join(', '), made };
    },
  );
  if (outcome.kind === 'done') return recorded(context, group, outcome.done.made);
  if (outcome.kind === 'stale') {
    const { stale, draft: again } = outcome;
    return previewAgain(context, group, stale.previewed, { twins: stale.twins, draft: again });
  }
  const codes = outcome.kind === 'already' ? outcome.result : '';
  return { blocks: [info(context.t('decisions.pasted.already', { codes }))] };
}

function recorded(context: Context, group: Group, made: readonly Decision[]): Reply {
  const { t } = context;
  const reading = readingOf(context, group);
  const items = made.map((decision) => ({
    text: decisionLine(reading, decision),
    buttons: [correctButton(t, decision.code), cardButton(t, decision.code)],
  }));
  const asked = made.flatMap((decision): Block[] => {
    const questions = [
      ...ownerQuestions(context, group, decision),
      ...nobodyAnswers(context, group, decision),
    ];
    return questions.length === 0 ? [] : [text(decision.code), ...questions];
  });
  return {
    ...visibility(context, group),
    replacesOriginal: true,
    blocks: [heading(t('decisions.pasted.done', { count: made.length })), list(items), ...asked],
  };
}
