import { describe, expect, it } from 'vitest';
import { readSayings } from './sayings.ts';

describe('several lines typed at once in a séance', () => {
  it('are as many lines of the book as begin as one', () => {
    const typed = ['décision : relire', 'la note', 'action : @PNUD transmettre', 'info : clos'];
    expect(readSayings(typed)).toEqual([
      'décision : relire la note',
      'action : @PNUD transmettre',
      'info : clos',
    ]);
  });

  it.each([
    [['info : le PNUD dit', 'présent dans la salle, il confirme', 'note que tout va bien']],
    [['info : une seule ligne']],
    [['bonjour', 'décision : relire', 'info : note']],
    [['décision : relire', 'à savoir : la note']],
  ])('%j is one', (typed) => {
    expect(readSayings(typed)).toEqual([]);
  });
});
