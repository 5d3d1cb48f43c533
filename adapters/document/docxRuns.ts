import type { ParagraphChild } from 'docx';
import type { Span, Text } from '../../src/kernel/messages/tree.ts';

export type Docx = typeof import('docx');

/** The colour of what is secondary. */
export const GREY = '5F6368';

/** How a run of text looks; its size in half-points. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/** A text as Word's runs. */
export const runs = (
  docx: Docx,
  text: Text,
  { bold, italics, color, size }: Look = {},
): ParagraphChild[] => {
  const look = {
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(color === undefined ? {} : { color }),
    ...(size === undefined ? {} : { size }),
  };
  return (typeof text === 'string' ? [text] : text).map((one) => run(docx, one, look));
};

function run({ TextRun, ExternalHyperlink }: Docx, one: Span, look: Look): ParagraphChild {
  if (typeof one === 'string') return new TextRun({ ...look, text: one });
  if ('bold' in one) return new TextRun({ ...look, text: one.bold, bold: true });
  if ('muted' in one) return new TextRun({ ...look, text: one.muted, color: GREY });
  if ('code' in one) return new TextRun({ ...look, text: one.code });
  if ('said' in one) return new TextRun({ ...look, text: one.said });
  const children = [new TextRun({ ...look, text: one.label, style: 'Hyperlink' })];
  return new ExternalHyperlink({ link: one.href, children });
}
