import type { types } from '@slack/bolt';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { joinedNames, pickedOf } from '../../../src/kernel/messages/suggested.ts';
import type { Field, Option, Suggestions } from '../../../src/kernel/messages/tree.ts';
import { oneLine, printable } from '../../../src/kernel/render/inlineText.ts';
import { pieces, shortened } from '../../../src/kernel/text/pieces.ts';
import { continuedBlock, isContinued } from './continued.ts';
import { LIMITS } from './limits.ts';

type Element = types.InputBlock['element'];

/** The action_id of what is typed or picked, alone in its block. */
const VALUE = 'value';
/** Begins the action_id of a list of people; the id of the group whose people come first follows. */
export const PEOPLE = 'people:';
/** Blocks that take the value of a field are named by it. */
export const FIELD = 'field:';
/** And those that take what is typed because the list above does not have it. */
export const UNLISTED = 'unlisted:';

/** Whether a field is asked for in that block: where Slack shows its fault. */
export const isBlockOfField = (block: string, name: string): boolean =>
  block === FIELD + name || block === UNLISTED + name || isContinued(block, name);

export const plainText = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shortened(oneLine(text), most) || '…',
  emoji: false,
});

/**
 * A field of a form, as an input of a modal; as two where names are offered, and may be typed; as more
 * where its text is longer than Slack's inputs.
 */
export function inputBlocks(field: Field, t: Translator): types.InputBlock[] {
  const { suggestions } = field.type === 'text' ? field : {};
  if (suggestions?.options.length) return namesBlocks(field, suggestions, t);
  const { name, label, required = false, hint } = field;
  const [value = '', ...others] = pieces(printable(field.value ?? ''), LIMITS.inputValue);
  const caption = { label: t('slack.modal.continued', { label: oneLine(label) }) };
  return [
    inputBlock(FIELD + name, elementOf({ ...field, value }), { label, required, hint }),
    ...others.map((part, at) =>
      inputBlock(continuedBlock(name, at + 1), textInput(part, true), caption),
    ),
  ];
}

/** What stands around an input. */
interface Caption {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
}

function inputBlock(
  block_id: string,
  element: Element,
  { label, required = false, hint = '' }: Caption,
): types.InputBlock {
  return {
    type: 'input',
    block_id,
    label: plainText(label, LIMITS.fieldLabel),
    element,
    optional: !required,
    ...(hint === '' ? {} : { hint: plainText(hint, LIMITS.fieldHint) }),
  };
}

/** A list to look names up in, and a line for whoever is not in it: either will do, none is imposed. */
function namesBlocks(
  { name, label, value = '', hint }: Field,
  suggestions: Suggestions,
  t: Translator,
): types.InputBlock[] {
  const { chosen, typed } = pickedOf(value, suggestions);
  const shown = optionsOf(chosen).slice(0, LIMITS.options);
  const listed = new Set(shown.map((option) => option.value));
  const others = chosen.flatMap((option) => (listed.has(option.value) ? [] : [option.value]));
  const line = textInput(joinedNames([...others, typed]), false);
  const unlisted = t('kernel.unlisted', { label: oneLine(label) });
  return [
    inputBlock(FIELD + name, namesList(suggestions, shown), { label }),
    inputBlock(UNLISTED + name, line, { label: unlisted, hint }),
  ];
}

/** Slack asks for its options while one types (`lists.ts`), and for the first ones when it opens. */
function namesList(
  { several, groupId = '' }: Suggestions,
  chosen: types.PlainTextOption[],
): types.ExternalSelect | types.MultiExternalSelect {
  const common = { action_id: PEOPLE + groupId, min_query_length: 0 };
  const [first] = chosen;
  if (!several) {
    return { type: 'external_select', ...common, ...(first ? { initial_option: first } : {}) };
  }
  const initial = first ? { initial_options: chosen } : {};
  return { type: 'multi_external_select', ...common, ...initial };
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

/** Those for which Slack has room. */
export const optionsOf = (options: readonly Option[]): types.PlainTextOption[] =>
  options
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionValue)
    .map(({ value, label }) => ({ value, text: plainText(label, LIMITS.optionLabel) }));

/** Slack wants at least one option; a choice among none is a text. */
function selectOf(options: readonly Option[], chosen: string): Element {
  const shown = optionsOf(options);
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
