import { describe, expect, it } from 'vitest';
import { findDecisionCode } from '../decisionCode.ts';
import { isAboutIt, readFollowUp } from './followUp.ts';
import { readClosing, readReason } from './saidBehind.ts';

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
    ['D-2027-001 est sans objet', 'drop | '],
    ['D-2027-001 n’est plus d’actualité : le projet est clos', 'drop | le projet est clos'],
    ['D-2027-001 n’est pas sans objet', 'show | n’est pas sans objet'],
    ['D-2027-001 sans objection du GEC', 'show | sans objection du GEC'],
    ['D-2027-001 serait-elle sans objet ?', 'show | serait-elle sans objet ?'],
    ['D-2027-001 confirmée', 'confirm | '],
    ['c’est fait pour D-2027-001', 'close | '],
    ['j’ai terminé D-2027-001', 'close | '],
    ['j’ai fait D-2027-001 hier', 'close | hier'],
    ['je viens de terminer la D-2027-001', 'close | '],
    ['je n’ai pas encore fait D-2027-001', 'return | '],
    ['pas fait D-2027-001', 'return | '],
    ['où en est D-2027-001 ?', 'show | où en est ?'],
    ['quel est l’état de la D-2027-001', 'show | quel est l’état'],
    ['nouvelle échéance pour D-2027-001 : 15 avril', 'correct | nouvelle échéance 15 avril'],
    ['D-2027-001 responsable Awa Ballo', 'correct | responsable Awa Ballo'],
    ['D-2027-001 confiée à Awa Ballo', 'correct | confiée à Awa Ballo'],
    ['changer le responsable de D-2027-001 : Awa Ballo', 'correct | le responsable Awa Ballo'],
    ['réaffecter D-2027-001 à Awa Ballo', 'correct | réaffecter à Awa Ballo'],
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
    ['depuis hier', 'hier', ''],
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
