import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Settings } from '../../kernel/settings.ts';
import { feedMeetings } from '../store.ts';
import { meetingFeed } from './feed.ts';

const DAYS_BACK = 90;

/** The feed of one person: the meetings to which he is invited, from three months ago on. */
export async function personalFeed(
  db: Reader,
  person: Person,
  settings: Pick<Settings, 'organizer'>,
  now: Temporal.Instant,
): Promise<string> {
  const from = now.subtract({ hours: 24 * DAYS_BACK });
  return meetingFeed({
    name: translator(person.locale)('meetings.calendar.feedName', { name: person.name }),
    stamp: now,
    organizer: settings.organizer,
    meetings: await feedMeetings(db, person.id, from),
  });
}
