import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../../test/decisions/demo.ts';
import { readPastedList } from './pastedList.ts';

const now = Temporal.ZonedDateTime.from('2027-03-08T10:00[Africa/Bamako]');

const read = (...lines: readonly string[]) =>
  readPastedList({
    text: lines.join(' '),
    rest: lines.join(' '),
    lines,
    called: '',
    group: undefined,
    channelGroup: undefined,
    groups: demoDirectory.groups,
    now,
  });

describe('a list of decisions pasted whole', () => {
  it.each([
    [['décisions du GEC :', '- Publier la note', '- Relire le plan']],
    [['Décisions GEC', '1. Publier la note', '2) Relire le plan']],
    [['Relevé de décisions du GEC :', '• Publier la note ;', '• Relire le plan.']],
    [['décision GEC : - Publier la note', '- Relire le plan']],
    [['gec décision :', '- Publier la note', '- Relire le plan']],
    [['GEC décisions', '1. Publier la note', '2. Relire le plan']],
    [['gec action : - Publier la note', '- Relire le plan']],
    [['Décisions du GEC : 1. Publier la note', '2. Relire le plan']],
    [['décisions prises du GEC :', 'Publier la note', 'Relire le plan']],
    [
      [
        'Bonjour,',
        'voici les décisions du GEC :',
        '- Publier la note',
        '- Relire',
        'le plan',
        'Cordialement',
        'Amadou',
      ],
    ],
  ])('%j is two decisions of the group', (lines) => {
    const pasted = read(...lines);
    expect(pasted?.group?.code).toBe('GEC');
    expect(pasted?.items.map((item) => item.replace(/[.]$/u, ''))).toEqual([
      'Publier la note',
      'Relire le plan',
    ]);
  });

  it('may have its group on the line below its title', () => {
    const lines = ['1. Publier la note', '2. Relire le plan'];
    for (const place of ['GEC', 'GEC du 4 mars 2027', 'Gec :']) {
      const pasted = read('RELEVÉ DE DÉCISIONS', place, ...lines);
      expect(pasted?.group?.code).toBe('GEC');
      expect(pasted?.items).toEqual(['Publier la note', 'Relire le plan']);
    }
    expect(read('Relevé de décisions', 'GEC en vue de la revue', ...lines)?.group).toBeUndefined();
  });

  it('takes the marks of a page off its lines', () => {
    expect(read('décisions du GEC :', '1.1 Publier la note', '1.2 Relire le plan')?.items).toEqual([
      'Publier la note',
      'Relire le plan',
    ]);
    expect(read('décisions du GEC :', '☐ Publier la note', '☐ Relire le plan')?.items).toEqual([
      'Publier la note',
      'Relire le plan',
    ]);
    expect(
      read('décisions du GEC :', 'Relire deux rapports', '1.5 million à verser')?.items,
    ).toEqual(['Relire deux rapports', '1.5 million à verser']);
  });

  it('whose lines begin with small letters is of a decision a line', () => {
    expect(
      read('décisions du GEC du 4 mars :', 'publier la note', 'relire le plan')?.items,
    ).toEqual(['publier la note', 'relire le plan']);
  });

  it('says of what kind they are, and at which meeting', () => {
    expect(read('actions GEC-2027-03 :', '- Publier la note')).toMatchObject({
      kind: 'action',
      meetingCode: 'GEC-2027-03',
    });
    expect(read('décisions du gec du 4 mars :', '- Publier')?.heldOn?.toString()).toBe(
      '2027-03-04',
    );
  });

  it('is also decisions that each line calls', () => {
    const pasted = read('décision gec : relire', 'Action GEC : publier', 'décision : écrire');
    expect(pasted?.group?.code).toBe('GEC');
    expect(pasted?.items).toEqual(['décision : relire', 'Action : publier', 'décision : écrire']);
  });

  it.each([
    [['décision GEC : relire', 'décision inconnue : publier le secret']],
    [['décision GEC relire', 'décision inconnue : publier le secret']],
    [['décision GEC du 4 mars : relire', 'décision GEC du 1er mars : publier']],
    [['décision GEC du 4 mars : relire', 'décision GEC : publier']],
    [['décision GEC : relire', 'décision GEC sur le budget : publier']],
    [['Bonjour', 'décision GEC : relire', 'Action du ministre : publier', 'Merci à tous']],
  ])('%j keeps apart what is of another day or of nobody known', (lines) => {
    const pasted = read(...lines);
    expect(pasted?.group?.code).toBe('GEC');
    expect(pasted?.items).toEqual(['décision : relire']);
    expect(pasted?.apart).toEqual(lines.slice(lines.indexOf('Bonjour') + 2));
  });

  it('of no known group, that each line calls, is of nothing that is read', () => {
    const pasted = read('décision inconnue : relire', 'décision inconnue : publier');
    expect(pasted).toMatchObject({ group: undefined, items: [] });
  });

  it.each([
    [['décision GEC : relire', 'décision GEC : publier la', 'liste', 'Merci à tous']],
    [['- décision GEC : relire', '- décision GEC : publier la liste']],
    [['décision GEC du 4 mars : relire', 'décision GEC du 4 mars : publier la liste']],
    [['décision GEC relire', 'décision GEC publier la liste']],
  ])('%j is two, each called', (lines) => {
    expect(read(...lines)?.items).toEqual(['décision : relire', 'décision : publier la liste']);
  });

  it('sets apart what stands around it', () => {
    expect(read('décisions du GEC :', '- Publier', '- Relire', 'Merci à tous')?.apart).toEqual([
      'Merci à tous',
    ]);
  });

  it.each([
    [['décisions du GEC :']],
    [['décisions du GEC']],
    [['décision gec :', 'Publier la note']],
    [['décision gec : publier la note', 'et la liste']],
    [['décision gec : - publier la note']],
    [['décision gec : - publier la note', 'et la liste']],
    [['décision gec : préparer :', '- la note', '- la liste']],
    [['décisions en retard :', '- Publier la note']],
    [['décisions du GEC sur le budget', '- Publier']],
    [['décisions du GEC', 'Publier la note', 'Relire le plan']],
    [['odj ajouter GEC :', '- Décisions du trimestre', '- Divers']],
    [['Le PNUD a bien reçu la note.', 'décisions du GEC :', '- Publier']],
    [['décision gec : relire', 'la note : celle de mars']],
    [['décision : relire']],
    [['odj ajouter GEC :', 'décision : relire', 'décision : publier']],
    [['décision gec : relire', 'publier la décision : oui']],
    [['actionnaires :', '- Publier']],
    [['la prochaine décision :', '- Publier', '- Relire']],
    [['gec sur le budget décision :', '- Publier', '- Relire']],
    [['gec planifier décision :', '- Publier', '- Relire']],
  ])('%j is none', (lines) => expect(read(...lines)).toBeUndefined());
});
