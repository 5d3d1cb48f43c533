import { IntlMessageFormat } from 'intl-messageformat';
import type { Span } from '../messages/tree.ts';
import { elidable, elisionsOf, withElisions } from './elision.ts';
import { english, french, type MessageKey, type MessageParams } from './messages.ts';
import { frenchSpacing } from './typography.ts';

export type Locale = 'fr' | 'en';
export type { MessageKey, MessageParams } from './messages.ts';

/** Says things in one language, chosen for whoever reads: there is none of the moment. */
export interface Translator {
  readonly locale: Locale;
  /** A whole sentence. Values enter as data: they are never read as markup. */
  (key: MessageKey, params?: MessageParams): string;
  /** The same, where `<b>…</b>` in the sentence becomes bold spans. */
  rich(key: MessageKey, params?: MessageParams): readonly Span[];
}

const catalogues = { fr: french, en: english } as const;

/** A sentence made ready, and what it is given of the values said. */
interface Sentence {
  readonly format: IntlMessageFormat;
  values(params: MessageParams): MessageParams;
}

const compiled = new Map<string, Sentence>();

function sentenceFor(locale: Locale, key: MessageKey): Sentence {
  const id = `${locale}:${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const words = catalogues[locale].get(key) ?? key;
  const made = locale === 'fr' ? inFrench(words) : inEnglish(words);
  compiled.set(id, made);
  return made;
}

const inEnglish = (words: string): Sentence => ({
  format: new IntlMessageFormat(words, 'en-GB'),
  values: (params) => params,
});

function inFrench(words: string): Sentence {
  const elisions = elisionsOf(words);
  return {
    format: new IntlMessageFormat(frenchSpacing(elidable(words)), 'fr-FR'),
    values: (params) => (elisions.length > 0 ? withElisions(elisions, params) : params),
  };
}

interface Bold {
  readonly bold: string;
}

function toSpans(parts: string | Bold | readonly (string | Bold)[]): readonly Span[] {
  return typeof parts === 'string' ? [parts] : 'bold' in parts ? [parts] : parts;
}

const bold = (chunks: readonly unknown[]): Bold => ({ bold: chunks.join('') });

function translatorTo(locale: Locale): Translator {
  const say = (key: MessageKey, params: MessageParams = {}): string => {
    const { format, values } = sentenceFor(locale, key);
    return String(format.format({ ...values(params) }));
  };
  const rich = (key: MessageKey, params: MessageParams = {}): readonly Span[] => {
    const { format, values } = sentenceFor(locale, key);
    return toSpans(format.format<Bold>({ ...values(params), b: bold }));
  };
  return Object.assign(say, { locale, rich });
}

const translators = { fr: translatorTo('fr'), en: translatorTo('en') } as const;

/** The translator of a language; anything but English is answered in French. */
export const translator = (locale: string): Translator =>
  locale === 'en' ? translators.en : translators.fr;
