import { pickedOf } from '../../../src/kernel/messages/suggested.ts';
import type { Field, Form, Option } from '../../../src/kernel/messages/tree.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { LIMITS, sizeOf } from './limits.ts';

/** A form as a card can hold it. */
export interface Fitted {
  readonly form: Form;
  /** The fields that offer some of their choices only: what is not there is typed. */
  readonly cut: ReadonlySet<string>;
}

/** Bytes that fields may take before any choice is offered. */
const WITHOUT_CHOICES = LIMITS.form - 4_000;

/**
 * A form cannot go on in another card: of too many choices, as many as there is room for, short lists
 * whole and the chosen ones first; of texts that nobody types, their beginning.
 */
export function fitted(form: Form, sizeOfForm: (form: Form) => number): Fitted {
  if (sizeOfForm(form) <= LIMITS.form) return { form, cut: new Set() };
  const short = withShortTexts(form, sizeOfForm);
  const lists = short.fields.filter((field) => optionsOf(field).length > 0);
  let room = LIMITS.form - sizeOfForm(withOptions(short, () => []));
  room -= lists.reduce((sum, { label }) => sum + BESIDE_LIST + 2 * sizeOf(label), 0);
  const kept = new Map<Field, readonly Option[]>();
  const sizes = new Map(lists.map((field) => [field, sizeOf(optionsOf(field))]));
  const bySize = lists.toSorted((one, other) => (sizes.get(one) ?? 0) - (sizes.get(other) ?? 0));
  for (const [index, field] of bySize.entries()) {
    const options = firstOf(field, room / (bySize.length - index));
    kept.set(field, options);
    room -= sizeOf(options);
  }
  const cut = lists.filter((field) => kept.get(field)?.length !== optionsOf(field).length);
  return {
    form: withOptions(short, (field) => kept.get(field) ?? []),
    cut: new Set(cut.flatMap(({ type, name }) => (type === 'choice' ? [name] : []))),
  };
}

/** Bytes of the list itself and of the line under it, but for their labels. */
const BESIDE_LIST = 250;

/** What a field offers to choose from. */
function optionsOf(field: Field): readonly Option[] {
  if (field.type === 'choice') return field.options;
  return field.type === 'text' ? (field.suggestions?.options ?? []) : [];
}

const withOptions = (form: Form, optionsFor: (field: Field) => readonly Option[]): Form => ({
  ...form,
  fields: form.fields.map((field) => {
    if (field.type === 'choice') return { ...field, options: optionsFor(field) };
    if (field.type !== 'text' || !field.suggestions) return field;
    return { ...field, suggestions: { ...field.suggestions, options: optionsFor(field) } };
  }),
});

/**
 * The chosen one of a choice is always there. A chosen name for which there is no room is typed.
 * @param room bytes
 */
function firstOf(field: Field, room: number): readonly Option[] {
  const options = optionsOf(field);
  const chosen = new Set(chosenOf(field));
  const others = options.filter((option) => !chosen.has(option));
  const kept = new Set<Option>();
  let left = room;
  for (const option of [...chosen, ...others]) {
    left -= sizeOf(option) + 1;
    const isDue = field.type === 'choice' && chosen.has(option);
    if (isDue || left >= 0) kept.add(option);
  }
  return options.filter((option) => kept.has(option));
}

function chosenOf(field: Field): readonly Option[] {
  const { value = '' } = field;
  if (field.type === 'choice') return field.options.filter((option) => option.value === value);
  const { suggestions } = field.type === 'text' ? field : {};
  return suggestions ? pickedOf(value, suggestions).chosen : [];
}

function withShortTexts(form: Form, sizeOfForm: (form: Form) => number): Form {
  const bare = withOptions(form, () => []);
  let longest = Math.max(...bare.fields.map(lengthOf));
  while (longest > 1 && sizeOfForm(cutTexts(bare, longest)) > WITHOUT_CHOICES) {
    longest = Math.floor(longest * 0.9);
  }
  return cutTexts(form, longest);
}

const lengthOf = ({ value = '', error = '', hint = '', label }: Field): number =>
  Math.max(value.length, error.length, hint.length, label.length);

const cutTexts = (form: Form, longest: number): Form => ({
  ...form,
  fields: form.fields.map((field) => ({
    ...field,
    label: shortened(field.label, longest),
    ...(field.value === undefined ? {} : { value: cutValue(field, longest) }),
    ...(field.error === undefined ? {} : { error: shortened(field.error, longest) }),
    ...(field.hint === undefined ? {} : { hint: shortened(field.hint, longest) }),
  })),
});

/** A choice is its value or nothing. */
const cutValue = ({ type, value = '' }: Field, longest: number): string =>
  type === 'choice' ? value : shortened(value, longest);
