import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/kernel/locale/translate.ts';
import type { Block, Field } from '../../../src/kernel/messages/tree.ts';
import { faultsOfCard } from '../../../test/teams/cardSchema.ts';
import { seenOfCard } from '../../../test/teams/seen.ts';
import { cardsOf, summaryOf } from './card.ts';
import { valuesOf } from './inputs.ts';

const t = translator('fr');

const HOSTILE = '<at>Tous</at> **gras** [lien](https://example.org) <b>x</b> &lt; {{DATE(x)}} `y`';

const every: readonly Block[] = [
  { kind: 'heading', text: HOSTILE },
  { kind: 'text', text: [HOSTILE, { bold: HOSTILE }, { code: 'x' }, { muted: 'y' }] },
  { kind: 'text', text: [{ href: 'https://example.org/a', label: 'ici' }] },
  { kind: 'text', text: [{ href: 'javascript:alert(1)', label: 'là' }] },
  { kind: 'note', tone: 'warning', text: HOSTILE },
  { kind: 'note', tone: 'error', text: 'Deux\nlignes' },
  { kind: 'facts', facts: [{ label: 'Date', value: HOSTILE }] },
  { kind: 'list', items: [{ text: 'un', buttons: [{ id: 'a', label: 'Présent' }] }] },
  { kind: 'list', ordered: true, items: [{ text: 'un' }, { text: 'deux' }] },
  { kind: 'table', columns: ['Groupe', 'Date'], rows: [['GEC', HOSTILE]] },
  { kind: 'buttons', buttons: [{ id: 'b?x=1', label: 'Confirmer', style: 'primary' }] },
];

const fields: readonly Field[] = [
  { type: 'text', name: 'objet', label: 'Objet', required: true, value: HOSTILE },
  { type: 'longText', name: 'odj', label: 'Ordre du jour', value: 'un\ndeux' },
  {
    type: 'date',
    name: 'date',
    label: 'Date',
    value: '30 février',
    error: 'Cette date n’existe pas',
  },
  { type: 'time', name: 'heure', label: 'Heure', value: '10:00', hint: 'Heure de Bamako' },
  {
    type: 'choice',
    name: 'groupe',
    label: 'Groupe',
    options: Array.from({ length: 12 }, (_, at) => ({ value: `g${at}`, label: `Groupe ${at}` })),
  },
];

const form = {
  kind: 'form',
  form: { id: 'f', title: 'Planifier', submit: 'Voir', fields },
} as const;

describe('a card', () => {
  it('keeps the schema of Adaptive Cards 1.5, whatever it shows', () => {
    for (const card of [...cardsOf(every, t), ...cardsOf([form], t)]) {
      expect(faultsOfCard(card)).toEqual([]);
    }
  });

  it('would be refused by that schema when it is wrong', () => {
    const [card] = cardsOf(every, t);
    expect(faultsOfCard({ ...card, body: [{ type: 'RichTextBlock' }] })).not.toEqual([]);
    expect(faultsOfCard({ ...card, body: [{ type: 'Unknown' }] })).not.toEqual([]);
  });

  it('shows what people typed to the letter, in runs that read no markup', () => {
    const json = JSON.stringify(cardsOf(every, t));
    expect(json).not.toContain('"TextBlock"');
    expect(json).not.toContain('"FactSet"');
    expect(json).toContain(JSON.stringify(HOSTILE).slice(1, -1));
  });

  it('opens no address that a browser should not', () => {
    expect(JSON.stringify(cardsOf(every, t))).not.toContain('"url":"javascript');
  });

  it('reads aloud what it says, and nothing of it is markup', () => {
    const [card] = cardsOf(every, t);
    expect(card?.speak).toContain('&lt;at&gt;');
    expect(card?.speak).not.toContain('<');
    expect(summaryOf(every, t)).not.toMatch(/==|\n/);
  });

  it('puts a fault right under its field, and keeps what was typed', () => {
    const [card] = cardsOf([form], t);
    const body = card?.body ?? [];
    const at = body.findIndex((element) => 'id' in element && element.id === 'field:date');
    expect(body[at]).toMatchObject({ type: 'Input.Text', value: '30 février' });
    expect(body[at + 1]).toMatchObject({
      type: 'RichTextBlock',
      inlines: [{ text: 'Cette date n’existe pas', color: 'Attention' }],
    });
  });

  it('puts no more buttons on a row than a narrow telephone has room for', () => {
    const labels = ['mes réunions', 'mes actions', 'qu’ai-je à faire ?', 'Oui', 'Non', 'Peut-être'];
    const [card] = cardsOf(
      [{ kind: 'buttons', buttons: labels.map((label) => ({ id: label, label })) }],
      t,
    );
    const rows = (card?.body ?? []).flatMap((element) =>
      element.type === 'ActionSet' ? [element.actions.map(({ title }) => title)] : [],
    );
    expect(rows).toEqual([
      ['mes réunions', 'mes actions'],
      ['qu’ai-je à faire ?', 'Oui'],
      ['Non', 'Peut-être'],
    ]);
  });

  it('lets one type to find his own among many choices', () => {
    expect(JSON.stringify(cardsOf([form], t))).toContain('"style":"filtered"');
  });

  it('of a form holds as many choices as there is room for, the chosen one, and one to type', () => {
    const options = (many: number, label: string) =>
      Array.from({ length: many }, (_, at) => ({ value: `v${at}`, label: `${label} ${at}` }));
    const large: readonly Field[] = [
      { type: 'choice', name: 'nature', label: 'Nature', options: options(4, 'Nature') },
      {
        type: 'choice',
        name: 'groupe',
        label: 'Groupe',
        options: options(60, 'Groupe thématique'),
      },
      {
        type: 'choice',
        name: 'personne',
        label: 'Personne',
        value: 'v299',
        options: options(300, 'Coopération technique, première conseillère déléguée'),
      },
    ];
    const [card, ...others] = cardsOf([{ ...form, form: { ...form.form, fields: large } }], t);
    expect(others).toEqual([]);
    expect(faultsOfCard(card)).toEqual([]);
    const { text, form: shown } = seenOfCard(JSON.parse(JSON.stringify(card)));
    const [nature, groupe, personne, unlisted] = shown?.fields ?? [];
    expect([nature, groupe].map((field) => field?.choices.length)).toEqual([4, 60]);
    expect(personne?.choices.length).toBeGreaterThan(50);
    expect(personne?.value).toContain('299');
    expect(unlisted?.label).toBe('Personne (hors de la liste)');
    expect(text).toContain('Planifier');
    const typed = { 'field:personne': 'v299', 'unlisted:personne': 'Aïssata Diarra' };
    expect(valuesOf(typed)).toEqual({ personne: 'Aïssata Diarra' });
    expect(valuesOf({ ...typed, 'unlisted:personne': ' ' })).toEqual({ personne: 'v299' });
  });

  const people = (many: number) =>
    Array.from({ length: many }, (_, at) => ({
      value: `Aïssata Diarra ${at}`,
      label: `Aïssata Diarra ${at} (Coopération technique)`,
    }));
  const guests = (many: number, value: string, several = true): Field => ({
    type: 'text',
    name: 'invites',
    label: 'Autres invités',
    value,
    suggestions: { options: people(many), several },
  });
  const cardOf = (...asked: readonly Field[]) => {
    const [card, ...others] = cardsOf([{ ...form, form: { ...form.form, fields: asked } }], t);
    expect(others).toEqual([]);
    expect(faultsOfCard(card)).toEqual([]);
    return card;
  };

  it('lets one choose several people in a list that is narrowed by typing, and type another', () => {
    const value = 'Aïssata Diarra 3, Jean Inconnu, Aïssata Diarra 7';
    const [list, line] = cardOf(guests(9, value))?.body.slice(1) ?? [];
    expect(list).toMatchObject({
      type: 'Input.ChoiceSet',
      style: 'filtered',
      isMultiSelect: true,
      wrap: true,
      value: 'Aïssata Diarra 3,Aïssata Diarra 7',
    });
    expect(line).toMatchObject({
      type: 'Input.Text',
      label: 'Autres invités (hors de la liste)',
      value: 'Jean Inconnu',
    });
  });

  it('lets one choose one person where one is asked for', () => {
    const [list, line] = cardOf(guests(9, '', false))?.body.slice(1) ?? [];
    expect(list).toMatchObject({ style: 'filtered' });
    expect(list).not.toHaveProperty('isMultiSelect');
    expect(line).not.toHaveProperty('value');
  });

  it('keeps the chosen one on an iPhone, which loses that of a list narrowed by typing', () => {
    const [list, line] = cardOf(guests(9, 'aissata diarra 2', false))?.body.slice(1) ?? [];
    expect(list).toMatchObject({ style: 'compact', value: 'Aïssata Diarra 2' });
    const options = people(20);
    const field = { type: 'choice', name: 'a', label: 'A', value: options[3]?.value, options };
    const [choice] = cardOf(Object(field))?.body.slice(1) ?? [];
    expect(choice).toMatchObject({ style: 'compact', value: 'Aïssata Diarra 3' });
    expect(list).not.toHaveProperty('isMultiSelect');
    expect(line).not.toHaveProperty('value');
  });

  it('keeps within the limit with three hundred people in two fields, those chosen among them', () => {
    const value = 'Aïssata Diarra 298, Aïssata Diarra 299';
    const card = cardOf(guests(300, value), { ...guests(300, value), name: 'responsables' });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    const { form: shown } = seenOfCard(JSON.parse(JSON.stringify(card)));
    const lists = shown?.fields.filter(({ choices }) => choices.length > 0) ?? [];
    expect(lists).toHaveLength(2);
    for (const list of lists) {
      expect(list.choices.length).toBeGreaterThan(80);
      expect(list.value.match(/29[89] \(/g)).toHaveLength(2);
    }
  });

  it('of a form is never refused for its size, whatever it asks and whatever was typed', () => {
    const words = (maxLength: number) => fc.string({ maxLength, unit: 'grapheme' });
    const base = {
      name: fc.constantFrom('a', 'b', 'c'),
      label: words(60),
      value: fc.option(words(8_000), { nil: undefined }),
      error: fc.option(words(8_000), { nil: undefined }),
      hint: words(200),
    };
    const option = fc.record({ value: words(40), label: words(300) });
    const options = fc.array(option, { maxLength: 400 });
    const field = fc.oneof(
      fc.record({ ...base, type: fc.constantFrom('text', 'longText', 'date', 'time') }),
      fc.record({
        ...base,
        type: fc.constant('choice'),
        options,
      }),
      fc.record({
        ...base,
        type: fc.constant('text'),
        suggestions: fc.record({ options, several: fc.boolean() }),
      }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 8 }), (asked) => {
        const blocks = [
          { kind: 'form', form: { ...form.form, fields: asked as Field[] } },
        ] as const;
        for (const card of cardsOf(blocks, t)) {
          expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is cut in several, none over the limit, none of its words lost', () => {
    const words = fc.array(fc.string({ maxLength: 3_000, unit: 'grapheme' }), { maxLength: 40 });
    fc.assert(
      fc.property(words, (texts) => {
        const cards = cardsOf(
          texts.map((text) => ({ kind: 'text', text })),
          t,
        );
        for (const card of cards)
          expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
        const shown = cards
          .flatMap(({ body }) => body)
          .flatMap((element) => (element.type === 'RichTextBlock' ? element.inlines : []))
          .map(({ text }) => text)
          .join('');
        const letters = (all: string): string => all.replaceAll(/[\s\p{C}]/gu, '');
        expect(letters(shown)).toBe(letters(texts.join('')));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a form that is handed in', () => {
  it('gives as one value the names that were chosen and those that were typed', () => {
    const chosen = { 'several:invites': 'Awa Ballo,Drissa Togo' };
    expect(valuesOf({ ...chosen, 'unlisted:invites': 'Jean Inconnu' })).toEqual({
      invites: 'Awa Ballo, Drissa Togo, Jean Inconnu',
    });
    expect(valuesOf(chosen)).toEqual({ invites: 'Awa Ballo, Drissa Togo' });
    expect(valuesOf({ 'unlisted:invites': 'Jean', 'field:objet': 'x' })).toEqual({
      invites: 'Jean',
      objet: 'x',
    });
    expect(valuesOf({ 'several:invites': '' })).toEqual({ invites: '' });
  });

  it('gives the values of its fields, and nothing that a button carries', () => {
    const data = {
      'field:date': '2027-03-04',
      'field:objet': 'x',
      id: 'f',
      view: 'v',
      'field:n': 1,
    };
    expect(valuesOf(data)).toEqual({ date: '2027-03-04', objet: 'x' });
  });
});
