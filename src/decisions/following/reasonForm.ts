import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import type { Form } from '../../kernel/messages/tree.ts';

/** The changes that are not made without saying why. */
export type Reasoned = 'drop' | 'return' | 'decline';

/** Their buttons. */
export const REASONED: Readonly<Record<Reasoned, string>> = {
  drop: 'decision.abandonner',
  return: 'decision.renvoyer',
  decline: 'decision.decliner',
};

/** Asks why, for the register. */
export const reasonForm = (t: Translator, change: Reasoned, code: string): Form => ({
  id: actionId(REASONED[change], { code }),
  title: t(`decisions.${change}.title`, { code }),
  fields: [{ type: 'text', name: 'motif', label: t('decisions.reason'), required: true }],
  submit: t(`decisions.${change}.submit`),
});

/** No reason was given: nothing is done, and it is asked for. */
export const reasonMissing = (t: Translator, change: Reasoned, code: string): InvalidForm =>
  new InvalidForm(
    new DomainError('decision.reasonMissing', { code, change }),
    reasonForm(t, change, code),
  );
