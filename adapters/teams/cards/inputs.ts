import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { joinedNames, pickedOf } from '../../../src/kernel/messages/suggested.ts';
import type { Field, Form, Option, Suggestions } from '../../../src/kernel/messages/tree.ts';
import { oneLine, printable } from '../../../src/kernel/render/inlineText.ts';
import { title, VERBS } from './buttons.ts';
import type { Carried, Element, Input } from './elements.ts';
import { fitted } from './fitted.ts';
import { LIMITS, sizeOf } from './limits.ts';
import { paragraphs, runsOf } from './richText.ts';

const FIELD = 'field:';
/** Names chosen in a list that takes several: Teams sends them with a comma between. */
const SEVERAL = 'several:';
/** What is typed because the list does not have it. */
const UNLISTED = 'unlisted:';

/** A form: its fields, each with its fault under it, and what hands it in. */
export function formElements(form: Form, carried: Carried, t: Translator): Element[] {
  const whole = fitted(form, (one) => sizeOf(drawn(one, carried, t, none)));
  return drawn(whole.form, carried, t, whole.cut);
}

const none: ReadonlySet<string> = new Set();

/** @param cut the fields whose choices are not all there */
function drawn(form: Form, carried: Carried, t: Translator, cut: ReadonlySet<string>): Element[] {
  return [
    ...form.fields.flatMap((field) => [
      ...inputsOf(field, t),
      ...(cut.has(field.name) ? [unlistedOf(field, t)] : []),
      ...under(field),
    ]),
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: title(form.submit),
          verb: VERBS.submit,
          data: { ...carried, id: form.id },
          style: 'positive',
        },
      ],
    },
  ];
}

const unlistedOf = ({ name, label }: Field, t: Translator, typed = ''): Input => ({
  type: 'Input.Text',
  id: UNLISTED + name,
  label: t('kernel.unlisted', { label: oneLine(label) }),
  ...(typed === '' ? {} : { value: oneLine(typed) }),
});

function inputsOf(field: Field, t: Translator): Input[] {
  const { suggestions } = field.type === 'text' ? field : {};
  return suggestions?.options.length ? namesInputs(field, suggestions, t) : [inputOf(field)];
}

/** Names to find in the list by typing, and a line for whoever is not in it. */
function namesInputs(field: Field, suggestions: Suggestions, t: Translator): Input[] {
  const { chosen, typed } = pickedOf(field.value ?? '', suggestions);
  const several = suggestions.several;
  const picked = chosen.map(({ value }) => value).join(',');
  const list: Input = {
    type: 'Input.ChoiceSet',
    style: several ? 'filtered' : styleOf(picked, suggestions.options),
    ...(several ? { isMultiSelect: true, wrap: true } : {}),
    id: (several ? SEVERAL : FIELD) + field.name,
    label: labelOf(field),
    choices: choicesOf(suggestions.options),
    ...(picked === '' ? {} : { value: picked }),
  };
  return [list, unlistedOf(field, t, typed)];
}

/**
 * A list that is narrowed by typing loses what is chosen in it on an iPhone, or shows its code, and
 * hands that loss in: where something is chosen, it is an ordinary list.
 * @see https://github.com/microsoft/AdaptiveCards/issues/8821
 */
const styleOf = (chosen: string, { length }: readonly Option[]): 'compact' | 'filtered' =>
  chosen === '' && length >= LIMITS.filtered ? 'filtered' : 'compact';

const labelOf = ({ label, required }: Field): string => `${oneLine(label)}${required ? ' *' : ''}`;

const choicesOf = (options: readonly Option[]) =>
  options.map(({ value, label }) => ({ value, title: oneLine(label) || '—' }));

/** Its fault, then its hint. */
const under = ({ error, hint }: Field): Element[] => [
  ...(error ? paragraphs(runsOf(error, { color: 'Attention', weight: 'Bolder' }), 'Small') : []),
  ...(hint ? paragraphs(runsOf(hint, { isSubtle: true }), 'Small') : []),
];

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What somebody typed that no picker can show stays as he typed it, to be put right. */
function inputOf(field: Field): Input {
  const typed = field.value ?? '';
  const base = {
    id: FIELD + field.name,
    label: labelOf(field),
    ...(typed === '' ? {} : { value: oneLine(typed) }),
  };
  if (field.type === 'choice' && field.options.length > 0) {
    const { options } = field;
    const style = styleOf(typed, options);
    return { type: 'Input.ChoiceSet', style, choices: choicesOf(options), ...base };
  }
  if (field.type === 'date' && (typed === '' || ISO_DAY.test(typed))) {
    return { type: 'Input.Date', ...base };
  }
  if (field.type === 'time' && (typed === '' || HOUR.test(typed))) {
    return { type: 'Input.Time', ...base };
  }
  if (field.type !== 'longText') return { type: 'Input.Text', ...base };
  const value = typed === '' ? {} : { value: printable(typed) };
  return { type: 'Input.Text', isMultiline: true, ...base, ...value };
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The values of a form that is handed in, by the names of its fields. Where one is asked for, what is
 * typed counts rather than what is chosen; where several are, both do.
 */
export function valuesOf(data: Data): Record<string, string> {
  const typed = valuesUnder(UNLISTED, data).filter(([, value]) => value.trim() !== '');
  const added = new Map(typed);
  const several = valuesUnder(SEVERAL, data).map(([name, chosen]) => {
    const names = [...chosen.split(','), added.get(name) ?? ''];
    return [name, joinedNames(names)] as const;
  });
  return Object.fromEntries([...valuesUnder(FIELD, data), ...typed, ...several]);
}

const valuesUnder = (prefix: string, data: Data): (readonly [string, string])[] =>
  Object.entries(data).flatMap(([id, value]) =>
    id.startsWith(prefix) && typeof value === 'string' ? [[id.slice(prefix.length), value]] : [],
  );
