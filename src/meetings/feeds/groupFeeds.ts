import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import type { Settings } from '../../kernel/settings.ts';
import { meetingFeed } from './feed.ts';
import { placeForAll } from './placeForAll.ts';
import { feedMeetings } from './store.ts';

/** The feed of one group, as its readers see it. */
export async function groupFeed(
  db: Reader,
  group: Group,
  t: Translator,
  { organizer }: Pick<Settings, 'organizer'>,
  now: Temporal.Instant,
): Promise<string> {
  const { code, name } = group;
  return meetingFeed({
    t,
    name: t('meetings.calendar.summary', { code, subject: name }),
    organizer,
    meetings: await feedMeetings(db, { groups: [group.id] }, now),
  });
}

/** The one feed that anybody reads: the meetings of the groups that are open to all, without what joins them. */
export async function publicFeed(
  db: Reader,
  { groups }: Directory,
  { organizer }: Pick<Settings, 'organizer'>,
  now: Temporal.Instant,
): Promise<string> {
  const t = translator('fr');
  const open = groups.filter(({ confidentiality }) => confidentiality === 'open');
  const meetings = await feedMeetings(db, { groups: open.map(({ id }) => id) }, now);
  return meetingFeed({
    t,
    name: t('meetings.calendar.publicFeedName'),
    organizer,
    meetings: meetings.map((meeting) => ({ ...meeting, place: placeForAll(meeting.place) })),
  });
}
