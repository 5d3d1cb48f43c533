import { ordinary, type Seen, type SeenField, type SeenForm } from '../support/chat/chat.ts';
import type { Json, OpenView } from './rooms.ts';

type Errors = OpenView['errors'];

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const nodes = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isNode) : []);
const node = (value: unknown): Json => (isNode(value) ? value : {});
const words = (value: unknown): string => String(node(value).text ?? '');

/** What a message shows. */
export const seenOfBlocks = (blocks: unknown): Seen => ({
  text: ordinary(nodes(blocks).map(textOf).filter(Boolean).join('\n')),
  buttons: nodes(blocks)
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => nodes(elements))
    .map(({ text }) => ordinary(words(text))),
  form: undefined,
});

/** What a modal shows, with what is said to be wrong under its fields. */
export function seenOfView(view: Json, errors: Errors = {}): Seen {
  const shown = seenOfBlocks(view.blocks);
  return { ...shown, form: view.submit === undefined ? undefined : formOf(view, errors) };
}

function textOf(block: Json): string {
  if (block.type === 'header') return words(block.text);
  if (block.type !== 'rich_text') return '';
  return nodes(block.elements)
    .flatMap((element) => (isList(element) ? itemsOf(element) : [runsText(element)]))
    .join('\n');
}

const isList = ({ type }: Json): boolean => type === 'rich_text_list';

const runsText = ({ elements }: Json): string => nodes(elements).map(runText).join('');

/** Slack numbers an ordered list by itself. */
function itemsOf({ style, offset, elements }: Json): string[] {
  const before = typeof offset === 'number' ? offset : 0;
  return nodes(elements).map((item, index) =>
    style === 'ordered' ? `${before + index + 1}. ${runsText(item)}` : runsText(item),
  );
}

/** As it is read where Slack can show it; a date, as it is read where it cannot. */
function runText(run: Json): string {
  if (run.type === 'emoji') return `:${String(run.name)}:`;
  if (run.type === 'date') return String(run.fallback);
  return String(run.text ?? run.url ?? '');
}

const formOf = ({ title, submit, blocks }: Json, errors: Errors): SeenForm => ({
  title: ordinary(words(title)),
  submit: ordinary(words(submit)),
  fields: nodes(blocks)
    .filter(({ type }) => type === 'input')
    .map((block) => fieldOf(block, errors)),
});

const fieldOf = ({ block_id, label, hint, element }: Json, errors: Errors): SeenField => ({
  label: ordinary(words(label)),
  value: ordinary(initialOf(node(element))),
  error: ordinary(errors[String(block_id)] ?? ''),
  hint: ordinary(words(hint)),
  choices: choicesOf(node(element)).map(({ text }) => ordinary(words(text))),
});

const choicesOf = ({ options, option_groups }: Json): Json[] => [
  ...nodes(options),
  ...nodes(option_groups).flatMap((group) => nodes(group.options)),
];

function initialOf(element: Json): string {
  const { initial_value, initial_date, initial_time, initial_option } = element;
  const typed = initial_value ?? initial_date ?? initial_time;
  return typed === undefined ? words(node(initial_option).text) : String(typed);
}

/**
 * What Slack sends of the inputs of a modal, filled in by their labels.
 * @throws Error when there is no such field, or no such choice
 */
export function stateOf(view: Json, told: Readonly<Record<string, string>>): Json {
  const inputs = nodes(view.blocks).filter(({ type }) => type === 'input');
  const labels = inputs.map(({ label }) => ordinary(words(label)));
  const unknown = Object.keys(told).filter((label) => !labels.includes(label));
  if (unknown.length > 0)
    throw new Error(`no field ${unknown.join(', ')} in: ${labels.join(', ')}`);
  return Object.fromEntries(
    inputs.map(({ block_id, label, element }) => {
      const input = node(element);
      const said = told[ordinary(words(label))] ?? initialOf(input);
      return [String(block_id), { [String(input.action_id)]: submitted(input, said) }];
    }),
  );
}

function submitted(input: Json, said: string): Json {
  const type = String(input.type);
  const given = said === '' ? null : said;
  if (type === 'datepicker') return { type, selected_date: given };
  if (type === 'timepicker') return { type, selected_time: given };
  if (type !== 'static_select') return { type, value: given };
  const option = choicesOf(input).find(({ text }) => ordinary(words(text)) === ordinary(said));
  if (given !== null && !option) throw new Error(`no choice ${said}`);
  return { type, selected_option: option ?? null };
}
