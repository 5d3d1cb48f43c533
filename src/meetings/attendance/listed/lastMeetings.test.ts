import { describe, expect, it } from 'vitest';
import { lastMeetingsAsked } from './lastMeetings.ts';

describe('the last meetings whose attendance is asked for', () => {
  it.each([
    ['les présences des 3 derniers GEC', 3],
    ['présences des trois dernières réunions du GEC', 3],
    ['qui était là aux 2 dernières séances', 2],
    ['présences des dernières réunions du GEC', 3],
    ['présences des 40 derniers GEC', 10],
  ])('« %s »', (text, count) => expect(lastMeetingsAsked(text)).toBe(count));

  it.each([
    'présences du dernier GEC',
    'présences GEC-2027-03',
    'qui sont les derniers arrivés',
    'présences des trois premiers GEC',
    'présences du GEC ces derniers mois',
  ])('« %s » asks for one', (text) => expect(lastMeetingsAsked(text)).toBeUndefined());
});
