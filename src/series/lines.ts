import { dayInWords, timeInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Text } from '../kernel/messages/tree.ts';
import { dayOffWord, type Placed } from './daysOff.ts';
import type { Occurrence } from './exceptions.ts';

/** One meeting of a series in a list: its code, its day, what is particular. */
export function occurrenceLine(
  t: Translator,
  { code, slot, held, cancelled, cancelReason }: Occurrence,
): Text {
  const moved = held.start.epochMilliseconds !== slot.epochMilliseconds;
  return [
    { bold: code },
    ` ${t('series.line.occurrence', {
      day: dayInWords((cancelled ? slot : held.start).toPlainDate(), t.locale),
      time: timeInWords(held.start, t.locale),
      state: cancelled ? 'cancelled' : moved ? 'moved' : 'regular',
      slot: dayInWords(slot.toPlainDate(), t.locale),
      reason: cancelReason ?? '',
    })}`,
  ];
}

/** One date of a series that is being planned, with its day off and what becomes of it. */
export function placedLine(t: Translator, { slot, day, start, dayOff }: Placed): string {
  const said = dayInWords(day, t.locale);
  if (!dayOff) return said;
  return t('series.line.dayOff', {
    day: said,
    feast: dayOffWord(dayOff),
    fate: !start ? 'skipped' : start.equals(slot) ? 'kept' : 'moved',
    instead: start ? dayInWords(start.toPlainDate(), t.locale) : '',
  });
}
