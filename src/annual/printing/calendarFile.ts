import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Translator } from '../../kernel/locale/translate.ts';
import { oneLine } from '../../kernel/render/inlineText.ts';
import { type Party, party } from '../../meetings/calendar/attendeeLine.ts';
import { vtimezone } from '../../meetings/calendar/vtimezone.ts';
import type { Year, YearDate } from '../calendar.ts';

interface Surroundings {
  readonly organizer: Party;
  readonly now: Temporal.Instant;
}

/**
 * The year as a calendar file (RFC 5545). What is not convened yet is tentative; what was called off is
 * said to be, for the calendars that took it from an earlier file.
 */
export function yearFile(t: Translator, year: Year, { organizer, now }: Surroundings): string {
  const calendar = ical({
    prodId: { company: 'Griot', product: 'Griot', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(t('annual.print.title', { year: String(year.year), scope: 'none' })),
    timezone: { name: null, generator: (zone) => vtimezone(zone, year.year, year.year) },
  });
  const common = { stamp: now, organizer: party(organizer) };
  for (const date of year.dates) addEvent(calendar, t, date, { ...common, status: statusOf(date) });
  for (const date of year.calledOff) {
    addEvent(calendar, t, date, { ...common, status: ICalEventStatus.CANCELLED });
  }
  return `${calendar.toString()}\r\n`;
}

const statusOf = ({ state }: YearDate): ICalEventStatus =>
  state === 'tentative' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;

interface Common {
  readonly stamp: Temporal.Instant;
  readonly organizer: ReturnType<typeof party>;
  readonly status: ICalEventStatus;
}

/** The same date keeps its UID from one file to the next: none ever shows twice. */
function addEvent(calendar: ICalCalendar, t: Translator, date: YearDate, common: Common): void {
  const { uid, start, duration, group, code } = date;
  if (!start) return;
  const summary = t('meetings.calendar.summary', {
    code: code ?? group.code,
    subject: group.name,
  });
  const { status } = common;
  const isOff = status === ICalEventStatus.CANCELLED;
  calendar.createEvent({
    ...common,
    id: uid,
    timezone: start.timeZoneId,
    start,
    end: start.add({ minutes: duration }),
    // Programs that know nothing of STATUS show the words.
    summary: oneLine(isOff ? t('meetings.calendar.cancelledSummary', { summary }) : summary),
    location: oneLine(group.defaultPlace ?? ''),
    transparency:
      status === ICalEventStatus.CONFIRMED
        ? ICalEventTransparency.OPAQUE
        : ICalEventTransparency.TRANSPARENT,
  });
}
