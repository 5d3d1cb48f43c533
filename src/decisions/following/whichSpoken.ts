import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { ask } from '../byWords/whichDecision.ts';
import { readFilter } from '../listing/filters.ts';
import { type ListedDecision, listedDecisions } from '../listing/listedStore.ts';
import { readSought } from '../listing/listing.ts';
import { selectionOf } from '../listing/selection.ts';
import { justWritten } from '../recording/justWritten.ts';
import { decisionSubject } from './following.ts';
import type { SpokenOf } from './spokenOf.ts';
import { unfold } from './unfolding.ts';

/** More than that are a list, for which there is « décisions ». */
const MOST_PROPOSED = 5;

/**
 * Shows the decision that is spoken of, or what would be done to it: nothing is done before it is pressed.
 * @throws DomainError `decision.codeMissing` when none is known so
 */
export async function whichSpoken(
  context: Context,
  { which, said }: SpokenOf,
  line: Line,
): Promise<Reply> {
  const found = await meant(context, which, line);
  if (found.length === 0) {
    throw new DomainError('decision.codeMissing', { suggestions: ['mes actions', 'décisions'] });
  }
  if (said === '')
    return unfold(
      context,
      found.map(({ code }) => code),
    );
  return ask(context, 'spoken', found, ({ code }) => ({
    id: sayId(`${code} ${said}`),
    label: `${code} ${said}`,
  }));
}

function meant(
  context: Context,
  which: SpokenOf['which'],
  line: Line,
): Promise<readonly ListedDecision[]> {
  if (which.kind === 'number') return seen(context, which.code);
  if (which.kind === 'whose') {
    return listed(context, { ...line, rest: `ouvertes de ${which.name}` }, MOST_PROPOSED);
  }
  return lastOne(context, { ...line, rest: `toutes ${which.place}` });
}

/** The one that he has just written, or else the last that was taken there. */
async function lastOne(context: Context, line: Line): Promise<readonly ListedDecision[]> {
  const own = line.rest.trim() === 'toutes' ? await justWritten(context) : undefined;
  return own ? [own.decision] : listed(context, line, 1);
}

async function listed(
  context: Context,
  line: Line,
  take: number,
): Promise<readonly ListedDecision[]> {
  const filter = readFilter(line);
  const selection = selectionOf(filter, readSought(filter.said, context), context);
  return listedDecisions(context.db, selection, { skip: 0, take });
}

/** The decision of that number, as long as he may see it. */
async function seen(context: Context, code: string): Promise<readonly ListedDecision[]> {
  try {
    const subject = await decisionSubject(context, code);
    return may(context.actor, 'decision', subject) ? [subject.decision] : [];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'decision.unknown') return [];
    throw error;
  }
}
