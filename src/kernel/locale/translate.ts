import { IntlMessageFormat } from 'intl-messageformat';
import type { Span } from '../messages/tree.ts';
import { english, french, type MessageKey } from './messages.ts';
import { frenchSpacing } from './typography.ts';

export type Locale = 'fr' | 'en';
export type { MessageKey } from './messages.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

/** Says things in one language. Made once per reader; there is no global one. */
export interface Translator {
  readonly locale: Locale;
  /** A whole sentence. Values enter as data: they are never read as markup. */
  (key: MessageKey, params?: MessageParams): string;
  /** The same, where `<b>…</b>` in the sentence becomes bold spans. */
  rich(key: MessageKey, params?: MessageParams): readonly Span[];
}

const catalogues = { fr: french, en: english } as const;
const compiled = new Map<string, IntlMessageFormat>();

function formatFor(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale}:${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const sentence = catalogues[locale].get(key) ?? key;
  const made = new IntlMessageFormat(
    locale === 'fr' ? frenchSpacing(sentence) : sentence,
    locale === 'fr' ? 'fr-FR' : 'en-GB',
  );
  compiled.set(id, made);
  return made;
}

interface Bold {
  readonly bold: string;
}

function toSpans(parts: string | Bold | readonly (string | Bold)[]): readonly Span[] {
  return typeof parts === 'string' ? [parts] : 'bold' in parts ? [parts] : parts;
}

/** The translator of a language; anything but English is answered in French. */
export function translator(locale: string): Translator {
  const known: Locale = locale === 'en' ? 'en' : 'fr';
  const say = (key: MessageKey, params: MessageParams = {}): string =>
    String(formatFor(known, key).format({ ...params }));
  const rich = (key: MessageKey, params: MessageParams = {}): readonly Span[] =>
    toSpans(
      formatFor(known, key).format<Bold>({
        ...params,
        b: (chunks) => ({ bold: chunks.join('') }),
      }),
    );
  return Object.assign(say, { locale: known, rich });
}
