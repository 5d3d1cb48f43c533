import type { VNode } from 'preact';
import type { Form } from '../../../src/kernel/messages/tree.ts';
import { FieldView } from '../../../src/kernel/render/page/field.tsx';
import { PostForm } from './buttons.tsx';
import type { Place } from './place.ts';

/** A form to fill in: each field with its label, its hint and what is wrong with it. */
export function FormView({ form, place }: { form: Form; place: Place }): VNode {
  const wrong = place.takesFocus ? form.fields.find((field) => field.error) : undefined;
  return (
    <PostForm place={place} class="fields">
      <fieldset>
        <legend>{form.title}</legend>
        {form.fields.map((field) => (
          <FieldView
            field={field}
            id={`l${place.lineId}-${field.name}`}
            t={place.t}
            autofocus={field === wrong}
          />
        ))}
        <button type="submit" name="submit" value={form.id} class="primary">
          {form.submit}
        </button>
      </fieldset>
    </PostForm>
  );
}
