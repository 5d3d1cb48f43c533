import type { Block } from '../messages/tree.ts';

/** The blocks as a letter can show them: nothing to press or to fill in, which a mail cannot do. */
export const withoutControls = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'buttons' || block.kind === 'form') return [];
    if (block.kind !== 'list') return [block];
    return [{ ...block, items: block.items.map(({ text }) => ({ text })) }];
  });
