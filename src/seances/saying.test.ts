import { describe, expect, it } from 'vitest';
import { readSaying } from './saying.ts';

const kindOf = (text: string): string | undefined => readSaying(text)?.kind;

describe('a line said in a séance', () => {
  it.each([
    ['présents PNUD, Coopération suisse', 'present', 'PNUD, Coopération suisse'],
    ['presents : PNUD', 'present', 'PNUD'],
    ['PRÉSENT', 'present', ''],
    ['excusé GIZ', 'excused', 'GIZ'],
    ['arrivée BAD', 'arrived', 'BAD'],
    ['départ de l’AFD', 'left', 'l’AFD'],
    ['point 2', 'point', '2'],
    ['point suivant', 'next', ''],
    ['suivant', 'next', ''],
    ['décision : transmettre la matrice', 'decision', 'transmettre la matrice'],
    ['d: transmettre la matrice', 'decision', 'transmettre la matrice'],
    ['action : relancer @Fatou Koné', 'action', 'relancer @Fatou Koné'],
    ['recommandation : relire', 'recommendation', 'relire'],
    ['info : la BAD arrive', 'info', 'la BAD arrive'],
    ['à suivre : le CRMT', 'followUp', 'le CRMT'],
    ['adopté', 'adopted', ''],
    ['amendé : page 2', 'amended', 'page 2'],
    ['pause', 'pause', ''],
    ['reprise', 'resume', ''],
    ['corriger 7 échéance 15 avril', 'correct', '7 échéance 15 avril'],
    ['annuler 7', 'annul', '7'],
    ['enregistrer 11', 'accept', '11'],
    ['clore', 'close', ''],
    ['qui est là ?', 'who', '?'],
    ['le quorum ?', 'who', '?'],
    ['présents ?', 'who', '?'],
    ['excusés ?', 'who', '?'],
    ['en retard BAD', 'arrived', 'BAD'],
    ['où en est-on ?', 'who', '?'],
    ['annule ça', 'annul', 'ça'],
    ['supprime la dernière ligne', 'annul', 'la dernière ligne'],
    ['undo', 'annul', ''],
    ['levée de séance', 'close', ''],
    ['fin de la séance à 12h05', 'close', 'à 12h05'],
    ['la séance est levée à midi', 'close', 'à midi'],
    ['clore à 12 h', 'close', 'à 12 h'],
  ])('« %s » is understood', (text, kind, rest) => {
    expect(readSaying(text)).toMatchObject({ kind, rest, exact: true });
  });

  it.each([
    ['presnts PNUD', 'present'],
    ['desicion : transmettre', 'decision'],
    ['decison transmettre', 'decision'],
    ['acton : relancer', 'action'],
    ['recomandation : relire', 'recommendation'],
    ['poiint 3', 'point'],
    ['inof : la BAD', 'info'],
    ['anuler 7', 'annul'],
    ['coriger 7 texte', 'correct'],
    ['repirse', 'resume'],
  ])('« %s » is forgiven its slip', (text, kind) => {
    expect(readSaying(text)).toMatchObject({ kind, exact: false });
  });

  it.each([
    'décision D-2027-001',
    'décision corriger D-2027-001 échéance 15 avril',
    'annuler GEC-2027-03 motif : deuil',
    'annuler le gec',
    'en retard',
    'en retard ?',
    'décision ?',
    'info ?',
    'clore ?',
    'point suivant ?',
    'annule la dernière réunion',
    'annule ça et préviens le GEC',
    'supprime le point 2',
    'le quorum du GEC est de neuf',
    'où en est-on du plan eau ?',
    'la levée de séance est proposée',
    'corriger D-2027-001 échéance 15 avril',
    'présent GEC-2027-04',
    'clore D-2027-001',
    'odj GEC-2027-03',
    'bonjour',
    'le PNUD rappelle que la revue approche',
    'mes actions',
    '',
  ])('« %s » is not for the book', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});
