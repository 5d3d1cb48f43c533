import type { types } from '@slack/bolt';
import type { Field, Option } from '../../src/kernel/messages/tree.ts';
import { oneLine, printable } from '../../src/kernel/render/inlineText.ts';
import { shortened } from '../../src/kernel/text/pieces.ts';
import { LIMITS } from './limits.ts';

type Element = types.InputBlock['element'];

/** The action_id of the one element of each field. */
export const VALUE = 'value';
const FIELD = 'field:';

/** The block of a field: where Slack shows its fault. */
export const blockOfField = (name: string): string => FIELD + name;

export const plainText = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shortened(oneLine(text), most) || '…',
  emoji: false,
});

/** A field of a form, as an input of a modal. */
export function inputBlock(field: Field): types.InputBlock {
  const hint = field.hint ?? '';
  return {
    type: 'input',
    block_id: blockOfField(field.name),
    label: plainText(field.label, LIMITS.fieldLabel),
    element: elementOf(field),
    optional: field.required !== true,
    ...(hint === '' ? {} : { hint: plainText(hint, LIMITS.fieldHint) }),
  };
}

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What somebody typed that no picker can show stays as he typed it, to be put right. */
function elementOf(field: Field): Element {
  const typed = field.value ?? '';
  if (field.type === 'choice') return selectOf(field.options, typed);
  if (field.type === 'date' && (typed === '' || ISO_DAY.test(typed))) {
    return { type: 'datepicker', action_id: VALUE, ...(typed && { initial_date: typed }) };
  }
  if (field.type === 'time' && (typed === '' || HOUR.test(typed))) {
    return { type: 'timepicker', action_id: VALUE, ...(typed && { initial_time: typed }) };
  }
  return textInput(typed, field.type === 'longText');
}

function textInput(typed: string, multiline: boolean): types.PlainTextInput {
  const value = multiline ? printable(typed) : oneLine(typed);
  return {
    type: 'plain_text_input',
    action_id: VALUE,
    multiline,
    max_length: LIMITS.inputValue,
    ...(value === '' ? {} : { initial_value: shortened(value, LIMITS.inputValue) }),
  };
}

/** Slack wants at least one option; a choice among none is a text. */
function selectOf(options: readonly Option[], chosen: string): Element {
  const shown = options
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionValue)
    .map((option) => ({ value: option.value, text: plainText(option.label, LIMITS.optionLabel) }));
  if (shown.length === 0) return textInput(chosen, false);
  const initial = shown.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: VALUE,
    ...(shown.length <= LIMITS.options ? { options: shown } : { option_groups: grouped(shown) }),
    ...(initial ? { initial_option: initial } : {}),
  };
}

/** More options than Slack takes in one list go in several, each named by its first and last. */
function grouped(options: readonly types.PlainTextOption[]) {
  const groups: { label: types.PlainTextElement; options: types.PlainTextOption[] }[] = [];
  for (let from = 0; from < options.length; from += LIMITS.options) {
    const some = options.slice(from, from + LIMITS.options);
    const ends = [some[0]?.text.text ?? '', some.at(-1)?.text.text ?? ''];
    const label = ends.map((text) => shortened(text, 34)).join(' – ');
    groups.push({ label: plainText(label, LIMITS.optionLabel), options: some });
  }
  return groups.slice(0, LIMITS.options);
}

/** What Slack keeps of a submitted view: by block, by element. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, SubmittedElement>>>>;

interface SubmittedElement {
  readonly value?: string | null | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
}

/** The values of a submitted form, by the names of its fields. */
export function valuesOf(state: ViewValues): Record<string, string> {
  const entries = Object.entries(state).flatMap(([block, elements]) => {
    const element = elements[VALUE];
    if (!block.startsWith(FIELD) || !element) return [];
    const { value, selected_date, selected_time, selected_option } = element;
    const given = value ?? selected_date ?? selected_time ?? selected_option?.value ?? '';
    return [[block.slice(FIELD.length), given] as const];
  });
  return Object.fromEntries(entries);
}
