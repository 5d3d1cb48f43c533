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
 * whole and the chosen one always; of texts that nobody types, their beginning.
 */
export function fitted(form: Form, sizeOfForm: (form: Form) => number): Fitted {
  if (sizeOfForm(form) <= LIMITS.form) return { form, cut: new Set() };
  const short = withShortTexts(form, sizeOfForm);
  let room = LIMITS.form - sizeOfForm(withChoices(short, () => []));
  const kept = new Map<string, readonly Option[]>();
  const lists = form.fields.flatMap((field) => (field.type === 'choice' ? [field] : []));
  const bySize = lists.toSorted((one, other) => sizeOf(one.options) - sizeOf(other.options));
  for (const [index, field] of bySize.entries()) {
    const options = firstOf(field, room / (bySize.length - index));
    kept.set(field.name, options);
    room -= sizeOf(options);
  }
  const cut = lists.filter(({ name, options }) => kept.get(name)?.length !== options.length);
  return {
    form: withChoices(short, ({ name }) => kept.get(name) ?? []),
    cut: new Set(cut.map(({ name }) => name)),
  };
}

type Choice = Extract<Field, { type: 'choice' }>;

const withChoices = (form: Form, options: (field: Choice) => readonly Option[]): Form => ({
  ...form,
  fields: form.fields.map((field) =>
    field.type === 'choice' ? { ...field, options: options(field) } : field,
  ),
});

/** @param room bytes */
function firstOf({ options, value }: Choice, room: number): readonly Option[] {
  const chosen = options.filter((option) => option.value === value);
  let left = room - sizeOf(chosen);
  const kept = options.filter((option) => {
    if (chosen.includes(option)) return true;
    left -= sizeOf(option) + 1;
    return left >= 0;
  });
  return kept;
}

function withShortTexts(form: Form, sizeOfForm: (form: Form) => number): Form {
  const bare = withChoices(form, () => []);
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
