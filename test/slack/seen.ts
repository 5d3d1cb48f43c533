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

/** What is chosen in a list when it opens. */
const initiallyIn = ({ initial_option, initial_options }: Json): Json[] =>
  nodes(initial_options ?? [initial_option]);

const labelOf = ({ text }: Json): string => ordinary(words(text));

function initialOf(element: Json): string {
  const { initial_value, initial_date, initial_time } = element;
  const typed = initial_value ?? initial_date ?? initial_time;
  return typed === undefined ? initiallyIn(element).map(labelOf).join(', ') : String(typed);
}

/** What a list that Griot fills offers to whoever types that: the options of a `block_suggestion`. */
export type LookUp = (actionId: string, typed: string) => Promise<readonly Json[]>;

/**
 * What Slack sends of the inputs of a modal, filled in by their labels; names are looked up.
 * @throws Error when there is no such field, or no such choice
 */
export async function stateOf(
  view: Json,
  told: Readonly<Record<string, string>>,
  lookUp: LookUp,
): Promise<Json> {
  const inputs = nodes(view.blocks).filter(({ type }) => type === 'input');
  const labels = inputs.map(({ label }) => ordinary(words(label)));
  const unknown = Object.keys(told).filter((label) => !labels.includes(label));
  if (unknown.length > 0)
    throw new Error(`no field ${unknown.join(', ')} in: ${labels.join(', ')}`);
  const state = inputs.map(async ({ block_id, label, element }) => {
    const input = node(element);
    const said = told[ordinary(words(label))];
    return [String(block_id), { [String(input.action_id)]: await submitted(input, said, lookUp) }];
  });
  return Object.fromEntries(await Promise.all(state));
}

async function submitted(input: Json, said: string | undefined, lookUp: LookUp): Promise<Json> {
  const type = String(input.type);
  if (type.endsWith('select'))
    return { type, ...chosenIn(input, await optionsIn(input, said, lookUp)) };
  const given = (said ?? initialOf(input)) || null;
  if (type === 'datepicker') return { type, selected_date: given };
  if (type === 'timepicker') return { type, selected_time: given };
  return { type, value: given };
}

const chosenIn = ({ type }: Json, options: readonly Json[]): Json =>
  type === 'multi_external_select'
    ? { selected_options: options }
    : { selected_option: options[0] ?? null };

/** What is chosen in a list by somebody who says its labels, or only the names before the brackets. */
async function optionsIn(
  input: Json,
  said: string | undefined,
  lookUp: LookUp,
): Promise<readonly Json[]> {
  if (said === undefined) return initiallyIn(input);
  const isFilledByGriot = String(input.type).endsWith('external_select');
  const wanted = isFilledByGriot ? said.split(', ') : [said];
  const found = wanted.filter(Boolean).map(async (one) => {
    const offered = isFilledByGriot
      ? await lookUp(String(input.action_id), one.replace(/ \(.*$/u, ''))
      : choicesOf(input);
    const option = offered.find((choice) => {
      const label = labelOf(choice);
      return label === ordinary(one) || label.startsWith(`${ordinary(one)} (`);
    });
    if (!option) throw new Error(`no choice ${one}`);
    return option;
  });
  return Promise.all(found);
}
