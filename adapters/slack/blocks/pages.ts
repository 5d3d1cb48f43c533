import type { Button } from '../../../src/kernel/messages/tree.ts';
import type { SlackBlock } from './blocks.ts';
import { ActionIds, actionsBlocks } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { weightOfBlock } from './richText.ts';

/** Blocks in as many messages as Slack needs, in order; a row of buttons stays with what it is about. */
export const messagePages = (blocks: readonly SlackBlock[]): SlackBlock[][] =>
  pagesOf(blocks, LIMITS.messageBlocks, LIMITS.message);

/**
 * What a view can show: everything, or its beginning and a button to read the whole.
 * @param more what « Suite » does
 */
export function viewPage(
  blocks: readonly SlackBlock[],
  more: Button,
  room: number = LIMITS.viewBlocks,
): SlackBlock[] {
  if (blocks.length <= room) return [...blocks];
  const [first = []] = pagesOf(blocks, room - 1, Number.POSITIVE_INFINITY);
  return [...first, ...actionsBlocks([more], new MoreIds())];
}

/** An action_id that no other button of the view has. */
class MoreIds extends ActionIds {
  override next(): string {
    return 'more';
  }
}

function pagesOf(blocks: readonly SlackBlock[], mostBlocks: number, mostText: number) {
  const pages: SlackBlock[][] = [];
  let page: SlackBlock[] = [];
  let pageSize = 0;
  for (const group of groupsOf(blocks, mostBlocks)) {
    const size = sizeOf(group);
    const full = page.length + group.length > mostBlocks || pageSize + size > mostText;
    if (full && page.length > 0) {
      pages.push(page);
      page = [];
      pageSize = 0;
    }
    page.push(...group);
    pageSize += size;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** A block with the buttons that follow it, as far as a page takes them. */
function groupsOf(blocks: readonly SlackBlock[], mostBlocks: number): SlackBlock[][] {
  const groups: SlackBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === 'actions' && last && last.length < mostBlocks) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Characters of the texts, as Slack counts them for a message; ids and values are not shown. */
const sizeOf = (blocks: readonly SlackBlock[]): number =>
  blocks.reduce((size, block) => size + sizeOfBlock(block), 0);

function sizeOfBlock(block: SlackBlock): number {
  switch (block.type) {
    case 'header':
      return block.text.text.length;
    case 'rich_text':
      return weightOfBlock(block);
    case 'actions':
      return block.elements.reduce((size, { text }) => size + text.text.length, 0);
    case 'input':
      return block.label.text.length;
  }
}
