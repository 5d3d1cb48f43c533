import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextDigest } from './digest.ts';
import { type DigestSettings, readDigestSettings } from './digestSettings.ts';

const weekly: DigestSettings = { digestDay: 1, digestTime: '08:00', digestEvery: 'weekly' };

describe('the settings of a digest', () => {
  it.each([
    ['tous les vendredis à 9h', 5, '09:00', 'weekly'],
    ['toutes les deux semaines le mardi à 10 h 30', 2, '10:30', 'fortnightly'],
    ['chaque mois', 1, '08:00', 'monthly'],
    ['le premier jeudi du mois', 4, '08:00', 'monthly'],
    ['à 7h15', 1, '07:15', 'weekly'],
    ['à 9 heures', 1, '09:00', 'weekly'],
    ['le mardi à midi', 2, '12:00', 'weekly'],
    ['un vendredi sur deux', 5, '08:00', 'fortnightly'],
    ['tous les 15 jours, le jeudi à dix heures et demie', 4, '10:30', 'fortnightly'],
    ['1er lundi de chaque mois à 14:00', 1, '14:00', 'monthly'],
    ['aucun', null, '08:00', 'weekly'],
  ])('« %s » is day %s at %s, %s', (said, digestDay, digestTime, digestEvery) =>
    expect(readDigestSettings(said, weekly)).toEqual({ digestDay, digestTime, digestEvery }),
  );

  it.each([
    'le 2e lundi du mois à midi',
    'toutes les trois semaines',
    'un mois sur deux',
    'lundi et jeudi à 9h',
    'vendredi de 9h à 10h',
    'lundi à 9h heure de Paris',
    'lundi à minuit',
    'aucun lundi',
    'dernier vendredi du mois',
  ])('are left as they are by « %s », which is no rhythm of a digest', (said) =>
    expect(() => readDigestSettings(said, weekly)).toThrow(
      expect.objectContaining({ code: 'digest.notUnderstood' }),
    ),
  );

  it('are shown when nothing is said of them', () => {
    expect(readDigestSettings('', weekly)).toBeUndefined();
  });
});

describe('the rhythm of a digest', () => {
  const days = (settings: DigestSettings, count: number): string[] => {
    let after = Temporal.Instant.from('2027-01-01T00:00Z');
    return Array.from({ length: count }, () => {
      const next = nextDigest({ ...settings, zone: 'Africa/Bamako' }, after);
      after = next?.dueAt ?? after;
      return next?.day.toString() ?? '';
    });
  };

  it('is each week, every other week, or the first such day of the month', () => {
    expect(days(weekly, 2)).toEqual(['2027-01-04', '2027-01-11']);
    expect(days({ ...weekly, digestEvery: 'fortnightly' }, 3)).toEqual([
      '2027-01-04',
      '2027-01-18',
      '2027-02-01',
    ]);
    expect(days({ ...weekly, digestDay: 4, digestEvery: 'monthly' }, 3)).toEqual([
      '2027-01-07',
      '2027-02-04',
      '2027-03-04',
    ]);
  });
});
