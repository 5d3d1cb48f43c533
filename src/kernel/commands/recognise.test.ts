import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { commands } from '../../commands.ts';
import { DomainError } from '../errors.ts';
import { recognise } from './recognise.ts';

const groups = [
  makeGroup('GEC', 'Groupe exécutif de coopération'),
  makeGroup('TROIKA', 'Troïka'),
  makeGroup('GT-SANTE', 'Santé et lutte contre le VIH/SIDA', 'sante', 'groupe sante'),
];

const hearing = {
  now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
  groups,
  channelGroup: undefined,
};

const hear = (text: string) => {
  const { command, line } = recognise(text, commands, hearing);
  return { name: command.name, group: line.group?.code, rest: line.rest };
};

describe('a typed line', () => {
  it.each([
    ['planifier jeudi à 10h', 'planifier', undefined, 'jeudi à 10h'],
    ['gec planifier jeudi 4 mars', 'planifier', 'GEC', 'jeudi 4 mars'],
    ['GEC : planifier jeudi 4 mars', 'planifier', 'GEC', 'jeudi 4 mars'],
    ['gt-sante planifier mardi 15h', 'planifier', 'GT-SANTE', 'mardi 15h'],
    ['GT Santé planifier mardi 15h', 'planifier', 'GT-SANTE', 'mardi 15h'],
    ['santé planifier mardi 15h', 'planifier', 'GT-SANTE', 'mardi 15h'],
    ['PLANIFIER demain', 'planifier', undefined, 'demain'],
    ['Merci de planifier le GEC', 'planifier', undefined, 'le GEC'],
    ['presences GEC-2027-03', 'presences', undefined, 'GEC-2027-03'],
    ['Présences GEC-2027-03', 'presences', undefined, 'GEC-2027-03'],
    ['ordre du jour GEC-2027-03', 'odj', undefined, 'GEC-2027-03'],
    ['mes réunions', 'mesReunions', undefined, ''],
    ['envois en échec', 'envois', undefined, ''],
    ['gec-2027-03', 'reunion', undefined, 'gec-2027-03'],
    ['Bonjour', 'courtoisie', undefined, 'Bonjour'],
    ['je viens GEC-2027-03', 'present', undefined, 'je viens GEC-2027-03'],
    ['gec', 'reunions', 'GEC', ''],
  ])('« %s » calls %s', (text, name, code, rest) => {
    expect(hear(text)).toEqual({ name, group: code, rest });
  });

  it.each([
    ['plannifier jeudi 4 mars', 'planifier'],
    ['planifer jeudi 4 mars', 'planifier'],
    ['repporter GEC-2027-03 au 11 mars', 'reporter'],
    ['anuler GEC-2027-03', 'annuler'],
    ['presenses GEC-2027-03', 'presences'],
    ['mes reunion', 'mesReunions'],
  ])('« %s » is understood as it was meant: %s', (text, name) => {
    expect(hear(text).name).toBe(name);
  });

  it.each([
    ['il faudrait planifier une réunion du GEC le 4 mars à 10h', 'planifier'],
    ['Le GEC du mois prochain, peux-tu le reporter au 11 mars ?', 'reporter'],
    ['gec jeudi 4 mars à 10h', 'planifier'],
  ])('« %s » is a natural sentence for %s', (text, name) => {
    expect(hear(text).name).toBe(name);
  });

  it('that is nothing known is refused with the nearest commands to propose', () => {
    try {
      hear('plainfiker jeudi');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      if (!(error instanceof DomainError)) return;
      expect(error.code).toBe('command.unknown');
      expect(error.params.suggestions).toContain('planifier jeudi');
    }
  });
});

describe('what is proposed for a line that is not understood', () => {
  const proposedFor = (typed: string): readonly string[] => {
    try {
      hear(typed);
      return [];
    } catch (error) {
      const found = error instanceof DomainError ? error.params.suggestions : undefined;
      return Array.isArray(found) ? found : [];
    }
  };

  it.each([
    'mettre la table',
    'M. Keller est en mission',
    'il fait chaud',
    'merde',
    'centre ville',
  ])('is nothing, where no slip of the fingers makes it a command: « %s »', (typed) =>
    expect(proposedFor(typed)).toEqual([]),
  );
});

/** The lines of phrases/sentences.txt: a sentence, and the command that understands it. */
const sentences = readFileSync(new URL('phrases/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));

describe('the sentences of sentences.txt', () => {
  const heard = (sentence: string): string => {
    try {
      return hear(sentence).name;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'command.unknown') return '?';
      throw error;
    }
  };

  it.each(sentences)('%s', (line) => {
    const [, sentence = '', expected] = /^(.*) = (\S+)$/u.exec(line) ?? [];
    expect(heard(sentence.trim())).toBe(expected);
  });
});

describe('the registry', () => {
  it('gives every command an example for each of its grammars, at least', () => {
    const poor = commands.filter((command) => command.examples.length < command.grammar.length);
    expect(poor.map((command) => command.name)).toEqual([]);
  });

  it('has every example understood by its own command, and by it alone', () => {
    const heard = commands.flatMap((command) =>
      command.examples.map((example) => [example, command.name, hear(example).name] as const),
    );
    expect(heard.filter(([, meant, got]) => meant !== got)).toEqual([]);
  });

  it('has every example parsed', () => {
    for (const command of commands) {
      for (const example of command.examples) {
        const { line } = recognise(example, commands, hearing);
        expect(() => command.parse(line), example).not.toThrow();
      }
    }
  });

  it('never lets two commands answer to the same words', () => {
    const owners = commands.flatMap((command) => command.words.map((word) => word.toLowerCase()));
    expect(owners.filter((word, index) => owners.indexOf(word) !== index)).toEqual([]);
  });
});
