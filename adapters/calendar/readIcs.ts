import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../src/kernel/errors.ts';
import { withoutInert } from '../../src/kernel/inert.ts';
import type { Calendars, ReadEvent } from '../../src/kernel/office.ts';
import { BAMAKO } from '../../src/kernel/time.ts';

type Component = InstanceType<typeof ICAL.Component>;
type Event = InstanceType<typeof ICAL.Event>;
type Time = InstanceType<typeof ICAL.Time>;

/** Read by ical.js, which follows the standard (RFC 5545) and forgives what programs write beside it. */
export const icsCalendars: Calendars = {
  async read(content) {
    const { default: library } = await import('ical.js');
    try {
      const calendar = new library.Component(library.parse(new TextDecoder().decode(content)));
      // The zones that the file itself tells of.
      for (const zone of calendar.getAllSubcomponents('vtimezone'))
        library.TimezoneService.register(zone);
      const events = calendar.getAllSubcomponents('vevent').filter((event) => !isCancelled(event));
      return events.map((component) => toEvent(component, new library.Event(component)));
    } catch (error) {
      throw new DomainError('spreadsheet.unreadable', { reason: String(error) });
    }
  },
};

const isCancelled = (event: Component): boolean =>
  event.getFirstPropertyValue('status')?.toString().toUpperCase() === 'CANCELLED';

function toEvent(component: Component, event: Event): ReadEvent {
  const begins = component.hasProperty('dtstart');
  const from = begins ? dayOf(event.startDate) : undefined;
  const single = event.recurrenceId ? `#${event.recurrenceId.toString()}` : '';
  return {
    uid: withoutInert(`${event.uid ?? ''}${single}`),
    summary: withoutInert(event.summary ?? ''),
    from,
    to: from && lastDayOf(event, from),
    location: withoutInert(event.location ?? ''),
    categories: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues())
      .map((value) => withoutInert(String(value))),
    recurs: event.isRecurring(),
  };
}

/** DTEND of whole days is the day after (RFC 5545 3.6.1). */
function lastDayOf({ startDate, endDate }: Event, from: Temporal.PlainDate): Temporal.PlainDate {
  const end = endDate ?? startDate;
  const day = end.isDate ? dayOf(end).subtract({ days: 1 }) : dayOf(end);
  return Temporal.PlainDate.compare(day, from) < 0 ? from : day;
}

function dayOf(time: Time): Temporal.PlainDate {
  const { year, month, day } = time;
  if (time.isDate || time.zone?.tzid === 'floating')
    return Temporal.PlainDate.from({ year, month, day });
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000)
    .toZonedDateTimeISO(BAMAKO)
    .toPlainDate();
}
