import { describe, expect, it } from 'vitest';
import { splitLabels } from './labels.ts';

const LABELS = { objet: 'subject', sujet: 'subject', lieu: 'place', heure: 'hour' } as const;
const read = (text: string) => splitLabels(text, LABELS, ['objet', 'sujet', 'lieu']);

describe('the labelled parts of a sentence', () => {
  it.each([
    ['jeudi, objet : revue du CREDD', 'jeudi', { subject: 'revue du CREDD' }],
    ['jeudi, objet : revue, lieu : PNUD', 'jeudi', { subject: 'revue', place: 'PNUD' }],
    ['jeudi, objet : revue, sujet : budget', 'jeudi', { subject: 'revue, budget' }],
    ['jeudi, objet : revue, sujet : revue', 'jeudi', { subject: 'revue' }],
    ['l’heure : 11h', '', { hour: '11h' }],
    ['le lieu : PNUD', '', { place: 'PNUD' }],
    ['jeudi 10h OBJET REVUE DU CREDD', 'jeudi 10h', { subject: 'REVUE DU CREDD' }],
    ['jeudi 10h lieu PNUD objet revue', 'jeudi 10h', { place: 'PNUD', subject: 'revue' }],
    ['jeudi 10h, sujet VIH', 'jeudi 10h', { subject: 'VIH' }],
    ['nouveau lieu PNUD', '', { place: 'PNUD' }],
    ['jeudi, objet : lieu de la retraite', 'jeudi', { subject: 'lieu de la retraite' }],
    [
      'jeudi objet lieu et date de la retraite',
      'jeudi',
      { subject: 'lieu et date de la retraite' },
    ],
    ['jeudi, objet : un vieux sujet « salé »', 'jeudi', { subject: 'un vieux sujet « salé »' }],
    ['jeudi, objet : vieux sujet, lieu PNUD', 'jeudi', { subject: 'vieux sujet', place: 'PNUD' }],
    ['jeudi, objet : revue lieu PNUD', 'jeudi', { subject: 'revue', place: 'PNUD' }],
  ])('« %s » are set apart', (text, free, values) => {
    expect(read(text)).toEqual({ free, values });
  });

  it.each([
    'la réunion aura lieu jeudi',
    'au sujet de la revue',
    'sans objet particulier',
    'au lieu de 10h',
    'constructor : x',
  ])('are none in « %s »', (text) => {
    expect(read(text)).toEqual({ free: text, values: {} });
  });
});
