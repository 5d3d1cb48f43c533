import type { VNode } from 'preact';
import type { Field, Form } from '../../../src/kernel/messages/tree.ts';
import { FIELD_PREFIX } from '../post.ts';
import { PostForm } from './buttons.tsx';
import type { Place } from './place.ts';

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
    name: FIELD_PREFIX + field.name,
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
  if (field.type === 'text') return <input {...typed} type="text" />;
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

interface FieldViewProps {
  readonly field: Field;
  readonly place: Place;
  readonly autofocus: boolean;
}

function FieldView({ field, place, autofocus }: FieldViewProps): VNode {
  const id = `l${place.lineId}-${field.name}`;
  const notes = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  const describedBy = notes.length > 0 ? notes.join(' ') : undefined;
  return (
    <div class={`field ${field.type}`}>
      <label for={id}>
        {field.label}
        {field.required ? null : (
          <span class="optional"> {place.t('kernel.web.form.optional')}</span>
        )}
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

/** A form to fill in: each field with its label, its hint and what is wrong with it. */
export function FormView({ form, place }: { form: Form; place: Place }): VNode {
  const wrong = place.takesFocus ? form.fields.find((field) => field.error) : undefined;
  return (
    <PostForm place={place} class="fields">
      <fieldset>
        <legend>{form.title}</legend>
        {form.fields.map((field) => (
          <FieldView field={field} place={place} autofocus={field === wrong} />
        ))}
        <button type="submit" name="submit" value={form.id} class="primary">
          {form.submit}
        </button>
      </fieldset>
    </PostForm>
  );
}
