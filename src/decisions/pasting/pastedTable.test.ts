import { describe, expect, it } from 'vitest';
import { unfoldTable } from './pastedTable.ts';

describe('a table of decisions that is pasted', () => {
  it('is a list, whatever the order of its columns', () => {
    expect(
      unfoldTable(['N° – Échéance – Action – Responsable', '1 31 mars – publier la note – AFD']),
    ).toEqual(['Actions :', '- publier la note, responsable : AFD, échéance : 31 mars']);
    expect(
      unfoldTable(['| Décision | Porteur |', '|---|---|', '| relire le plan | GIZ |']),
    ).toEqual(['Décisions :', '- relire le plan, responsable : GIZ']);
  });

  it('keeps the heading above it, the state beside it and the row of another length', () => {
    expect(
      unfoldTable([
        'décisions du GEC :',
        'Décision – Responsable – Échéance – Statut',
        'publier – AFD – 31 mars – en cours',
        'relire – GIZ',
        'Cordialement',
      ]),
    ).toEqual([
      'décisions du GEC :',
      '- publier – en cours, responsable : AFD, échéance : 31 mars',
      '- relire – GIZ',
      'Cordialement',
    ]);
  });

  it.each([
    [['publier la note – AFD – 31 mars', 'relire le plan – GIZ']],
    [['Action – Responsable – Échéance']],
    [['décision : confier l’action – responsable GIZ', 'action : relire']],
    [['Décision – publier', 'Action – relire']],
    [['Point – Durée – Responsable', 'CREDD – 10 min – PNUD']],
  ])('%j is none', (lines) => expect(unfoldTable(lines)).toEqual(lines));
});
