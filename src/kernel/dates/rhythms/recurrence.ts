import { readDay } from '../days/offsetDay.ts';
import { numbered, WEEKDAYS } from '../reading/french.ts';
import { dictionary, phrases, type Reader, skip } from '../reading/read.ts';

const readPlural = dictionary(numbered(WEEKDAYS, 's'));
const each = phrases('chaque');
const every = phrases('tous les', 'les');
const rhythm = phrases(
  'tous les jours',
  'tous les mois',
  'toutes les semaines',
  'chaque jour',
  'chaque semaine',
  'chaque mois',
);

/** « tous les jeudis », « chaque premier lundi du mois », « toutes les semaines ». */
export const readRecurrence: Reader<true> = (sentence, at) => {
  const led = each(sentence, at);
  const day = rhythm(sentence, at) ?? (led && readDay(sentence, led.next));
  if (day) return { value: true, next: day.next };
  const plural = readPlural(sentence, skip(every, sentence, at));
  return plural && { value: true, next: plural.next };
};
