import type { VNode } from 'preact';
import type { Translator } from '../../locale/translate.ts';
import type { Field, Option } from '../../messages/tree.ts';

/** Fields of a form are posted under this prefix, apart from the page's own. */
const PREFIX = 'field.';

/** What was filled in, of what a page posts. */
export const valuesPosted = (posted: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(posted).flatMap(([name, value]) =>
      name.startsWith(PREFIX) && typeof value === 'string'
        ? [[name.slice(PREFIX.length), value] as const]
        : [],
    ),
  );

const ROWS = 4;

interface ControlProps {
  readonly field: Field;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly autofocus: boolean;
}

function Control({ field, id, describedBy, autofocus }: ControlProps): VNode {
  const common = {
    id,
    name: PREFIX + field.name,
    required: field.required === true,
    autofocus,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(field.error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
  if (field.type === 'longText') {
    return (
      <textarea {...common} rows={ROWS}>
        {field.value ?? ''}
      </textarea>
    );
  }
  const typed = { ...common, value: field.value ?? '', autocomplete: 'off' };
  if (field.type === 'text') {
    const { suggestions } = field;
    if (!suggestions) return <input {...typed} type="text" />;
    const list = `${id}-names`;
    const several = suggestions.several ? { 'data-several': '' } : {};
    return (
      <>
        <input {...typed} type="text" list={list} {...several} />
        <Names id={list} options={suggestions.options} />
      </>
    );
  }
  if (field.type !== 'choice') return <input {...typed} type={field.type} />;
  const isListed = field.options.some((option) => option.value === field.value);
  return (
    <select {...common}>
      {isListed ? null : <option value="" />}
      {field.options.map(({ value, label }) => (
        <option value={value} selected={value === field.value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Names that the browser offers while one types; the page's script offers the next ones. */
const Names = ({ id, options }: { id: string; options: readonly Option[] }): VNode => (
  <datalist id={id}>
    {options.map(({ value, label }) => (
      <option value={value}>{label}</option>
    ))}
  </datalist>
);

interface FieldViewProps {
  readonly field: Field;
  readonly id: string;
  readonly t: Translator;
  readonly autofocus?: boolean;
}

/** A field with its label, its hint and what is wrong with it. */
export function FieldView({ field, id, t, autofocus = false }: FieldViewProps): VNode {
  const notes = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  const describedBy = notes.length > 0 ? notes.join(' ') : undefined;
  return (
    <div class={`field ${field.type}`}>
      <label for={id}>
        {field.label}
        {field.required ? null : <span class="optional"> {t('kernel.web.form.optional')}</span>}
      </label>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      <Control field={field} id={id} describedBy={describedBy} autofocus={autofocus} />
      {field.error && (
        <p class="error" id={`${id}-error`}>
          {field.error}
        </p>
      )}
    </div>
  );
}
