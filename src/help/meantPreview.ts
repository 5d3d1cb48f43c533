import type { Context } from '../kernel/commands/context.ts';
import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Group } from '../kernel/directory.ts';
import { draftAuthor, type OpenDraft, openDrafts } from '../kernel/drafts.ts';
import { words } from '../kernel/text/words.ts';
import { inZone } from '../kernel/time.ts';
import { type DaySaid, daySaid, isDaySaid } from './daySaid.ts';
import { namedPreview } from './namedPreview.ts';
import { yesFor } from './typedAnswer.ts';

/**
 * The preview of which « oui pour le GEC », « confirme le GT Eau du 25 » is said, alone among those that wait;
 * undefined when the words say anything else, or may be said of several.
 */
export async function previewMeant(context: Context, line: string): Promise<OpenDraft | undefined> {
  const said = yesFor(line);
  const meant = said === undefined ? undefined : groupAndDay(context, said);
  if (!meant) return undefined;
  const drafts = await openDrafts(context.db, draftAuthor(context));
  const named = await Promise.all(drafts.map((draft) => namedPreview(context, draft)));
  const fitting = named.filter(
    ({ group, days }) =>
      group?.id === meant.group.id &&
      (!meant.day || days.some((day) => meant.day && isDaySaid(day, meant.day))),
  );
  return fitting.length === 1 ? fitting[0]?.draft : undefined;
}

interface Meant {
  readonly group: Group;
  readonly day: DaySaid | undefined;
}

function groupAndDay({ actor, now, zone }: Context, said: string): Meant | undefined {
  const sentence = words(said);
  const known = actor.knownGroups();
  const named = groupAt(sentence, 0, known);
  const behind = named && said.slice(sentence[named.length - 1]?.end ?? said.length);
  if (!named || behind === undefined) return undefined;
  const on = behind.trim().replace(/^(?:du|de|le|d[’'])\s*/iu, '');
  if (on === '') return { group: named.group, day: undefined };
  const day = daySaid(on, inZone(now, zone));
  return day && { group: named.group, day };
}
