import { z } from 'zod';

/** A part of a message, whatever it is: a text, a mention, a list… */
const part = z.object({
  type: z.string().default(''),
  /** Of a block for reading, an object that has it. */
  text: z.union([z.string(), z.object({ text: z.string() })]).optional(),
  url: z.string().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  usergroup_id: z.string().optional(),
  /** « here », « channel »: everybody there. */
  range: z.string().optional(),
  /** Of an emoji. */
  name: z.string().optional(),
  /** Its characters, in hexadecimal: « 1f44d-1f3fb ». */
  unicode: z
    .string()
    .regex(/^[\da-f]{2,5}(?:-[\da-f]{2,5})*$/)
    .optional()
    .catch(undefined),
  fallback: z.string().optional(),
  style: z.unknown().optional(),
  get elements(): z.ZodOptional<z.ZodArray<typeof part>> {
    return z.array(part).optional();
  },
});
type Part = z.infer<typeof part>;

/** The blocks of a message; none where they have another shape than Slack's. */
export const blocks = z.array(part).default([]).catch([]);

/** What a message shows of another, or of a page that it links to. */
export const attachments = z
  .array(
    z.object({
      text: z.string().optional(),
      /** The same in plain words, where there is no text. */
      fallback: z.string().optional(),
      is_share: z.boolean().optional(),
      is_msg_unfurl: z.boolean().optional(),
    }),
  )
  .default([]);

/** A message, as an event or a shortcut tells of it. */
export interface Written {
  readonly text: string;
  readonly blocks: readonly Part[];
  readonly attachments?: readonly z.infer<typeof attachments>[number][];
}

/**
 * What somebody wrote, in Slack's escapes (`spoken.ts`), without the marks of its formatting: the text of
 * a message says `*décisions* gec` where he wrote a word in bold. After it, what he passes on of another
 * message; but not what Slack shows of a page that he links to.
 */
export function writtenText({ text, blocks, attachments = [] }: Written): string {
  const own = ownText(text, blocks);
  const passedOn = attachments
    .filter((one) => own === '' || one.is_share === true || one.is_msg_unfurl === true)
    .map((one) => one.text ?? one.fallback ?? '');
  return [own, ...passedOn].filter((said) => said !== '').join('\n');
}

function ownText(text: string, blocks: readonly Part[]): string {
  const isTyped = blocks.length > 0 && blocks.every(({ type }) => type === 'rich_text');
  if (!isTyped && text !== '') return text;
  const labels = labelsIn(text);
  const said = blocks.map((block) => (isTyped ? typed(block, labels) : read(block)));
  return said.filter((one) => one !== '').join('\n');
}

const MARKED = /<([^<>|]+)\|([^<>]+)>/g;

/** The names that the text gives to channels and groups of users, which blocks do not. */
const labelsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(MARKED)].map(([, target = '', label = '']) => [target, label]));

type Labels = ReadonlyMap<string, string>;

/** What a client writes. */
const typed = ({ elements = [] }: Part, labels: Labels): string =>
  elements.map((element) => paragraph(element, labels).replace(/\n$/, '')).join('\n');

function paragraph({ type, elements = [], style }: Part, labels: Labels): string {
  if (type !== 'rich_text_list') return elements.map((one) => run(one, labels)).join('');
  const mark = (at: number): string => (style === 'ordered' ? `${at + 1}. ` : '• ');
  return elements.map((item, at) => mark(at) + paragraph(item, labels)).join('\n');
}

function run(one: Part, labels: Labels): string {
  const { type, text, url = '', user_id = '', channel_id, usergroup_id, range, fallback } = one;
  switch (type) {
    case 'link':
      return typeof text === 'string' ? `<${url}|${escaped(text)}>` : `<${url}>`;
    case 'user':
      return `<@${user_id}>`;
    case 'channel':
      return named(`#${channel_id}`, labels);
    case 'usergroup':
      return named(`!subteam^${usergroup_id}`, labels);
    case 'broadcast':
      return `<!${range}>`;
    case 'emoji':
      return emoji(one);
    default:
      return escaped(typeof text === 'string' ? text : (fallback ?? ''));
  }
}

function named(target: string, labels: Labels): string {
  const label = labels.get(target);
  return label === undefined ? `<${target}>` : `<${target}|${label}>`;
}

function emoji({ name = '', unicode }: Part): string {
  const codes = unicode?.split('-').map((code) => Number.parseInt(code, 16)) ?? [];
  const known = codes.length > 0 && codes.every((code) => code <= 0x10ffff);
  return known ? String.fromCodePoint(...codes) : `:${name}:`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a program writes: the texts of its blocks. */
function read({ text, elements = [] }: Part): string {
  const own = typeof text === 'object' ? text.text : (text ?? '');
  return [own, ...elements.map(read)].filter((said) => said !== '').join('\n');
}
