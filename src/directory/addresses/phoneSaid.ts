import { readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';

const NUMBER = String.raw`(?:num[ée]ro(?:\s+de\s+(?:t[ée]l[ée]phone|portable))?|t[ée]l[ée]phone|portable)`;
const VALUE = String.raw`(?<phone>\+?[\d(][\d ().-]{5,}\d)[\s.!]*$`;
const NAME = String.raw`(?:de\s+|d[’'])(?<name>\p{L}[\p{L}’' .-]{2,60}?)`;

/** « le numéro de Fatou Koné a changé : 76 12 34 56 », « nouveau numéro de Fatou Koné : … ». */
const SAID: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:le\s+)?${NUMBER}\s+${NAME}\s+(?:a\s+chang[ée]|est\s+(?:maintenant|d[ée]sormais))\s*(?:[:,]|(?:c[’']est|pour|en)(?:\s+le)?|le)?\s*${VALUE}`,
    'iu',
  ),
  new RegExp(String.raw`^(?:le\s+)?nouveau\s+${NUMBER}\s+${NAME}\s*:\s*${VALUE}`, 'iu'),
];

/**
 * Reads whose telephone number has changed, and to which. Undefined when no number is said: « le numéro de Fatou
 * Koné a changé ».
 * @throws DomainError `directory.cell`
 */
export function phoneChanged(
  text: string,
): { readonly name: string; readonly row: Row } | undefined {
  for (const said of SAID) {
    const { name, phone } = said.exec(text.trim())?.groups ?? {};
    if (name !== undefined && phone !== undefined) {
      return { name, row: readLabels('people', { phone }) };
    }
  }
  return undefined;
}
