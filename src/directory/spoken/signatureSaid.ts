import { ADDRESS_TYPED } from '../../kernel/text/address.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { PersonSaid } from './personSaid.ts';

const ADDRESS = new RegExp(ADDRESS_TYPED, 'u');
const HEADING =
  /^(?:(?:voici|voila|ajoute[rz]?|inscri(?:s|re|vez)|nouveau|nouvelle|ce|cette|le|la|un|une|du|de|d') ?)*(?:contact|personne|collegue|signature|coordonnees|membre|carte)(?: (?:a l'annuaire|dans l'annuaire|suivante?|ci-dessous))?\s*:?$/u;
const NAME =
  /^(?:(?:M|Mme|Mlle|Mr|Dr|Pr)\.?\s+)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:\p{Ll}{1,4}\s+){0,2}\p{Lu}[\p{L}\p{M}’'-]*){1,3}$/u;
const PHONE = /(?:\+|00)\d[\d ().-]{6,}\d|\d{2}(?:[ .-]?\d{2}){3}/u;
/** A line of a card begins with a capital, a number, a label or an address; a sentence may not. */
const CARD_LINE =
  /^(?:[\p{Lu}\d+(]|(?:t[ée]l|mob|cell|port|fax|e-?mail|mail|courriel|www\.|https?:)|[^\s@]+@)/u;
const LONGEST_LINE = 80;
const MOST_LINES = 10;

/**
 * Somebody's signature, or his card, pasted on several lines: his name first, his address in one of them; what is under
 * a heading, or on its own. A letter (« Bonjour, … ») is none.
 */
export function signatureSaid(lines: readonly string[] = []): PersonSaid | undefined {
  const [first = '', ...below] = lines;
  const isHeaded = HEADING.test(fold(first));
  const card = isHeaded ? below : lines;
  const [name = ''] = card;
  const isCard =
    card.length > 1 &&
    card.length <= MOST_LINES &&
    NAME.test(name) &&
    card.every((line) => CARD_LINE.test(line)) &&
    card.every((line) => line.length <= LONGEST_LINE && !/[?!]|(?<!\p{L}{1,4})\.$/u.test(line)) &&
    card.filter((line) => ADDRESS.test(line)).length === 1;
  if (!isCard) return undefined;
  return { who: card.filter(isTold).join('\n'), title: '', rest: '', isPlain: true };
}

/** A street, a box, a site are nothing that the directory keeps. */
const isTold = (line: string): boolean =>
  ADDRESS.test(line) || PHONE.test(line) || !/\d|www\.|https?:|^(?:BP|B\.P\.)/iu.test(line);
