import type { Translator } from '../../kernel/locale/translate.ts';
import type { Field, Form } from '../../kernel/messages/tree.ts';

/** The actions by which a stranger says who he is. */
export const LINK = {
  ask: 'relier.demander',
  enter: 'relier.saisir',
  prove: 'relier.prouver',
} as const;

interface Typed {
  readonly value?: string;
  readonly error?: string;
}

/** Asks for the address to which the code is mailed. */
export const addressForm = (t: Translator, typed: Typed = {}): Form => ({
  id: LINK.ask,
  title: t('directory.account.address.title'),
  submit: t('directory.account.address.submit'),
  fields: [field(t, 'adresse', 'address', typed)],
});

/** Asks for the code that was mailed. */
export const codeForm = (t: Translator, typed: Typed = {}): Form => ({
  id: LINK.prove,
  title: t('directory.account.enter.title'),
  submit: t('directory.account.enter.submit'),
  fields: [field(t, 'code', 'enter', typed)],
});

const field = (t: Translator, name: string, form: 'address' | 'enter', typed: Typed): Field => ({
  name,
  type: 'text',
  label: t(`directory.account.${form}.label`),
  hint: t(`directory.account.${form}.hint`),
  required: true,
  ...typed,
});
