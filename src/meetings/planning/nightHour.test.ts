import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../kernel/errors.ts';
import { refuseNight } from './nightHour.ts';

function proposed(line: string, start: string, end?: string): unknown {
  const [from, to] = [start, end].map((time) => time && Temporal.PlainTime.from(time));
  try {
    refuseNight(line, from || undefined, to || undefined);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.params.suggestions : error;
  }
}

describe('an hour of the night', () => {
  it.each([
    ['gec à 2h le 20 avril', '02:00', ['gec à 14h le 20 avril', 'gec à 02h le 20 avril']],
    ['gec le 20 à 5h30', '05:30', ['gec le 20 à 17h30', 'gec le 20 à 05h30']],
    [
      'gec le 2 à 2 h, durée 2h',
      '02:00',
      ['gec le 2 à 14 h, durée 2h', 'gec le 2 à 02 h, durée 2h'],
    ],
    ['gec durée 2h le 20 à 2h', '02:00', ['gec durée 2h le 20 à 14h', 'gec durée 2h le 20 à 02h']],
    ['gec le 20 à 3:15', '03:15', ['gec le 20 à 15:15', 'gec le 20 à 03:15']],
  ])('is asked about in « %s »', (line, start, expected) => {
    expect(proposed(line, start)).toEqual(expected);
  });

  it('has its end too', () => {
    expect(proposed('gec le 20 de 2h à 4h', '02:00', '04:00')).toEqual([
      'gec le 20 de 14h à 16h',
      'gec le 20 de 02h à 4h',
    ]);
  });

  it.each([
    ['gec le 20 à 2h du matin', '02:00'],
    ['gec le 20 à 02h00', '02:00'],
    ['gec le 20 à 2 am', '02:00'],
    ['gec le 20 à 14h', '14:00'],
    ['gec le 20 à 6h', '06:00'],
    ['gec le 20 à minuit', '00:00'],
    ['gec le 20 à 12h', '12:00'],
  ])('is none in « %s »', (line, start) => {
    expect(proposed(line, start)).toBeUndefined();
  });
});
