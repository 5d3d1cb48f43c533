import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { english, french } from '../src/kernel/locale/messages.ts';
import { frenchSpacing } from '../src/kernel/locale/typography.ts';
import { readSource, sourcesUnder } from './architecture/imports.ts';

/** The placeholders of a sentence, those inside its plurals and selects included. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return placeholders(element.children);
      case TYPE.plural:
      case TYPE.select:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
        ];
      default:
        return [element.value];
    }
  });
}

const wants = (sentence: string): string[] => [...new Set(placeholders(parse(sentence)))].sort();

/** Adjectives agree with a decision, an engagement: in French only. */
const isGender = (name: string): boolean => name === 'kind';

describe('French and English', () => {
  it('say the same things: the same keys in both', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('greet nobody in a letter, for the outbox does: but where it carries a code, which may reach another’s address', () => {
    const greeting = [...french, ...english]
      .filter(([, sentence]) => /^(?:Bonjour|Dear|Hello) \{name\},/u.test(sentence))
      .map(([key]) => key);
    expect([...new Set(greeting)].sort()).toEqual([
      'directory.account.code.lead',
      'directory.address.code.lead',
      'kernel.letter.greeting',
      'kernel.web.welcome.title',
    ]);
  });

  it('are valid ICU sentences with the same placeholders', () => {
    const different = [...french].flatMap(([key, sentence]) => {
      const other = english.get(key) ?? '';
      const french = wants(sentence).filter((name) => !isGender(name) || other.includes(name));
      return french.join() === wants(other).join() ? [] : [key];
    });
    expect(different).toEqual([]);
  });

  it('never use the ASCII apostrophe, which ICU takes for an escape', () => {
    const ascii = [...french, ...english].filter(([, sentence]) => sentence.includes("'"));
    expect(ascii.map(([key]) => key)).toEqual([]);
  });

  it('say nothing that the code never says', () => {
    const code = sourcesUnder('src', 'adapters').map(readSource).join('\n');
    const silent = [...french.keys()].filter(
      (key) => !key.startsWith('errors.') && !said(code, key),
    );
    expect(silent).toEqual([]);
  });

  it('give a sentence to no error that is never thrown', () => {
    const code = sourcesUnder('src', 'adapters').map(readSource).join('\n');
    const silent = [...french.keys()]
      .filter((key) => key.startsWith('errors.'))
      .filter((key) => !said(code, key.slice('errors.'.length)) && !said(code, key));
    expect(silent).toEqual([]);
  });
});

/** A key is said whole, or made of a prefix and something computed (`meetings.answer.${answer}`). */
function said(code: string, key: string): boolean {
  if (code.includes(`'${key}'`) || code.includes(`\`${key}\``)) return true;
  const parts = key.split('.');
  return parts.some((_, index) => {
    const before = parts.slice(0, index).join('.');
    return index > 0 && code.includes(`\`${before}.\${`);
  });
}

describe('French typography', () => {
  it('puts no-break spaces before « : ; ! ? » and inside guillemets', () => {
    expect(frenchSpacing('Objet : « revue » ; vu ? Oui !')).toBe(
      'Objet\u00a0: «\u00a0revue\u00a0»\u202f; vu\u202f? Oui\u202f!',
    );
  });

  it('keeps a number with its unit', () => {
    expect(frenchSpacing('avant 7 h, 15 min')).toBe('avant 7\u00a0h, 15\u00a0min');
    expect(frenchSpacing('{percent} %, # min')).toBe('{percent}\u00a0%, #\u00a0min');
  });

  it('is right in every French sentence', () => {
    // Once the spaces are set, a sign that still touches a word was typed without its space.
    const wrong = [...french].filter(([, sentence]) =>
      /[\p{L}\p{N}»)}][:;!?](?=\s|$)/u.test(sentence),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
