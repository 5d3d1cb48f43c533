import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Translator } from '../kernel/locale/translate.ts';
import { oneLine } from '../kernel/render/inlineText.ts';
import { type Party, party } from '../meetings/calendar/attendeeLine.ts';
import { vtimezone } from '../meetings/calendar/vtimezone.ts';
import { isHeld, type Year, type YearDate } from './calendar.ts';

interface Surroundings {
  readonly organizer: Party;
  readonly now: Temporal.Instant;
}

/** The year as a calendar file (RFC 5545): what is not convened yet is tentative. */
export function yearFile(t: Translator, year: Year, { organizer, now }: Surroundings): string {
  const calendar = ical({
    prodId: { company: 'Griot', product: 'Griot', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(t('annual.print.title', { year: String(year.year), scope: 'none' })),
    timezone: { name: null, generator: (zone) => vtimezone(zone, year.year, year.year) },
  });
  for (const date of year.dates.filter(isHeld)) {
    const { start, duration, group, state, code } = date;
    if (!start) continue;
    const convened = state !== 'tentative';
    calendar.createEvent({
      id: idOf(date, year.year),
      stamp: now,
      timezone: start.timeZoneId,
      start,
      end: start.add({ minutes: duration }),
      summary: oneLine(
        t('meetings.calendar.summary', { code: code ?? group.code, subject: group.name }),
      ),
      location: oneLine(group.defaultPlace ?? ''),
      organizer: party(organizer),
      status: convened ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: convened ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The same date keeps its name from one export to the next, wherever it moves. */
const idOf = ({ group, slot, code, state }: YearDate, year: number): string =>
  state === 'convened' ? `annual-${code}` : `annual-${year}-${group.code}-${slot}`;
