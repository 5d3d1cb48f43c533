import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../../test/decisions/demo.ts';
import { takeMeeting } from './takenAt.ts';

const taken = (sentence: string): string => {
  const { meetingCode, group, rest } = takeMeeting(sentence, demoDirectory.groups);
  return `${meetingCode ?? group?.code ?? '-'} | ${rest}`;
};

describe('where a decision was taken', () => {
  it.each([
    ['GEC-2027-03 Publier', 'GEC-2027-03 | Publier'],
    ['gec-2027-3 : publier', 'GEC-2027-03 | publier'],
    ['de la réunion GEC-2027-03-2 : publier', 'GEC-2027-03-2 | publier'],
    ['GT-SANTE-2027-11 publier', 'GT-SANTE-2027-11 | publier'],
    ['GEC Publier', 'GEC | Publier'],
    ['du GEC : publier', 'GEC | publier'],
    ['du groupe santé publier', 'GT-SANTE | publier'],
    ['GT santé publier', 'GT-SANTE | publier'],
    ['suivante pour le GEC : publier', 'GEC | publier'],
    ['publier la liste (GEC)', 'GEC | publier la liste'],
    ['publier la liste (GEC-2027-03).', 'GEC-2027-03 | publier la liste'],
  ])('« %s » reads %s', (sentence, expected) => expect(taken(sentence)).toBe(expected));

  it.each([
    'Relire le compte rendu de GEC-2026-12',
    'Budget 2027 12 millions',
    'Publier la liste (GEC et GA)',
    'Santé : relancer le ministère',
    'le GEC demande un rapport',
  ])('is not told by « %s »', (sentence) => expect(taken(sentence)).toBe(`- | ${sentence}`));
});
