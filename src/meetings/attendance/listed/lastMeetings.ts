import type { Context } from '../../../kernel/commands/context.ts';
import { readCount } from '../../../kernel/dates/reading/number.ts';
import { Sentence } from '../../../kernel/dates/reading/sentence.ts';
import type { Group } from '../../../kernel/directory.ts';
import { sayId } from '../../../kernel/messages/actionId.ts';
import { type Block, heading, list } from '../../../kernel/messages/tree.ts';
import { fold } from '../../../kernel/text/fold.ts';
import { meetingLine } from '../../messages.ts';
import { lastMeetings } from '../../store.ts';

const MOST = 10;
const UNNUMBERED = 3;

const LAST =
  /(?:^|\s)(?:des|aux|les|sur les|pour les|de nos|lors des) (?:(?<many>\d{1,2}|[a-z]+) )?derni(?:er|ere)s(?! (?:arrive|inscrit|venu))/u;

/** « des 3 derniers GEC », « aux trois dernières réunions du GEC »: how many are meant, ten at most. */
export function lastMeetingsAsked(text: string): number | undefined {
  const found = LAST.exec(fold(text));
  if (!found) return undefined;
  const { many } = found.groups ?? {};
  if (many === undefined) return UNNUMBERED;
  const count = readCount(new Sentence(many), 0)?.value.value ?? 0;
  return count > 1 ? Math.min(count, MOST) : undefined;
}

/** The last meetings that a group has held, each with what shows who came; nothing when it has held none. */
export async function lastMeetingsBlocks(
  { db, t, now, zone }: Context,
  { id, code }: Group,
  count: number,
): Promise<readonly Block[]> {
  const last = await lastMeetings(db, id, now, count);
  if (last.length === 0) return [];
  const items = last.map((meeting) => ({
    text: meetingLine(t, meeting, zone),
    buttons: [{ id: sayId(`présences ${meeting.code}`), label: t('meetings.button.attendance') }],
  }));
  return [heading(t('meetings.attendance.last', { group: code, count: last.length })), list(items)];
}
