import type { Temporal } from 'temporal-polyfill';
import { cityOf, dayInWords, listInWords, timeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Fact } from '../../kernel/messages/tree.ts';
import { rhythmInWords } from '../../kernel/recurrence/inWords.ts';
import { placeInWords } from '../../meetings/messages.ts';
import type { Hours, Timing, Wording } from '../series.ts';

/** « le premier jeudi du mois, de 10 h 00 à 12 h 00 (heure de Bamako) ». */
export function rhythmFact(t: Translator, timing: Hours): Fact {
  return { label: t('series.fact.rhythm'), value: rhythmAndHour(t, timing) };
}

/** The rhythm with its hours, in one phrase. */
export function rhythmAndHour(t: Translator, { rhythm, time, duration, zone }: Hours): string {
  return t('series.rhythmAndHour', {
    rhythm: rhythmInWords(t, rhythm),
    start: timeInWords(time, t.locale),
    end: timeInWords(time.add({ minutes: duration }), t.locale),
    city: cityOf(zone),
  });
}

/** Where and about what its meetings are. */
export const wordingFacts = (t: Translator, { place, subject }: Wording): Fact[] => [
  { label: t('meetings.fact.place'), value: placeInWords(t, place) },
  { label: t('meetings.fact.subject'), value: subject },
];

/** Until when. */
export const endFact = (t: Translator, until: Temporal.PlainDate | undefined): Fact => ({
  label: t('series.fact.end'),
  value: until ? dayInWords(until, t.locale) : t('series.noEnd'),
});

/** What becomes of a meeting that falls on a day off. */
export const daysOffFact = (t: Translator, { daysOff }: Timing): Fact => ({
  label: t('series.fact.daysOff'),
  value: t('series.daysOff', { policy: daysOff }),
});

/**
 * The hours on a reader's own clocks: « 11 h 00 ; 12 h 00 à partir du 1er avril 2027 » where his
 * change and those of the series do not. None when they show the same.
 */
export function ownHours(
  t: Translator,
  moments: readonly Temporal.ZonedDateTime[],
  zone: string,
): Fact[] {
  const own = moments.map((moment) => moment.withTimeZone(zone));
  if (own.every((moment, index) => moment.offset === moments[index]?.offset)) return [];
  const changes = own.filter(
    (moment, index) => !own[index - 1]?.toPlainTime().equals(moment.toPlainTime()),
  );
  const told = changes.map((moment, index) =>
    t('series.ownHour', {
      first: index === 0 ? 'yes' : 'no',
      time: timeInWords(moment, t.locale),
      day: dayInWords(moment.toPlainDate(), t.locale),
    }),
  );
  const value = t('series.ownHours', { hours: listInWords(told, t.locale), city: cityOf(zone) });
  return [{ label: t('meetings.fact.ownHour'), value }];
}
