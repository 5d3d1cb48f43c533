import { expect, it } from 'vitest';
import { translator } from '../locale/translate.ts';
import { heading, text } from '../messages/tree.ts';
import { asLetter } from './courtesy.ts';

const t = translator('fr');
const NAME = 'Fatou Koné';

it('a letter greets under its heading and is signed at its end', () => {
  const { blocks } = asLetter(t, NAME, { blocks: [heading('Rappel'), text('À demain.')] });
  expect(blocks).toHaveLength(4);
  expect(blocks[0]).toEqual(heading('Rappel'));
});

it('what greets already, as it was written before an upgrade, greets no more than once', () => {
  const letter = asLetter(t, NAME, { blocks: [text('À demain.')] });
  expect(asLetter(t, NAME, letter)).toEqual(letter);
});

it('what names somebody else greets whom it is for', () => {
  const letter = asLetter(t, 'Martin Keller', { blocks: [text('À demain.')] });
  expect(asLetter(t, NAME, letter).blocks).toHaveLength(5);
});
