import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { rangeInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  heading,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { isHeld } from '../../reviews/review.ts';
import { seatInvitees } from '../attendance/invitees.ts';
import { readHolidays } from '../holidays/holidays.ts';
import { overlapping } from '../store.ts';
import { bestOf, type Candidate, momentsOf, overlaps } from './freeSlots.ts';
import { warnings } from './outlook.ts';
import { knownTo, stakeholders } from './planDraft.ts';
import { reviewsInTheWay } from './reviewsInTheWay.ts';
import { warningText } from './warningMessages.ts';

/** How many are proposed. */
const PROPOSED = 5;

/**
 * The best moments for a group to meet between two days, each with what speaks for or against it.
 * @param moved the code of the meeting that would be moved there; else each would be a new one
 */
export async function freeSlots(
  context: Context,
  group: Group,
  days: Days,
  minutes: number,
  moved?: string,
): Promise<Reply> {
  const { t } = context;
  const candidates = await candidatesOf(context, group, days, minutes);
  const best = bestOf(candidates, PROPOSED);
  if (best.length === 0) return reply(text(t('meetings.slots.none')));
  return reply(
    heading(t('meetings.slots.title', { group: group.name })),
    list(best.map((one) => itemOf(context, group, one, moved))),
    text(t(moved ? 'meetings.slots.howToMove' : 'meetings.slots.howTo')),
  );
}

async function candidatesOf(
  context: Context,
  group: Group,
  days: Days,
  minutes: number,
): Promise<Candidate[]> {
  const { db, now, directory } = context;
  const holidays = await readHolidays(db);
  const moments = momentsOf(days, minutes, group.zone, holidays).filter(
    ({ start }) => start.epochMilliseconds > now.epochMilliseconds,
  );
  const from = days.from.toZonedDateTime(group.zone).toInstant();
  const to = days.to.add({ days: 1 }).toZonedDateTime(group.zone).toInstant();
  const reviews = await reviewsInTheWay(db, directory, group, days);
  const known = knownTo(context, await overlapping(db, from, to));
  return moments.map((moment) => {
    const day = moment.start.toPlainDate();
    const around = {
      group,
      // Where it would be held is not said yet.
      place: '',
      invitees: seatInvitees(directory, group, day),
      reviews: reviews.filter((review) => isHeld(review, day)),
      others: known.filter((other) => overlaps(other, moment)),
      ...stakeholders(directory, group, day),
    };
    return { moment, warnings: warnings(moment, now, around, holidays) };
  });
}

function itemOf(
  { t, directory }: Context,
  group: Group,
  { moment, warnings: found }: Candidate,
  moved?: string,
): ListItem {
  const reasons = found.map((one) => warningText(t, one, directory));
  const { start, end } = moment;
  const hours = [start, end].map((at) => at.toPlainTime().toString({ smallestUnit: 'minute' }));
  const when = `${start.toPlainDate().toString()} de ${hours.join(' à ')}`;
  const line = moved ? `reporter ${moved} au ${when}` : `${group.code} planifier ${when}`;
  return {
    text: [
      { bold: rangeInWords(start, end, t.locale) },
      ` — ${reasons.length > 0 ? reasons.join(' ') : t('meetings.slots.free')}`,
    ],
    buttons: [
      {
        id: sayId(line),
        label: t(moved ? 'meetings.slots.move' : 'meetings.slots.plan', { code: moved ?? '' }),
      },
    ],
  };
}

/** Without days said: the two weeks to come, tomorrow first. */
export const nextDays = (today: Temporal.PlainDate): Days => ({
  from: today.add({ days: 1 }),
  to: today.add({ days: 14 }),
});
