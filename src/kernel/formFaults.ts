import { errorText } from './errorReply.ts';
import { DomainError } from './errors.ts';
import { InvalidForm } from './invalidForm.ts';
import type { Translator } from './locale/translate.ts';
import type { Form } from './messages/tree.ts';

/** What is wrong in a form, field by field. */
export class FormFaults<Field extends string> {
  readonly #found = new Map<Field, DomainError>();

  get none(): boolean {
    return this.#found.size === 0;
  }

  /** What `read` gives; its DomainError is kept as the fault of that field. */
  reading<T>(field: Field, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.#found.set(field, error);
      return undefined;
    }
  }

  /** @param form the form as it was filled in, with the sentence of each fault under its field */
  asInvalidForm(
    t: Translator,
    form: (errors: Readonly<Record<string, string>>) => Form,
  ): InvalidForm {
    const errors = Object.fromEntries(
      [...this.#found].map(([field, fault]) => [field, errorText(t, fault)]),
    );
    const [first = new DomainError('date.missing')] = this.#found.values();
    return new InvalidForm(first, form(errors));
  }
}
