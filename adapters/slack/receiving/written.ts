import { z } from 'zod';
import { blocks, type Part, saidIn } from './parts.ts';

/** What a message shows of another, of a page that it links to, or beside itself when a program wrote it. */
export const attachments = z
  .array(
    z.object({
      pretext: z.string().optional(),
      title: z.string().optional(),
      text: z.string().optional(),
      fields: z
        .array(z.object({ title: z.string().default(''), value: z.string().default('') }))
        .default([])
        .catch([]),
      blocks,
      /** The same in plain words, where there is nothing else. */
      fallback: z.string().optional(),
      is_share: z.boolean().optional(),
      is_msg_unfurl: z.boolean().optional(),
      /** Of a message that is passed on: what its author typed. */
      message_blocks: z
        .array(z.object({ message: z.object({ blocks }) }))
        .default([])
        .catch([]),
    }),
  )
  .default([]);

type Attachment = z.infer<typeof attachments>[number];

/** A message, as an event or a shortcut tells of it. */
export interface Written {
  readonly text: string;
  readonly blocks: readonly Part[];
  readonly attachments?: readonly Attachment[];
}

/**
 * What somebody wrote, in Slack's escapes (`spoken.ts`), without the marks of its formatting: the text of
 * a message says `*décisions* gec` where he wrote a word in bold. After it, what he passes on of another
 * message; but not what Slack shows of a page that he links to.
 */
export function writtenText({ text, blocks, attachments = [] }: Written): string {
  const own = saidIn(text, blocks);
  const passedOn = attachments
    .filter((one) => own === '' || one.is_share === true || one.is_msg_unfurl === true)
    .map(saidBeside);
  return [own, ...passedOn].filter((said) => said !== '').join('\n');
}

/** What Slack puts where an attachment has blocks alone. */
const BLANK = '[no preview available]';

function saidBeside(attachment: Attachment): string {
  const { pretext = '', title = '', text = '', fields, fallback = '', message_blocks } = attachment;
  const typed = message_blocks.flatMap(({ message }) => message.blocks);
  const lines = [
    pretext,
    title,
    saidIn(text, typed.length > 0 ? typed : attachment.blocks),
    ...fields.map((field) =>
      [field.title, field.value].filter((one) => one !== '').join('\u00a0: '),
    ),
  ].filter((line) => line !== '');
  if (lines.length > 0) return lines.join('\n');
  return fallback === BLANK ? '' : fallback;
}
