import { describe, expect, it } from 'vitest';
import { readSayings } from './sayings.ts';

const names = (text: string): boolean => /\b(?:PNUD|UE|PAM|BM|GIZ)\b/u.test(text);
const read = (...typed: string[]) => readSayings(typed, names);
/** As they will be noted, when each is a line of the book. */
const noted = (...typed: string[]) =>
  read(...typed).map(({ text, as }) => (as === 'line' ? text : as));

describe('several lines typed at once in a séance', () => {
  it('are as many lines of the book as begin as one', () => {
    expect(
      noted('décision : relire', 'la note', 'action : @PNUD transmettre', 'info : clos'),
    ).toEqual(['décision : relire la note', 'action : @PNUD transmettre', 'info : clos']);
  });

  it('need no colon', () => {
    const typed = [
      'présents PNUD, UE',
      'excusé PAM',
      'point 2',
      'adopté',
      'décision valider la note',
    ];
    expect(noted(...typed)).toEqual(typed);
    expect(
      noted('Noté que le PNUD remercie', 'info la BM présente', 'action relancer'),
    ).toHaveLength(3);
    expect(noted('pause', 'reprise', 'point suivant', 'départ PNUD')).toHaveLength(4);
  });

  it('are one line behind « et puis », and two where something was said before', () => {
    expect(noted('et puis info : la BAD arrive')).toEqual(['et puis info : la BAD arrive']);
    expect(noted('info : la BAD arrive et puis décision : publier')).toEqual([
      'info : la BAD arrive',
      'décision : publier',
    ]);
  });

  it('are forgiven a slip where a colon says that it is a word', () => {
    expect(noted('info : la revue', 'desicion : publier la note')).toHaveLength(2);
  });

  it.each([
    ['- info : la BM présente', '- décision : publier'],
    ['1. info : la BM présente', '2. décision : publier'],
    ['• info : la BM présente', '• décision : publier'],
  ])('lose the signs of a list: « %s »', (...typed) => {
    expect(noted(...typed)).toEqual(['info : la BM présente', 'décision : publier']);
  });

  it('are each a decision under « Relevé de décisions », the hollow bullets of a word processor too', () => {
    expect(noted('Relevé de décisions', '1. Publier la note', 'o Relire le plan')).toEqual([
      'décision : Publier la note',
      'décision : Relire le plan',
    ]);
    expect(
      noted('Décisions prises lors de la réunion :', '• Publier la note', '• Relire le plan'),
    ).toHaveLength(2);
    expect(noted('Décisions du gouvernement :', '• gel des avoirs')).not.toContain(
      'décision : gel des avoirs',
    );
  });

  it('are two lists of names on one line', () => {
    expect(noted('présents : PNUD, GIZ. excusés : PAM', 'info : clos')).toEqual([
      'présents : PNUD, GIZ.',
      'excusés : PAM',
      'info : clos',
    ]);
    expect(noted('info : la BM note les excusés : PAM', 'info : clos')).toHaveLength(2);
  });

  it('are what their heading says', () => {
    expect(
      noted(
        'Présents :',
        '- PNUD',
        '- UE',
        'Décisions :',
        '- publier la note',
        '- relancer',
        'GIZ',
      ),
    ).toEqual([
      'présents : PNUD, UE',
      'décision : publier la note',
      'décision : relancer',
      'décision : GIZ',
    ]);
  });

  it('keep the list that one of them announces', () => {
    expect(noted('décision : publier', '- la note', '- le rapport', 'info : fini')).toEqual([
      'décision : publier - la note - le rapport',
      'info : fini',
    ]);
  });

  it('leave out greetings and thanks, and nothing else', () => {
    expect(noted('Bonjour à tous', 'décision : publier la note', 'merci')).toEqual([
      'décision : publier la note',
    ]);
  });

  it('tell which of them do not say what they are, and which are no notes', () => {
    expect(
      read('La BM présente la revue', 'Décision : publier', 'le PNUD rappelle la date', 'clore'),
    ).toEqual([
      { text: 'La BM présente la revue', as: 'unclear' },
      { text: 'Décision : publier', as: 'line' },
      { text: 'le PNUD rappelle la date', as: 'unclear' },
      { text: 'clore', as: 'apart' },
    ]);
  });

  it('are told apart on one line too, where a second one is announced', () => {
    expect(noted('info : la BM présente. Décision : publier la note')).toEqual([
      'info : la BM présente.',
      'Décision : publier la note',
    ]);
    expect(noted('point 2 : décision : publier')).toEqual(['point 2', 'décision : publier']);
    expect(noted('décision : publier la note ; action : relire')).toHaveLength(2);
    expect(noted('décision n°1 : publier la note. Décision n° 2 : relire')).toHaveLength(2);
    expect(noted('décision : publier la note ; action du PNUD à relire')).toHaveLength(1);
  });

  it('lose nothing of what is said under the title of a point', () => {
    expect(noted('Point 2 : Budget', '– Le PNUD présente.', 'Décision : publier')).toEqual([
      'Point 2 : Budget',
      'unclear',
      'Décision : publier',
    ]);
    expect(noted('point 2 : budget', 'le pnud présente', 'action : relire')).toHaveLength(3);
    expect(noted('point 2 :', 'Budget', 'action : relire')).toHaveLength(2);
  });

  it.each([
    ['info : le PNUD dit', 'présent dans la salle, il confirme', 'note que tout va bien'],
    ['info : une seule ligne'],
    ['info : le comité prend une', 'décision importante demain'],
    ['info : la revue du', 'point 2 est close'],
    ['décision : relire', 'à savoir : la note'],
    ['décision : transmettre la matrice au', 'PNUD avant le 30 avril'],
    ['info : trois', 'points de vue sont exprimés'],
    ['info : elle est', 'adoptée par les ministres'],
    ['info : la décision : elle viendra'],
  ])('%j… are one', (...typed) => {
    expect(read(...typed)).toHaveLength(1);
  });
});
