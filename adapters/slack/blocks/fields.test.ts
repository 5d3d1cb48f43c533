import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/kernel/locale/translate.ts';
import type { Field } from '../../../src/kernel/messages/tree.ts';
import { inputBlocks } from './fields.ts';
import { valuesOf } from './values.ts';

const t = translator('fr');

const people = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    value: `Aïssata Diarra ${at}`,
    label: `Aïssata Diarra ${at} (Coopération technique)`,
  }));

const guests = (value: string, several = true, options = people(150)): Field => ({
  type: 'text',
  name: 'invites',
  label: 'Autres invités',
  hint: 'Noms séparés par des virgules',
  required: true,
  value,
  suggestions: { options, several, groupId: 'gec' },
});

/** What Slack sends of a field that nobody has touched. */
function untouched(field: Field): string | undefined {
  const state = inputBlocks(field, t).map(({ block_id = '', element }) => {
    const { initial_options, initial_option, initial_value } = Object(element);
    const chosen = element.type === 'multi_external_select' ? (initial_options ?? []) : undefined;
    const submitted = {
      value: initial_value ?? null,
      selected_option: initial_option ?? null,
      ...(chosen ? { selected_options: chosen } : {}),
    };
    return [block_id, { [String(Object(element).action_id)]: submitted }] as const;
  });
  return valuesOf(Object.fromEntries(state)).invites;
}

describe('a field that asks for people', () => {
  it('is a list that Slack asks Griot for, and a line with its hint for whoever is not in it', () => {
    const [list, line] = inputBlocks(guests('Aïssata Diarra 3, Jean Inconnu'), t);
    expect(list).toMatchObject({
      block_id: 'field:invites',
      optional: true,
      element: { type: 'multi_external_select', action_id: 'people:gec', min_query_length: 0 },
    });
    expect(Object(list?.element).initial_options).toHaveLength(1);
    expect(line).toMatchObject({
      block_id: 'unlisted:invites',
      label: { text: 'Autres invités (hors de la liste)' },
      hint: { text: 'Noms séparés par des virgules' },
      optional: true,
      element: { type: 'plain_text_input', initial_value: 'Jean Inconnu' },
    });
  });

  it('is a list of one where one is asked for', () => {
    const [list, line] = inputBlocks(guests('aissata diarra 2', false), t);
    const initial_option = { value: 'Aïssata Diarra 2' };
    expect(list?.element).toMatchObject({ type: 'external_select', initial_option });
    expect(line?.element).not.toHaveProperty('initial_value');
  });

  it('is a line alone where nobody can be offered', () => {
    const [line, ...others] = inputBlocks(guests('Jean', true, []), t);
    expect(line).toMatchObject({ block_id: 'field:invites', optional: false });
    expect(others).toEqual([]);
  });

  it('loses nobody who was named, though Slack has no room for them all in its list', () => {
    const long = { value: `Aïssata ${'Diarra '.repeat(30)}`.trim(), label: 'Aïssata Diarra' };
    const options = [long, ...people(120)];
    const some = fc.subarray([...options.map(({ value }) => value), 'Jean Inconnu', 'PNUD']);
    fc.assert(
      fc.property(some, (names) => {
        const given = untouched(guests(names.join(', '), true, options)) ?? '';
        expect(given.split(', ').filter(Boolean).sort()).toEqual([...names].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('gives the one who is typed rather than the one who is chosen, where one is asked for', () => {
    const chosen = { 'people:': { selected_option: { value: 'Awa Ballo' } } };
    const of = (value: string | null) =>
      valuesOf({ 'field:personne': chosen, 'unlisted:personne': { value: { value } } });
    expect(of('Jean')).toEqual({ personne: 'Jean' });
    expect(of(' ')).toEqual({ personne: 'Awa Ballo' });
    expect(of(null)).toEqual({ personne: 'Awa Ballo' });
  });
});

describe('a text that is longer than an input of Slack', () => {
  const long = (value: string): Field => ({
    type: 'longText',
    name: 'invites',
    label: 'Décision',
    value,
  });

  it('goes on in other inputs, which Slack’s own limit never cuts', () => {
    const sentence = 'Le GEC transmet la matrice des conditionnalités au Ministère. ';
    const blocks = inputBlocks(long(sentence.repeat(120).trim()), t);
    expect(blocks.map(({ block_id, label }) => [block_id, label.text])).toEqual([
      ['field:invites', 'Décision'],
      ['continued:1:invites', 'Décision (suite)'],
      ['continued:2:invites', 'Décision (suite)'],
    ]);
    expect(untouched(long(sentence.repeat(120).trim()))).toBe(sentence.repeat(120).trim());
  });

  it('is whole again once submitted, whatever it is made of', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé🎉]{1,40}[ \n]$/u), { maxLength: 600 });
    fc.assert(
      fc.property(words, (said) => {
        const text = said.join('').trim();
        expect(untouched(long(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
