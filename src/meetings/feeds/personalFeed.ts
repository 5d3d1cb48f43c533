import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Settings } from '../../kernel/settings.ts';
import { meetingFeed } from './feed.ts';
import { feedMeetings } from './store.ts';

/** The feed of one person: the meetings to which he is invited, whatever their group. */
export async function personalFeed(
  db: Reader,
  person: Person,
  { organizer }: Pick<Settings, 'organizer'>,
  now: Temporal.Instant,
): Promise<string> {
  const t = translator(person.locale);
  return meetingFeed({
    t,
    name: t('meetings.calendar.feedName', { name: person.name }),
    organizer,
    meetings: await feedMeetings(db, { person: person.id }, now),
  });
}
