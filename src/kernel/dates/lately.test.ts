import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseDue } from './dues/due.ts';
import { endingDay, orLately } from './lately.ts';

const at = (day: string) => Temporal.ZonedDateTime.from(`${day}T10:00[Africa/Bamako]`);
const dateOf = ({ date }: { readonly date: Temporal.PlainDate }) => date;
const told = (said: string, on: string): string =>
  orLately((now) => parseDue(said, now), dateOf, at(on)).date.toString();

describe('a day without its year', () => {
  it.each([
    ['27 mars', '2027-03-29', '2027-03-27'],
    ['samedi 27 mars', '2027-03-29', '2027-03-27'],
    ['28 février', '2027-03-01', '2027-02-28'],
    ['fin février', '2027-03-01', '2027-02-28'],
    ['20 décembre', '2027-01-15', '2026-12-20'],
    ['1er février 2027', '2027-03-01', '2027-02-01'],
  ])('« %s » said on %s is lately gone: %s', (said, on, day) => expect(told(said, on)).toBe(day));

  it.each([
    ['1er avril', '2027-03-29', '2027-04-01'],
    ['29 mars', '2027-03-29', '2027-03-29'],
    ['samedi', '2027-03-29', '2027-04-03'],
    ['lundi 27 mars', '2027-03-29', '2028-03-27'],
    ['27 mars 2028', '2027-03-29', '2028-03-27'],
    ['15 janvier', '2027-03-29', '2028-01-15'],
    ['dans 12 mois', '2027-03-29', '2028-03-29'],
  ])('« %s » said on %s is to come: %s', (said, on, day) => expect(told(said, on)).toBe(day));

  it('ends nothing when it is gone', () => {
    const ending = () => endingDay((now) => parseDue('28 février', now), dateOf, at('2027-03-01'));
    expect(ending).toThrow('date.past');
  });
});
