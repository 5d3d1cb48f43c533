import { DuplicateDelivery } from '../changes.ts';
import type { Context } from '../commands/context.ts';
import type { Doing } from '../commands/obey.ts';
import type { Database } from '../database.ts';
import { draftAuthor, markSight, type OpenDraft, openDrafts, type Sight } from '../drafts.ts';
import { readActionId } from '../messages/actionId.ts';
import { type Block, buttonsOf, type Reply } from '../messages/tree.ts';

/**
 * Answers, and keeps count of what the speaker has before his eyes. A preview shown before is no longer the last
 * thing he was shown, unless the answer shows it again: « oui » may only answer what is. It stays near while the
 * answers ask nothing of him, and a line is not understood: « plutôt à 11h » is still said of it.
 */
export async function watched(
  database: Database,
  context: Context,
  understand: () => Promise<Doing>,
): Promise<Reply> {
  const before = await openDrafts(database.client, draftAuthor(context));
  if (before.length === 0) return (await understand()).run();
  // What is not understood shows nothing else.
  let isAside = true;
  let again: ReadonlySet<string> = new Set();
  let isSilent = false;
  try {
    const doing = await understand();
    isAside = doing.isAside;
    const reply = await doing.run();
    again = draftsIn(reply.blocks);
    return reply;
  } catch (error) {
    isSilent = error instanceof DuplicateDelivery;
    throw error;
  } finally {
    if (!isSilent) await mark(database, before, (draft) => sightAfter(draft, { isAside, again }));
  }
}

/** What has been answered: whether it asks nothing, and the previews that it shows again. */
interface Answered {
  readonly isAside: boolean;
  readonly again: ReadonlySet<string>;
}

function sightAfter({ id, sight }: OpenDraft, { isAside, again }: Answered): Sight {
  if (again.has(id)) return sight === 'gone' ? 'near' : sight;
  return sight === 'gone' || again.size > 0 || !isAside ? 'gone' : 'near';
}

async function mark(
  database: Database,
  before: readonly OpenDraft[],
  sightOf: (draft: OpenDraft) => Sight,
): Promise<void> {
  const changed = before.filter((draft) => sightOf(draft) !== draft.sight);
  if (changed.length === 0) return;
  await database.transaction(async (tx) => {
    for (const sight of SIGHTS) {
      const drafts = changed.filter((draft) => sightOf(draft) === sight);
      if (drafts.length > 0) await markSight(tx, drafts, sight);
    }
  });
}

const SIGHTS: readonly Sight[] = ['shown', 'near', 'gone'];

/** The previews that these blocks show. */
export const draftsIn = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(buttonsOf(blocks).flatMap(({ id }) => readActionId(id).params.draft ?? []));
