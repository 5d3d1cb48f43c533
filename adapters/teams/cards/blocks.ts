import type { Locale, Translator } from '../../../src/kernel/locale/translate.ts';
import type { Block, Fact } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { buttonRows, receiveButton } from './buttons.ts';
import type { Carried, Element, RichTextBlock, TextRun } from './elements.ts';
import { formElements } from './inputs.ts';
import { paragraphs, runsOf } from './richText.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** How a reply is drawn. */
export interface Drawing {
  readonly t: Translator;
  /** What each button brings back besides its own. */
  readonly carried: Carried;
  /** To several readers, each of whom asks for documents by himself. */
  readonly shared?: boolean;
}

/** The neutral tree as elements of a card. Pure; never fails. */
export const elementsOf = (blocks: readonly Block[], drawing: Drawing): Element[] =>
  blocks.flatMap((block) => drawn(block, drawing));

function drawn(block: Block, drawing: Drawing): Element[] {
  const { t, carried } = drawing;
  const { locale } = t;
  switch (block.kind) {
    case 'heading':
      return headingElements(block.text);
    case 'text':
      return paragraphs(runsOf(block.text));
    case 'note':
      return noteElements(block);
    case 'facts':
      return factElements(block.facts, locale);
    case 'list':
      return itemElements(block, carried);
    case 'table':
      return tableElements(block, locale);
    case 'buttons':
      return buttonRows(block.buttons, carried);
    case 'file':
      return fileElements(block, drawing);
    case 'form':
      return [...headingElements(block.form.title), ...formElements(block.form, carried, t)];
  }
}

const headingElements = (text: string): RichTextBlock[] =>
  paragraphs(runsOf(oneLine(text), { weight: 'Bolder', size: 'Large' }), 'Large');

function noteElements({ tone, text }: Kind<'note'>): Element[] {
  if (tone === 'info') return paragraphs(runsOf(text));
  const items = paragraphs([...runsOf('⚠ '), ...runsOf(text)]);
  const style = tone === 'warning' ? 'warning' : 'attention';
  return items.map((item) => ({ type: 'Container', style, items: [item] }));
}

function fileElements(block: Kind<'file'>, { t, shared }: Drawing): Element[] {
  const name = paragraphs(runsOf(renderPlainText([block], t.locale)));
  return shared ? [...name, receiveButton(block.file, t('teams.file.receive'))] : name;
}

const colon = (locale: Locale): string => (locale === 'fr' ? '\u00a0: ' : ': ');

/** A line each rather than a FactSet: that one reads Markdown, and leaves little room on a telephone. */
const factElements = (facts: readonly Fact[], locale: Locale): RichTextBlock[] =>
  facts.flatMap(({ label, value }, index) =>
    paragraphs(
      [...runsOf([{ bold: label }]), ...runsOf(colon(locale)), ...runsOf(value)],
      index === 0 ? 'Medium' : 'Small',
    ),
  );

function itemElements({ items, ordered = false }: Kind<'list'>, carried: Carried): Element[] {
  return items.flatMap(({ text, buttons = [] }, index) => {
    const mark = ordered ? `${index + 1}. ` : '• ';
    return [
      ...paragraphs([...runsOf(mark), ...runsOf(text)], index === 0 ? 'Medium' : 'Small'),
      ...buttonRows(buttons, carried),
    ];
  });
}

/** A row is an item: its first cell in bold, then each of the others under its column's name. */
function tableElements({ columns, rows }: Kind<'table'>, locale: Locale): RichTextBlock[] {
  return rows.flatMap((row, at) => {
    const runs = row.flatMap((cell, index): TextRun[] => {
      if (index === 0) return runsOf([{ bold: oneLine(cell) }]);
      const name = columns[index] ?? '';
      return [...runsOf(name === '' ? ' — ' : ` — ${name}${colon(locale)}`), ...runsOf(cell)];
    });
    return paragraphs([...runsOf('• '), ...runs], at === 0 ? 'Medium' : 'Small');
  });
}
