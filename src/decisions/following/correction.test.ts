import { describe, expect, it } from 'vitest';
import { demoDirectory, NOW } from '../../../test/decisions/demo.ts';
import { isEmptyCorrection, readCorrection } from './correction.ts';

const read = (said: string) => {
  const { due, ...rest } = readCorrection(said, demoDirectory, NOW);
  if (!due) return rest;
  return { ...rest, due: due.kind === 'day' ? due.day.toString() : due.kind };
};

describe('a correction', () => {
  it.each([
    ['échéance 15 avril', { due: '2027-04-15', unsure: '' }],
    ['au 15 avril', { due: '2027-04-15', unsure: '' }],
    ['sans échéance', { due: 'none', unsure: '' }],
    ['@Awa Ballo', { owners: ['Awa Ballo'], unsure: '' }],
    ['responsable Awa Ballo', { owners: ['Awa Ballo'], unsure: '' }],
    ['le responsable Awa Ballo', { owners: ['Awa Ballo'], unsure: '' }],
    ['réaffecter à Awa Ballo', { owners: ['Awa Ballo'], unsure: '' }],
    ['confiée à Awa Ballo', { owners: ['Awa Ballo'], unsure: '' }],
    ['nouvelle échéance 15 avril', { due: '2027-04-15', unsure: 'nouvelle' }],
    ['sans responsable', { owners: [], unsure: '' }],
    ['texte : Publier la liste', { text: 'Publier la liste', unsure: '' }],
    [
      '@Awa Ballo échéance fin avril texte : Publier la liste',
      { text: 'Publier la liste', owners: ['Awa Ballo'], due: '2027-04-30', unsure: '' },
    ],
    [
      'texte : Publier la liste @Awa Ballo échéance fin avril',
      { text: 'Publier la liste', owners: ['Awa Ballo'], due: '2027-04-30', unsure: '' },
    ],
    ['relire le texte de la loi', { unsure: 'relire le texte de la loi' }],
    ['le texte Publier la liste', { text: 'Publier la liste', unsure: '' }],
    ['échéance 31 février', { due: 'fault', unsure: '' }],
  ])('« %s » reads %o', (said, expected) => expect(read(said)).toEqual(expected));

  it('asks before it takes words that nothing introduces for a new text', () => {
    const correction = readCorrection('Publier la liste', demoDirectory, NOW);
    expect(isEmptyCorrection(correction)).toBe(true);
    expect(correction.unsure).toBe('Publier la liste');
  });
});
