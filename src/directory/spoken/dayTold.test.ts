import { describe, expect, it } from 'vitest';
import { begunThen, leftThen } from './dayTold.ts';

const IN_FEBRUARY = { month: 2 };

describe('when a seat or a mandate begins, or ends', () => {
  it.each([
    ['la coordination passe à Mme Diarra en janvier', 'à partir du 1er janvier'],
    ['la présidence passe à la Suisse en 2028', 'à partir du 1er janvier 2028'],
    ['la FAO rejoint le GT Eau le 15 avril', 'à partir du 15 avril'],
    ['la FAO rejoint le GT Eau en avril 2028', 'à partir du 1er avril 2028'],
  ])('« %s »: %s', (said, day) => {
    expect(begunThen(said).endsWith(` ${day}`)).toBe(true);
  });

  it.each([
    ['quitte le GT Eau fin mars', 'quitte le GT Eau à partir du 1er avril'],
    [
      'quitte le GT Eau à la fin du mois d’avril'.replace('’', "'"),
      'quitte le GT Eau à partir du 1er mai',
    ],
    ['quitte le GT Eau fin décembre 2027', 'quitte le GT Eau à partir du 1er janvier 2028'],
    ['quitte le GT Eau fin décembre', 'quitte le GT Eau à partir du 1er janvier'],
    ['quitte le GT Eau le 31 mars', 'quitte le GT Eau à partir du 31 mars'],
  ])('« %s »', (said, read) => expect(leftThen(said, IN_FEBRUARY)).toBe(read));

  it('« en février », said in February, is no day that is gone', () => {
    expect(leftThen('quitte le GT Eau en février', IN_FEBRUARY)).toBe(
      'quitte le GT Eau en février',
    );
    expect(leftThen('quitte le GT Eau en mars', IN_FEBRUARY)).toContain('à partir du 1er mars');
  });

  it.each([
    'rejoint le GT Eau du 1er mars au 31 décembre',
    'rejoint le GT Eau jusqu’au 31 mars',
    'rejoint le GT Eau jusqu’en mars',
    'rejoint le GT Eau à partir du 1er avril',
    'rejoint le GT Eau en avril si elle le peut',
    'rejoint le GT Eau',
  ])('« %s » is left as it is', (said) => {
    expect(begunThen(said)).toBe(said);
    expect(leftThen(said, IN_FEBRUARY)).toBe(said);
  });
});
