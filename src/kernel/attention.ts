import type { Context } from './commands/context.ts';
import type { Database } from './database.ts';
import { draftAuthor, noLongerShown, openDrafts } from './drafts.ts';
import { readActionId } from './messages/actionId.ts';
import { buttonsOf, type Reply } from './messages/tree.ts';

/**
 * Answers, and keeps count of what the speaker has before his eyes: a preview shown before is no longer
 * the last thing he was shown, unless the answer shows it again. « oui » may only answer what is.
 */
export async function watched(
  database: Database,
  context: Context,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  const before = (await openDrafts(database.client, draftAuthor(context))).filter(
    ({ shown }) => shown,
  );
  if (before.length === 0) return answer();
  let again: ReadonlySet<string> = new Set();
  try {
    const reply = await answer();
    again = draftsIn(reply);
    return reply;
  } finally {
    const gone = before.filter(({ id }) => !again.has(id));
    if (gone.length > 0) await database.transaction((tx) => noLongerShown(tx, gone));
  }
}

const draftsIn = ({ blocks }: Reply): ReadonlySet<string> =>
  new Set(buttonsOf(blocks).flatMap(({ id }) => readActionId(id).params.draft ?? []));
