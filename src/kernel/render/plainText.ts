import { sizeInWords } from '../locale/format.ts';
import type { Locale } from '../locale/translate.ts';
import type { Block, Button, Field, FileRef, Form, ListItem } from '../messages/tree.ts';
import { inlineText, oneLine, printable } from './inlineText.ts';
import { plainTable } from './plainTable.ts';

export { inlineText } from './inlineText.ts';

/**
 * The blocks in plain characters: for the command line and for the text part of a mail. Lines end
 * with « \n »; nothing in it can move a terminal's cursor.
 * @param locale whether a label is followed by « : » with a no-break space before it
 */
export function renderPlainText(blocks: readonly Block[], locale: Locale = 'fr'): string {
  return blocks
    .map((block) => blockText(block, locale))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, locale: Locale): string {
  const fact = (label: string, value: string): string => labelled(label, value, locale);
  switch (block.kind) {
    case 'heading':
      return headingText(oneLine(block.text));
    case 'text':
      return inlineText(block.text);
    case 'note':
      return block.tone === 'info' ? inlineText(block.text) : `⚠ ${inlineText(block.text)}`;
    case 'facts':
      return block.facts.map(({ label, value }) => fact(label, inlineText(value))).join('\n');
    case 'list':
      return block.items.map((item, index) => itemText(item, index, block.ordered)).join('\n');
    case 'table':
      return plainTable(block.columns, block.rows, fact);
    case 'buttons':
      return buttonsText(block.buttons);
    case 'file':
      return fileText(block.file, locale);
    case 'form':
      return formText(block.form, locale);
  }
}

const LONGEST_RULE = 40;

const headingText = (title: string): string =>
  `${title}\n${'='.repeat(Math.min(title.length, LONGEST_RULE))}`;

/** « Libellé : valeur »; further lines of the value are set in. */
const labelled = (label: string, value: string, locale: Locale): string =>
  `${printable(label)}${locale === 'fr' ? '\u00a0:' : ':'} ${hang(value, 2)}`;

const hang = (text: string, indent: number): string =>
  text.replaceAll('\n', `\n${' '.repeat(indent)}`);

function itemText(item: ListItem, index: number, ordered = false): string {
  const mark = ordered ? `${index + 1}. ` : '- ';
  const presses = item.buttons?.length ? ` ${buttonsText(item.buttons)}` : '';
  return `${mark}${hang(inlineText(item.text), mark.length)}${presses}`;
}

const buttonsText = (buttons: readonly Button[]): string =>
  buttons.map((button) => `[${oneLine(button.label)}]`).join(' ');

/** « 📎 GEC-2027-03.pdf (12 ko) ». */
const fileText = ({ name, size, alt }: FileRef, locale: Locale): string =>
  `📎 ${oneLine(name)} (${sizeInWords(size, locale)})${alt === undefined ? '' : `\n${printable(alt)}`}`;

const formText = (form: Form, locale: Locale): string =>
  [
    headingText(oneLine(form.title)),
    ...form.fields.map((field) => fieldText(field, locale)),
    `[${oneLine(form.submit)}]`,
  ].join('\n');

/** « - Libellé * : valeur (indication) »: the star means required; its fault comes below. */
function fieldText(field: Field, locale: Locale): string {
  const label = `- ${field.label}${field.required ? ' *' : ''}`;
  const hint = field.hint ? ` (${printable(field.hint)})` : '';
  const fault = field.error ? `\n  ⚠ ${printable(field.error)}` : '';
  return `${labelled(label, valueText(field), locale).trimEnd()}${hint}${fault}`;
}

/** More options than that are not listed: the filled-in one is enough to read. */
const MOST_OPTIONS = 6;

/** What is filled in; of a short choice, its options, the chosen one in brackets. */
function valueText(field: Field): string {
  if (field.type !== 'choice') return printable(field.value ?? '');
  const chosen = field.options.find(({ value }) => value === field.value);
  if (field.options.length > MOST_OPTIONS) return printable(chosen?.label ?? '');
  return field.options
    .map((option) => (option === chosen ? `[${printable(option.label)}]` : printable(option.label)))
    .join(' / ');
}
