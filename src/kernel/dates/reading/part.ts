import { dictionary, phrases, type Reader, skip } from './read.ts';

/** The part of the day a person names; it decides what « 8 h » means. */
export type Part = 'morning' | 'afternoon' | 'pm' | 'evening' | 'night';

const readName = dictionary<Part>({
  matin: 'morning',
  mat: 'morning',
  matinee: 'morning',
  'debut de matinee': 'morning',
  'fin de matinee': 'morning',
  'apres midi': 'afternoon',
  aprem: 'afternoon',
  'debut d apres midi': 'afternoon',
  'fin d apres midi': 'afternoon',
  soir: 'evening',
  soiree: 'evening',
  'debut de soiree': 'evening',
  'fin de soiree': 'evening',
  nuit: 'night',
});

const link = phrases(
  'au',
  'a la',
  'a l',
  'en',
  'dans le',
  'dans la',
  'dans l',
  'le',
  'l',
  'du',
  'de l',
  'de la',
  'au cours de la',
  'au cours de l',
  'courant de',
);

/** « matin », « au matin », « dans l'après-midi », « du soir », after a day or an hour. */
export const readPart: Reader<Part> = (sentence, at) => {
  return readName(sentence, skip(link, sentence, at));
};

const apart = phrases('le', 'l', 'en', 'au', 'dans le', 'dans la', 'dans l');

/** « le soir », « en soirée », « dans l'après-midi », away from the day. */
export const readPartApart: Reader<Part> = (sentence, at) => {
  const led = apart(sentence, at);
  return led && readName(sentence, led.next);
};

const readThis = dictionary<Part>({
  'ce matin': 'morning',
  'cet apres midi': 'afternoon',
  'cette apres midi': 'afternoon',
  'cet aprem': 'afternoon',
  'cette aprem': 'afternoon',
  'ce soir': 'evening',
});

const thisNoon = phrases('ce midi');

/** « ce matin », « cet après-midi », « ce soir »: today. Of « ce midi », the hour itself is left to be read. */
export const readPartOfToday: Reader<Part | undefined> = (sentence, at) => {
  const noon = thisNoon(sentence, at);
  return noon ? { value: undefined, next: noon.next - 1 } : readThis(sentence, at);
};

/** An hour of the clock as that part of the day means it, or nothing when it cannot: « 15 h du matin ». */
export function hourIn(part: Part, hour: number): number | undefined {
  if (part === 'morning') return hour <= 12 ? hour : undefined;
  if (part === 'afternoon') return shifted(hour, 1, 7, 12, 19);
  if (part === 'pm') return shifted(hour, 1, 11, 12, 23);
  if (part === 'evening') return shifted(hour, 4, 11, 16, 24);
  if (hour <= 5) return hour;
  return shifted(hour, 8, 11, 20, 24);
}

/** Twelve hours later from `first` to `last`; as written from `from` to `to`. */
function shifted(
  hour: number,
  first: number,
  last: number,
  from: number,
  to: number,
): number | undefined {
  if (hour >= first && hour <= last) return hour + 12;
  return hour >= from && hour <= to ? hour : undefined;
}
