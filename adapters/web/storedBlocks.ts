import { z } from 'zod';
import type { ChatLine } from '../../prisma/client/client.ts';
import type { Block, Button, Form } from '../../src/kernel/messages/tree.ts';
import { buttonsOf } from '../../src/kernel/messages/tree.ts';
import { printable } from '../../src/kernel/render/inlineText.ts';

/** Written by this adapter from a tree: the shape is ours, the check guards against old rows. */
const stored = z.array(
  z.custom<Block>((value) => z.object({ kind: z.string() }).safeParse(value).success),
);

/**
 * What Griot said in that line; nothing when a person wrote it. Whoever it speaks of may have put
 * into his name or his words what would turn around the text beside them: all of it goes here.
 */
export function blocksOf(line: ChatLine): readonly Block[] {
  return line.authorId === null ? stored.parse(JSON.parse(line.body, legibly)) : [];
}

const legibly = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? printable(value) : value;

/** The button of that line which carries `id`. */
export function buttonIn(line: ChatLine, id: string): Button | undefined {
  return buttonsOf(blocksOf(line)).find((button) => button.id === id);
}

/** The form of these blocks which carries `id`. */
export function formIn(blocks: readonly Block[], id: string): Form | undefined {
  for (const block of blocks) {
    if (block.kind === 'form' && block.form.id === id) return block.form;
  }
  return undefined;
}

/** Whether Griot asks in that line to correct something. */
export const hasWrongField = (line: ChatLine): boolean =>
  blocksOf(line).some(
    (block) => block.kind === 'form' && block.form.fields.some((field) => field.error),
  );
