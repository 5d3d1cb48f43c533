import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../kernel/errors.ts';
import { refuseTwoAnswers } from './twoAnswers.ts';

const proposed = (text: string): unknown => {
  const now = Temporal.ZonedDateTime.from('2027-03-01T09:00[Africa/Bamako]');
  const line = { text, rest: text.replace(/^present /u, ''), called: '', groups: [], now };
  try {
    refuseTwoAnswers({ ...line, group: undefined, channelGroup: undefined });
  } catch (error) {
    return error instanceof DomainError ? error.params.suggestions : error;
  }
  return 'one answer';
};

describe('two answers in a line', () => {
  it.each([
    [
      'je viens pas le 11 mars mais ok 8 avril',
      ['excusé le 11 mars 2027', 'présent le 8 avril 2027'],
    ],
    ['oui je viens le 11, non le 8 avril', ['présent le 11 mars 2027', 'excusé le 8 avril 2027']],
    ['present le 11 et le 8 avril', ['présent le 11 mars 2027', 'présent le 8 avril 2027']],
    ['absent le 11 et le 8 avril', ['excusé le 11 mars 2027', 'excusé le 8 avril 2027']],
  ])('« %s » proposes each', (text, answers) => expect(proposed(text)).toEqual(answers));

  it.each([
    'je viens le 11',
    'je ne viens pas le 11 mars, désolé',
    'absent le 11 mars, bonne journée',
  ])('« %s » is one', (text) => expect(proposed(text)).toBe('one answer'));
});
