import { readDayNumber } from '../reading/number.ts';
import { phrases, type Reader, skip } from '../reading/read.ts';
import { dated } from './calendar.ts';
import type { Day } from './day.ts';
import { readMonthName } from './month.ts';
import { readDayAlone } from './namedDate.ts';

const pause = phrases(',');
const article = phrases('le');

/** « avril, le 8 »: the day of the month that was named before it. */
export const readMonthThenDay: Reader<Day> = (sentence, at) => {
  const month = readMonthName(sentence, at);
  const led = month && article(sentence, skip(pause, sentence, month.next));
  const day = led && readDayNumber(sentence, led.next);
  // « mars, le 4 avril » has a month of its own, and « le 4 points » is no day.
  const alone = led && readDayAlone(sentence, led.next - 1);
  if (!month || !day || day.value > 31 || alone?.next !== day.next) return undefined;
  const text = sentence.slice(at, day.next);
  return { value: dated({ day: day.value, month: month.value, text }), next: day.next };
};
