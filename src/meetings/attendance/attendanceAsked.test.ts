import { describe, expect, it } from 'vitest';
import { attendanceAsked, howManyCome } from './attendanceAsked.ts';

describe('a question about who comes', () => {
  it.each([
    ['est-ce que la France vient ?', 'la France', ''],
    ['est-ce que la France vient', 'la France', ''],
    ['est-ce que le PNUD sera là le 18', 'le PNUD', 'le 18'],
    ['Keller vient jeudi ?', 'Keller', 'jeudi ?'],
    ['l’UE a-t-elle confirmé pour le GEC ?', 'l’UE', 'pour le GEC ?'],
    ['bonjour, tu sais si Mme Tremblay sera présente au gec du 18', 'Mme Tremblay', 'au gec du 18'],
    ['la Suisse est excusée ?', 'la Suisse', ''],
    ['est-ce que la France vient ? GEC-2027-03', 'la France', 'GEC-2027-03'],
    ['ai-je répondu au gec', undefined, 'au gec'],
    ['suis-je invitée ?', undefined, ''],
  ])('names whom it is about, and which meeting: « %s »', (line, who, behind) => {
    expect(attendanceAsked(line)).toEqual({ who, behind });
  });

  it.each([
    'la France vient',
    'la France vient le 18',
    'la France vient d’écrire ?',
    'la France a répondu à la note ?',
    'la BAD a confirmé la décision D-2027-001 ?',
    'est-ce que la France préside ?',
    'est-ce que Keller est présent au bureau ?',
    'si la France vient, on commence à 9h',
    'qui vient ?',
    'il vient ?',
    'est-ce que le rapport est là ?',
    'j’ai répondu au gec',
    'je suis invitée au dîner ?',
  ])('is not « %s »', (line) => {
    expect(attendanceAsked(line)).toBeUndefined();
  });
});

describe('a question about how many come', () => {
  it.each([
    'combien de pays ont confirmé',
    'combien de PTF ont répondu au gec ?',
    'combien ont dit oui',
    'combien de oui ?',
    'est-ce que quelqu’un a répondu pour le GEC ?',
    'quelqu’un a déjà confirmé ?',
    'combien d’organisations viennent le 18',
    'on est combien au gec du 18',
    'qui d’autre vient ?',
    'combien n’ont pas encore répondu ?',
  ])('is « %s »', (line) => {
    expect(howManyCome(line)).toBe(true);
  });

  it.each([
    'combien de pays ont financé le projet',
    'combien de membres dans le gec',
    'combien de partenaires ont répondu au sondage',
    'combien de réunions du gec',
    'on est combien de retard',
    'combien ont confirmé la décision D-2027-001',
    'combien de oui au sondage',
    'quelqu’un a répondu à la note ?',
    'quelqu’un a répondu au ministre ?',
    'quelqu’un a confirmé pour la salle ?',
    'qui d’autre vient de partir',
  ])('is not « %s »', (line) => {
    expect(howManyCome(line)).toBe(false);
  });
});
