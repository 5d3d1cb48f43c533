import type { Poll, PollSlot } from './poll.ts';

/** How people name a slot of a poll: by its number, its day, its rank, or all of them at once. */
export type SlotName =
  /** « les deux » are all of them when there are two. */
  | { readonly kind: 'all'; readonly count?: number }
  /** « le premier », from 1; « le dernier » is -1. */
  | { readonly kind: 'rank'; readonly rank: number }
  /** « 2 », « le 24 »: a slot's number or a day of the month. */
  | { readonly kind: 'number'; readonly number: number; readonly hour?: number }
  /** « le 1er », « le 24 mars ». */
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number | undefined;
      readonly hour?: number;
    }
  /** « mercredi », « mercredi 24 », from 1 (Monday) to 7. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly day?: number;
      readonly month?: number;
      readonly hour?: number;
    };

/** The slots that a name means, of that poll; undefined when it means none, or might mean two things. */
export function slotsNamed({ slots }: Poll, name: SlotName): readonly PollSlot[] | undefined {
  const found = candidates(slots, name);
  const at = 'hour' in name && name.hour !== undefined ? name.hour : undefined;
  const kept = at === undefined ? found : found.filter(({ start }) => start.hour === at);
  return kept.length > 0 ? kept : undefined;
}

function candidates(slots: readonly PollSlot[], name: SlotName): readonly PollSlot[] {
  switch (name.kind) {
    case 'all':
      return (name.count ?? slots.length) === slots.length ? slots : [];
    case 'day':
      return slots.filter(({ start }) => isOn(start, name));
    case 'rank': {
      const slot = slots.at(name.rank > 0 ? name.rank - 1 : name.rank);
      return slot ? [slot] : [];
    }
    case 'weekday':
      return slots.filter(({ start }) => start.dayOfWeek === name.weekday && isOn(start, name));
    case 'number':
      return numbered(slots, name.number);
  }
}

interface DayNamed {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
}

const isOn = (start: PollSlot['start'], { day, month }: DayNamed): boolean =>
  (day ?? start.day) === start.day && (month ?? start.month) === start.month;

/** Where a number is both that of a slot and the day of another, it says neither. */
function numbered(slots: readonly PollSlot[], number: number): readonly PollSlot[] {
  const own = slots.filter((slot) => slot.number === number);
  const onDay = slots.filter(({ start }) => start.day === number);
  if (own.length === 0) return onDay;
  return onDay.every((slot) => own.includes(slot)) ? own : [];
}
