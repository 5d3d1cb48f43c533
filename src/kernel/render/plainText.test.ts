import { describe, expect, it } from 'vitest';
import type { Block, Field } from '../messages/tree.ts';
import { inlineText } from './inlineText.ts';
import { renderPlainText } from './plainText.ts';

const plain = (...blocks: readonly Block[]): string => renderPlainText(blocks);

const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: ['Organisation', 'Réponse'],
  rows,
});

describe('inlineText', () => {
  it('drops the marks and shows the address of a link', () => {
    const text = [
      'Voir ',
      { bold: 'GEC-2027-03' },
      { muted: ' (reportée)' },
      ' : ',
      { href: 'https://example.org/odj', label: 'ordre du jour' },
      ', ',
      { code: 'aide' },
    ];
    expect(inlineText(text)).toBe(
      'Voir GEC-2027-03 (reportée) : ordre du jour (https://example.org/odj), aide',
    );
  });

  it('writes a link that has no label of its own once', () => {
    const href = 'https://example.org/';
    expect(inlineText([{ href, label: href }])).toBe(href);
    expect(inlineText([{ href, label: '' }])).toBe(href);
  });

  it('keeps line ends and drops what could move a cursor or turn the text round', () => {
    expect(inlineText('un\r\ndeux\rtrois')).toBe('un\ndeux\ntrois');
    expect(inlineText('rouge \u001b[31m\u0007\u0000!')).toBe('rouge [31m!');
    expect(inlineText('\u202eexe.txt\u202c')).toBe('exe.txt');
  });
});

describe('renderPlainText', () => {
  it('sets blocks apart by an empty line and underlines a heading', () => {
    const text = plain({ kind: 'heading', text: 'Réunion' }, { kind: 'text', text: 'Bonjour.' });
    expect(text).toBe('Réunion\n=======\n\nBonjour.');
  });

  it('writes facts with a no-break space before the colon in French, none in English', () => {
    const facts: Block = { kind: 'facts', facts: [{ label: 'Lieu', value: [{ bold: 'PNUD' }] }] };
    expect(renderPlainText([facts], 'fr')).toBe('Lieu\u00a0: PNUD');
    expect(renderPlainText([facts], 'en')).toBe('Lieu: PNUD');
  });

  it('sets further lines of a fact and of an item in', () => {
    const text = plain(
      { kind: 'facts', facts: [{ label: 'Motif', value: 'un\ndeux' }] },
      { kind: 'list', items: [{ text: 'trois\nquatre' }] },
    );
    expect(text).toBe('Motif\u00a0: un\n  deux\n\n- trois\n  quatre');
  });

  it('numbers an ordered list and puts the buttons of an item after it', () => {
    const text = plain({
      kind: 'list',
      ordered: true,
      items: [{ text: 'Budget', buttons: [{ id: 'x', label: 'Monter' }] }, { text: 'Divers' }],
    });
    expect(text).toBe('1. Budget [Monter]\n2. Divers');
  });

  it('writes buttons between brackets', () => {
    const buttons = [
      { id: 'a', label: 'Confirmer' },
      { id: 'b', label: 'Modifier' },
    ];
    expect(plain({ kind: 'buttons', buttons })).toBe('[Confirmer] [Modifier]');
  });

  it('marks a warning and an error, and leaves an information bare', () => {
    const note = (tone: 'info' | 'warning' | 'error'): string =>
      plain({ kind: 'note', tone, text: 'Jour férié.' });
    expect([note('info'), note('warning'), note('error')]).toEqual([
      'Jour férié.',
      '⚠ Jour férié.',
      '⚠ Jour férié.',
    ]);
  });

  it('aligns the columns of a narrow table, accents and emoji included', () => {
    expect(plain(table(['PNUD', 'présent'], ['Suède 🎉', 'excusée']))).toBe(
      [
        'Organisation  Réponse',
        '------------  -------',
        'PNUD          présent',
        'Suède 🎉      excusée',
      ].join('\n'),
    );
  });

  it('turns a table too wide for a phone into lines', () => {
    const long = 'Représentation permanente auprès de l’Union africaine';
    expect(plain(table([long, 'présent'], ['PNUD', 'excusé']))).toBe(
      [
        `Organisation\u00a0: ${long}`,
        'Réponse\u00a0: présent',
        '',
        'Organisation\u00a0: PNUD',
        'Réponse\u00a0: excusé',
      ].join('\n'),
    );
  });

  it('keeps a cell on one line', () => {
    expect(plain(table(['PNUD', 'un\ndeux']))).toContain('PNUD          un deux');
  });

  it('lists the fields of a form with what is filled in, what is wrong, and the choices', () => {
    const fields: readonly Field[] = [
      { type: 'text', name: 's', label: 'Objet', value: 'Revue', required: true },
      { type: 'date', name: 'd', label: 'Date', hint: 'AAAA-MM-JJ', error: 'Date passée.' },
      {
        type: 'choice',
        name: 'r',
        label: 'Réponse',
        value: 'oui',
        options: [
          { value: 'oui', label: 'Présent' },
          { value: 'non', label: 'Excusé' },
        ],
      },
    ];
    const form = { id: 'f', title: 'Répondre', submit: 'Enregistrer', fields };
    expect(plain({ kind: 'form', form })).toBe(
      [
        'Répondre',
        '========',
        '- Objet *\u00a0: Revue',
        '- Date\u00a0: (AAAA-MM-JJ)',
        '  ⚠ Date passée.',
        '- Réponse\u00a0: [Présent] / Excusé',
        '[Enregistrer]',
      ].join('\n'),
    );
  });

  it('shows of a long choice only what is chosen', () => {
    const options = Array.from({ length: 7 }, (_, index) => ({
      value: String(index),
      label: `Groupe ${index}`,
    }));
    const fields: readonly Field[] = [
      { type: 'choice', name: 'g', label: 'Groupe', value: '3', options },
    ];
    const shown = plain({ kind: 'form', form: { id: 'f', title: 'T', submit: 'Ok', fields } });
    expect(shown).toContain('- Groupe\u00a0: Groupe 3\n');
  });

  it('leaves no empty lines for a block that says nothing', () => {
    const empty: Block = { kind: 'buttons', buttons: [] };
    expect(plain({ kind: 'text', text: 'Un.' }, empty, { kind: 'text', text: 'Deux.' })).toBe(
      'Un.\n\nDeux.',
    );
  });
});
