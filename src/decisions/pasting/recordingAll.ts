import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft } from '../../kernel/confirmDraft.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, heading, info, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { cardButton, correctButton } from '../buttons.ts';
import { readingOf, visibility } from '../cards.ts';
import type { Decision } from '../decision.ts';
import { ownerQuestions } from '../following/ownerQuestion.ts';
import { decisionLine } from '../messages.ts';
import { writeDecision } from '../recording/recording.ts';
import { listSchema, RECORD_LIST, restoreOne } from './pastedDraft.ts';

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

/** Records all of them, once and in one transaction. @throws DomainError `draft.abandoned` */
export async function recordList(
  context: Context,
  { group }: ListSubject,
  draft: string,
): Promise<Reply> {
  const personId = context.actor.person?.id ?? null;
  const pressed = { command: RECORD_LIST, draft, payload: listSchema };
  const outcome = await confirmDraft(context, pressed, async (write, kept) => {
    const made: Decision[] = [];
    for (const one of kept.decisions) {
      const decision = await restoreOne(write.tx, group, one);
      made.push(await writeDecision(write, { ...context, personId }, decision));
    }
    return { result: made.map(({ code }) => code).join(', '), made };
  });
  if (outcome.kind === 'done') return recorded(context, group, outcome.done.made);
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
    const questions = ownerQuestions(context, group, decision);
    return questions.length === 0 ? [] : [text(decision.code), ...questions];
  });
  return {
    ...visibility(context, group),
    replacesOriginal: true,
    blocks: [heading(t('decisions.pasted.done', { count: made.length })), list(items), ...asked],
  };
}
