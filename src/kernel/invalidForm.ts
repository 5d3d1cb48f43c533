import { DomainError } from './errors.ts';
import type { Form } from './messages/tree.ts';

/** A form filled in wrongly: it comes back with what was typed, each fault under its field. */
export class InvalidForm extends DomainError {
  readonly form: Form;

  /** @param form the form with the typed values and the errors */
  constructor(cause: DomainError, form: Form) {
    super(cause.code, cause.params);
    this.form = form;
  }
}
