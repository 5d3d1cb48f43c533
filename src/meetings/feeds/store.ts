import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Reader } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import { invites } from '../store.ts';
import type { FeedMeeting } from './feed.ts';

/** Whose meetings a feed shows: somebody's, or those of some groups. */
export type Whose = { readonly person: string } | { readonly groups: readonly string[] };

const DAYS_BACK = 90;

/** The days that feeds show change at midnight UTC, for all at once. */
export const feedDay = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO('UTC').toPlainDate().toString();

/**
 * The meetings of a feed, in order: those held in the last three months, and those to come. Of the
 * cancelled ones those to come, which calendar programs show as such, but for those that a series
 * left out and nobody was told of.
 */
export async function feedMeetings(
  db: Reader,
  whose: Whose,
  now: Temporal.Instant,
): Promise<FeedMeeting[]> {
  const today = Temporal.Instant.from(`${feedDay(now)}T00:00Z`);
  const rows = await db.meeting.findMany({
    where: {
      ...('person' in whose ? invites(whose.person) : { groupId: { in: [...whose.groups] } }),
      AND: {
        OR: [
          { status: 'planned', endsAt: { gt: toDate(today.subtract({ hours: 24 * DAYS_BACK })) } },
          { status: 'cancelled', opened: true, endsAt: { gt: toDate(today) } },
        ],
      },
    },
    orderBy: [{ startsAt: 'asc' }, { code: 'asc' }],
    select: SHOWN,
  });
  return rows.map(toFeedMeeting);
}

const SHOWN = {
  code: true,
  subject: true,
  place: true,
  status: true,
  startsAt: true,
  endsAt: true,
  uid: true,
  recurrenceId: true,
  sequence: true,
  updatedAt: true,
} as const satisfies Prisma.MeetingSelect;

type Row = Prisma.MeetingGetPayload<{ select: typeof SHOWN }>;

const toFeedMeeting = ({ recurrenceId, ...told }: Row): FeedMeeting => ({
  ...told,
  slot: recurrenceId === '' ? undefined : Date.parse(withoutZone(recurrenceId)),
});

/** The offset suffices to name the instant. */
const withoutZone = (moment: string): string => moment.replace(/\[.*$/u, '');
