import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../kernel/document.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Filling, fillTemplate, readTemplate } from './template.ts';

const NEEDED = '{{points}}\n{{décisions}}';

const filling: Filling = {
  values: {
    code: '<code>',
    groupe: '<groupe>',
    objet: '<objet>',
    date: '<date>',
    lieu: '<lieu>',
    debut: '<debut>',
    fin: '<fin>',
    president: '<president>',
    version: '<version>',
    etat: '<etat>',
  },
  blocks: {
    fiche: [],
    statut: [],
    presences: [],
    'ordre du jour': [],
    points: [{ kind: 'paragraph', text: 'les points' }],
    decisions: [],
    suivi: [],
    'prochaine reunion': [],
    signatures: [],
    emargement: [],
  },
};

const filled = (source: string): Piece[] => fillTemplate(readTemplate(source), filling);

const fault = (source: string): Record<string, unknown> | undefined => {
  try {
    readTemplate(source);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.params };
    throw error;
  }
};

describe('a template of the compte rendu', () => {
  it('is filled with values, marks and blocks', () => {
    expect(
      filled(`# {{ Groupe }}\nRéunion **{{code}}** du {{date}}\n- un\n- deux\n=== \n${NEEDED}`),
    ).toEqual([
      { kind: 'title', text: '<groupe>' },
      { kind: 'paragraph', text: ['Réunion ', { bold: '<code>' }, ' du <date>'] },
      { kind: 'list', items: [['un'], ['deux']] },
      { kind: 'pageBreak' },
      { kind: 'paragraph', text: 'les points' },
    ]);
  });

  it('leaves out a heading over nothing', () => {
    expect(filled(`## Suivi\n{{suivi}}\n## Points\n${NEEDED}`)).toEqual([
      { kind: 'heading', level: 1, text: 'Points' },
      { kind: 'paragraph', text: 'les points' },
    ]);
  });

  it('begins with its settings', () => {
    const { header, footer, colour } = readTemplate(
      `\ufeffEn-tête : Le SEG\r\npied : {{code}}\r\ncouleur : #aa00ff\r\n${NEEDED}`,
    );
    expect({ header, footer, colour }).toEqual({
      header: 'Le SEG',
      footer: '{{code}}',
      colour: 'AA00FF',
    });
  });

  it.each([
    [`${NEEDED}\n\nLe {{presnce}}`, { code: 'minutes.templateUnknown', line: 4, name: 'presnce' }],
    [`${NEEDED}\nLe {{code`, { code: 'minutes.templateOpen', line: 3 }],
    [`${NEEDED}\nVoici {{présences}}`, { code: 'minutes.templateAlone', line: 3 }],
    ['{{points}}', { code: 'minutes.templateLacks', name: 'decisions' }],
    [`couleur : bleu\n${NEEDED}`, { code: 'minutes.templateColour', colour: 'bleu' }],
  ])('%j is told what is wrong, and where', (source, expected) => {
    expect(fault(source)).toMatchObject(expected);
  });

  it('of Griot’s own can be read', () => {
    expect(fault(readFileSync('templates/compte-rendu.md', 'utf8'))).toBeUndefined();
  });
});
