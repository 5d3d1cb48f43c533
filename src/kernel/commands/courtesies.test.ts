import { describe, expect, it } from 'vitest';
import { withoutAnnouncement, withoutAsking, withoutThanks } from './courtesies.ts';

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

describe('what is asked with ceremony', () => {
  it.each([
    ['Auriez-vous l’extrême obligeance de m’indiquer qui vient au GEC ?', 'qui vient au GEC ?'],
    ['Je vous saurais infiniment gré de bien vouloir me dire quand est le GEC', 'quand est le GEC'],
    ['Qu’il me soit permis de vous demander qui préside le GEC', 'qui préside le GEC'],
    ['Cher Griot, je me permets de vous demander où est la réunion', 'où est la réunion'],
    [
      'Auriez-vous l’amabilité de me faire connaître le nom de la personne qui représente la BAD',
      'qui représente la BAD',
    ],
  ])('is what it asks: « %s »', (line, asked) => expect(withoutAsking(line)).toBe(asked));

  it.each([
    'permettez-moi de vous demander un délai',
    'je vous saurais gré de reporter le GEC',
    'auriez-vous une salle ?',
    'je vous prie de me remplacer',
  ])('is left whole: « %s »', (line) => expect(withoutAsking(line)).toBe(line));

  it('« j’ai l’honneur de vous informer que » leads to what is told', () => {
    expect(
      withoutAnnouncement('J’ai le regret de vous informer que je ne viendrai pas au GEC'),
    ).toBe('je ne viendrai pas au GEC');
    const line = 'J’ai l’honneur de vous informer de mon départ';
    expect(withoutAnnouncement(line)).toBe(line);
  });
});
