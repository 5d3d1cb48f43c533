import type { types } from '@slack/bolt';
import type { Locale } from '../../../src/kernel/locale/translate.ts';
import type { Block, Fact, Field, ListItem } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { renderPlainText } from '../../../src/kernel/render/plainText.ts';
import { ActionIds, type Actions, actionsBlocks } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { listBlocks } from './listBlocks.ts';
import { bold, paragraphs, type RichText, type Run, runsOf } from './richText.ts';

/** The blocks that a reply becomes: each within Slack's limits, whatever their number. */
export type SlackBlock = types.HeaderBlock | RichText | Actions | types.InputBlock;

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/**
 * The neutral tree as Block Kit. Pure; never fails. A form is shown as its fields: in a chat it is
 * a modal's business (`modal.ts`).
 */
export function slackBlocks(
  blocks: readonly Block[],
  locale: Locale,
  ids: ActionIds = new ActionIds(),
): SlackBlock[] {
  return blocks.flatMap((block) => rendered(block, locale, ids));
}

function rendered(block: Block, locale: Locale, ids: ActionIds): SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return headingBlocks(oneLine(block.text));
    case 'text':
      return paragraphs(runsOf(block.text));
    case 'note':
      return noteBlocks(block);
    case 'facts':
      return factsBlocks(block.facts, locale);
    case 'list':
      return itemsBlocks(block, ids);
    case 'table':
      return tableBlocks(block, locale);
    case 'buttons':
      return actionsBlocks(block.buttons, ids);
    case 'file':
      return paragraphs(runsOf(renderPlainText([block], locale)));
    case 'form':
      return [
        ...headingBlocks(oneLine(block.form.title)),
        ...factsBlocks(block.form.fields.map(fieldFact), locale),
      ];
  }
}

/** A title longer than Slack's stands in bold rather than being cut. */
function headingBlocks(title: string): SlackBlock[] {
  if (title === '') return [];
  if (title.length > LIMITS.header) return paragraphs(bold(title));
  return [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }];
}

function noteBlocks({ tone, text }: Kind<'note'>): SlackBlock[] {
  const sign: Run[] = tone === 'info' ? [] : [{ type: 'emoji', name: 'warning' }, ...runsOf(' ')];
  return paragraphs([...sign, ...runsOf(text)]);
}

const colon = (locale: Locale): string => (locale === 'fr' ? '\u00a0: ' : ': ');

function factsBlocks(facts: readonly Fact[], locale: Locale): SlackBlock[] {
  const lines = facts.map(({ label, value }) => [
    ...bold(label),
    ...runsOf(colon(locale)),
    ...runsOf(value),
  ]);
  return paragraphs(
    lines.flatMap((line, index) => (index === 0 ? line : [...runsOf('\n'), ...line])),
  );
}

const fieldFact = ({ label, value = '' }: Field): Fact => ({ label, value });

function itemsBlocks({ items, ordered = false }: Kind<'list'>, ids: ActionIds): SlackBlock[] {
  if (!items.some(({ buttons = [] }) => buttons.length > 0)) {
    return listBlocks(
      items.map(({ text }) => runsOf(text)),
      { ordered, from: 0 },
    );
  }
  return items.flatMap(({ text, buttons = [] }: ListItem, from): SlackBlock[] => [
    ...listBlocks([runsOf(text)], { ordered, from }),
    ...actionsBlocks(buttons, ids),
  ]);
}

/** A row is an item: its first cell in bold, then each of the others under its column's name. */
function tableBlocks({ columns, rows }: Kind<'table'>, locale: Locale): SlackBlock[] {
  const items = rows.map((row) =>
    row.flatMap((cell, index): Run[] => {
      if (index === 0) return bold(oneLine(cell));
      const name = columns[index] ?? '';
      return [...runsOf(name === '' ? ' — ' : ` — ${name}${colon(locale)}`), ...runsOf(cell)];
    }),
  );
  return listBlocks(items, { ordered: false, from: 0 });
}
