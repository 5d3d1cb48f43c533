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
  /** Of a list: how many items stand before it, in the one that it goes on with. */
  offset: z.number().int().min(0).optional().catch(undefined),
  /** Of a block for reading: short texts, beside one another. */
  fields: z
    .array(z.object({ text: z.string() }))
    .optional()
    .catch(undefined),
  get elements(): z.ZodOptional<z.ZodArray<typeof part>> {
    return z.array(part).optional();
  },
});
export type Part = z.infer<typeof part>;

/** The blocks of a message; none where they have another shape than Slack's. */
export const blocks = z.array(part).default([]).catch([]);

/** What Slack puts for a text where a program wrote blocks alone. */
const TEXTLESS = "This content can't be displayed.";

const isTyped = ({ type }: Part): boolean => type === 'rich_text';

/**
 * What these blocks say, in Slack's escapes and without the marks of its formatting.
 * @param text the same as Slack puts it for whoever reads no blocks, which a program words as it likes
 */
export function saidIn(text: string, blocks: readonly Part[]): string {
  const hasText = text !== '' && text !== TEXTLESS;
  if (blocks.length === 0 || (hasText && !blocks.every(isTyped))) return hasText ? text : '';
  const labels = labelsIn(text);
  const said = blocks.map((block) => (isTyped(block) ? typed(block, labels) : read(block)));
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

function paragraph({ type, elements = [], style, offset = 0 }: Part, labels: Labels): string {
  if (type !== 'rich_text_list') return elements.map((one) => run(one, labels)).join('');
  const mark = (at: number): string => (style === 'ordered' ? `${offset + at + 1}. ` : '• ');
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

/** What a program writes: the texts of its blocks, but not what its buttons are called. */
function read({ type, text, elements = [], fields = [] }: Part): string {
  if (type === 'actions') return '';
  const own = typeof text === 'object' ? text.text : (text ?? '');
  const beside = fields.map((field) => field.text);
  return [own, ...beside, ...elements.map(read)].filter((said) => said !== '').join('\n');
}
