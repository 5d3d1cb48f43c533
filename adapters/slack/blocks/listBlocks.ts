import { LIMITS } from './limits.ts';
import {
  type List,
  lots,
  paragraphs,
  type RichText,
  type Run,
  section,
  weightOf,
} from './richText.ts';

interface Numbering {
  readonly ordered: boolean;
  /** How many items stand before the first. */
  readonly from: number;
}

const listElement = (items: readonly (readonly Run[])[], { ordered, from }: Numbering): List => ({
  type: 'rich_text_list',
  style: ordered ? 'ordered' : 'bullet',
  elements: items.map(section),
  ...(ordered && from > 0 ? { offset: from } : {}),
});

/** Items in as few blocks as hold them; what one block cannot hold of an item follows it. */
export function listBlocks(
  items: readonly (readonly Run[])[],
  { ordered, from }: Numbering,
): RichText[] {
  const blocks: RichText[] = [];
  let gathered: Run[][] = [];
  let full = 0;
  let before = from;
  const flush = (): void => {
    if (gathered.length === 0) return;
    const element = listElement(gathered, { ordered, from: before });
    blocks.push({ type: 'rich_text', elements: [element] });
    before += gathered.length;
    gathered = [];
    full = 0;
  };
  for (const item of items) {
    const [first = [{ type: 'text', text: '—' } as const], ...rest] = lots(item);
    if (full + weightOf(first) > LIMITS.text) flush();
    gathered.push(first);
    full += weightOf(first);
    if (rest.length === 0) continue;
    flush();
    blocks.push(...rest.flatMap(paragraphs));
  }
  flush();
  return blocks;
}
