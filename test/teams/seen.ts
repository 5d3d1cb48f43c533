import { ordinary, type Seen, type SeenField } from '../support/chat/chat.ts';
import type { Json } from './rooms.ts';

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const nodes = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isNode) : []);
const node = (value: unknown): Json => (isNode(value) ? value : {});

const isInput = ({ type }: Json): boolean => String(type).startsWith('Input.');
const isText = ({ type }: Json): boolean => type === 'RichTextBlock' || type === 'Container';

/** What a card shows. */
export function seenOfCard(card: Json): Seen {
  const body = nodes(card.body);
  const fields = body.flatMap((element, at) => (isInput(element) ? [fieldOf(body, at)] : []));
  const title = body.slice(0, body.findIndex(isInput)).findLast(isHeading);
  const submit = actionsOf(card).find(({ verb }) => verb === 'submit');
  return {
    text: ordinary(body.filter(isText).map(textOf).join('\n')),
    buttons: actionsOf(card)
      .filter(({ verb }) => verb !== 'submit')
      .map((action) => ordinary(String(action.title))),
    form: submit && {
      title: title ? ordinary(textOf(title)) : '',
      submit: ordinary(String(submit.title)),
      fields,
    },
  };
}

const isHeading = ({ inlines }: Json): boolean => nodes(inlines)[0]?.size === 'Large';

const textOf = ({ inlines, items }: Json): string =>
  items === undefined
    ? nodes(inlines)
        .map(({ text }) => String(text))
        .join('')
    : nodes(items).map(textOf).join('\n');

/** Every button of a card, in reading order. */
export const actionsOf = (card: Json): Json[] =>
  nodes(card.body).flatMap(({ type, actions }) => (type === 'ActionSet' ? nodes(actions) : []));

const labelOf = ({ label }: Json): string => ordinary(String(label)).replace(/ \*$/, '');

/** A field, with what stands under it: its fault, then its hint. */
function fieldOf(body: readonly Json[], at: number): SeenField {
  const input = body[at] ?? {};
  const after = body.slice(at + 1);
  const end = after.findIndex((element) => !isText(element));
  const under = after.slice(0, end);
  const said = (mark: string, value: unknown): string =>
    ordinary(
      under
        .filter(({ inlines }) => nodes(inlines)[0]?.[mark] === value)
        .map(textOf)
        .join('\n'),
    );
  return {
    label: labelOf(input),
    value: ordinary(shownValue(input)),
    error: said('color', 'Attention'),
    hint: said('isSubtle', true),
    choices: nodes(input.choices).map(({ title }) => ordinary(String(title))),
  };
}

/** What a list of several shows is chosen is read one after the other. */
function shownValue({ value = '', choices, isMultiSelect }: Json): string {
  const values = isMultiSelect ? String(value).split(',') : [value];
  const titles = values.map((one) => {
    const chosen = nodes(choices).find((choice) => choice.value === one);
    return String(chosen?.title ?? one);
  });
  return titles.join(', ');
}

/**
 * What Teams sends of the inputs of a card, filled in by their labels; of people, their names will do.
 * @throws Error when there is no such field, or no such choice
 */
export function filledIn(card: Json, told: Readonly<Record<string, string>>): Json {
  const inputs = nodes(card.body).filter(isInput);
  const labels = inputs.map(labelOf);
  const unknown = Object.keys(told).filter((label) => !labels.includes(label));
  if (unknown.length > 0)
    throw new Error(`no field ${unknown.join(', ')} in: ${labels.join(', ')}`);
  const entries = inputs.flatMap((input) => {
    const said = told[labelOf(input)] ?? shownValue(input);
    // An input left empty is not sent.
    return said === '' ? [] : [[String(input.id), submitted(input, said)] as const];
  });
  return Object.fromEntries(entries);
}

function submitted({ type, choices, isMultiSelect }: Json, said: string): string {
  if (type !== 'Input.ChoiceSet') return said;
  const titles = isMultiSelect ? said.split(', ') : [said];
  const values = titles.map((wanted) => {
    const choice = nodes(choices).find(({ title }) => {
      const label = ordinary(String(title));
      return label === ordinary(wanted) || label.startsWith(`${ordinary(wanted)} (`);
    });
    if (!choice) throw new Error(`no choice ${wanted}`);
    return String(choice.value);
  });
  return values.join(',');
}

/** Whose clients ask for a view of their own. */
export function refreshOf(card: Json): { readonly userIds: unknown; readonly action: Json } {
  const { userIds, action } = node(card.refresh);
  return { userIds, action: node(action) };
}
