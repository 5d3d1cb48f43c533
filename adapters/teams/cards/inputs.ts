import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Field, Form } from '../../../src/kernel/messages/tree.ts';
import { oneLine, printable } from '../../../src/kernel/render/inlineText.ts';
import { title, VERBS } from './buttons.ts';
import type { Carried, Element, Input } from './elements.ts';
import { fitted } from './fitted.ts';
import { LIMITS, sizeOf } from './limits.ts';
import { paragraphs, runsOf } from './richText.ts';

const FIELD = 'field:';
/** What is typed of a choice that the list has no room for. */
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
      inputOf(field),
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

const unlistedOf = ({ name, label }: Field, t: Translator): Input => ({
  type: 'Input.Text',
  id: UNLISTED + name,
  label: t('teams.unlisted', { label: oneLine(label) }),
});

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
    label: `${oneLine(field.label)}${field.required ? ' *' : ''}`,
    ...(typed === '' ? {} : { value: oneLine(typed) }),
  };
  if (field.type === 'choice' && field.options.length > 0) {
    const { options } = field;
    const style = options.length < LIMITS.filtered ? 'compact' : 'filtered';
    const choices = options.map(({ value, label }) => ({ value, title: oneLine(label) || '—' }));
    return { type: 'Input.ChoiceSet', style, choices, ...base };
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

/** The values of a form that is handed in, by the names of its fields: what is typed rather than chosen counts. */
export const valuesOf = (data: Readonly<Record<string, unknown>>): Record<string, string> => ({
  ...valuesUnder(FIELD, data),
  ...valuesUnder(UNLISTED, data),
});

const valuesUnder = (
  prefix: string,
  data: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([id, value]) =>
      id.startsWith(prefix) &&
      typeof value === 'string' &&
      (prefix === FIELD || value.trim() !== '')
        ? [[id.slice(prefix.length), value]]
        : [],
    ),
  );
