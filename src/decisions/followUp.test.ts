import { describe, expect, it } from 'vitest';
import { findDecisionCode } from './decisionCode.ts';
import { isAboutIt, readClosing, readFollowUp, readReason } from './followUp.ts';

const followed = (line: string): string => {
  const found = findDecisionCode(line);
  if (!found) throw new Error(`no code in ${line}`);
  const { change = 'show', said } = readFollowUp(found);
  return isAboutIt(found) ? `${change} | ${said}` : 'refers to it';
};

describe('what is said of a decision', () => {
  it.each([
    ['D-2027-001', 'show | '],
    ['D-2027-001 fait', 'close | '],
    ['D-2027-001 faite hier', 'close | hier'],
    ['D-2027-001 est faite', 'close | '],
    ['la D-2027-001 a été clôturée le 29 mars', 'close | le 29 mars'],
    ['clore D-2027-001 : transmis', 'close | transmis'],
    ['D-2027-001 rouvrir', 'reopen | '],
    ['D-2027-001 abandonnée : sans objet', 'drop | sans objet'],
    ['D-2027-001 échéance 15 avril', 'correct | échéance 15 avril'],
    ['D-2027-001 @Awa Ballo', 'correct | @Awa Ballo'],
    ['D-2027-001 corriger texte : autre', 'correct | texte : autre'],
    ['D-2027-001 n’est pas faite', 'return | '],
    ['D-2027-001 pas encore faite : l’annexe manque', 'return | l’annexe manque'],
    ['D-2027-001 est en cours', 'start | '],
    ['D-2027-001 reportée au 15 avril : en attente', 'postpone | au 15 avril : en attente'],
    ['D-2027-001 confirmée', 'confirm | '],
    ['D-2027-001 ce n’est pas moi', 'decline | '],
    ['Compléter la note demandée par D-2027-001', 'refers to it'],
    ['GEC Abandonner D-2027-001', 'refers to it'],
  ])('« %s » is %s', (line, expected) => expect(followed(line)).toBe(expected));
});

describe('a closing', () => {
  it.each([
    ['', '', ''],
    ['le 29 mars', 'le 29 mars', ''],
    ['le 29 mars : transmis à la SHA', 'le 29 mars', 'transmis à la SHA'],
    ['transmis le 29 mars à la SHA', 'transmis le 29 mars à la SHA', 'transmis à la SHA'],
    ['transmis à la SHA', '', 'transmis à la SHA'],
    ['hier – envoyé', 'hier', 'envoyé'],
    ['hier : vu : envoyé', 'hier', 'vu : envoyé'],
  ])('« %s » is of day « %s » with the note « %s »', (said, day, note) =>
    expect(readClosing(said)).toEqual({ day, note }),
  );
});

describe('a reason', () => {
  it.each([
    'motif : la revue est supprimée',
    'la revue est supprimée',
    'pour motif : la revue est supprimée',
  ])('« %s » is told without the word that announces it', (said) =>
    expect(readReason(said)).toBe('la revue est supprimée'),
  );
});
