import { describe, expect, it } from 'vitest';
import { withoutAnnouncement, withoutThanks } from './courtesies.ts';

describe('thanks at the end of a line', () => {
  it.each([
    'au pnud, merci d avance',
    'au pnud, merci d’avance',
    'au pnud, merci par avance',
    'au pnud svp merci',
    'au pnud svp, merci d avance',
    'au pnud stp',
  ])('are no part of « %s »', (line) => {
    expect(withoutThanks(line)).toBe('au pnud');
  });

  it.each([
    'qui vient stp ?',
    'qui vient, s’il te plaît ?',
    "qui vient, s'il vous plait ?",
    'qui vient svp ?',
  ])('leave « %s » a question', (line) => {
    expect(withoutThanks(line)).toBe('qui vient ?');
  });

  it.each(['svp ?', 'stp, qui vient ?', 'la note « svp ? » est-elle prête ?'])(
    'are left where they end nothing: « %s »',
    (line) => {
      expect(withoutThanks(line)).toBe(line);
    },
  );

  it.each(['objet : lettre de merci', 'réunion d’avance', 'mot de merci d’avancement', 'merci'])(
    'are left in « %s »',
    (line) => {
      expect(withoutThanks(line)).toBe(line);
    },
  );
});

describe('what is asked for somebody else', () => {
  it.each([
    [
      'Bonjour, je suis l’assistante de M. Keller, il aimerait savoir à quelle heure est le GEC',
      'à quelle heure est le GEC',
    ],
    ['ici la secrétaire de l’ambassadeur, nous voudrions savoir qui vient', 'qui vient'],
    ['c’est l’assistant de Mme Tremblay : qui vient au GEC ?', 'qui vient au GEC ?'],
  ])('is asked all the same: « %s »', (line, asked) => {
    expect(withoutAnnouncement(line)).toBe(asked);
  });

  it.each([
    'je suis l’assistante de M. Keller',
    'je suis le président du GEC, qui vient ?',
    'je suis la secrétaire qui relit la note',
  ])('is left whole: « %s »', (line) => {
    expect(withoutAnnouncement(line)).toBe(line);
  });
});
