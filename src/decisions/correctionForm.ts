import type { Temporal } from 'temporal-polyfill';
import type { Values } from '../kernel/commands/command.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Directory } from '../kernel/directory.ts';
import { errorText } from '../kernel/errorReply.ts';
import type { DomainError } from '../kernel/errors.ts';
import { InvalidForm } from '../kernel/invalidForm.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import type { Form } from '../kernel/messages/tree.ts';
import type { Correction } from './correction.ts';
import type { Decision, Owner } from './decision.ts';
import { takeMarks } from './marks.ts';
import { splitNames } from './owners.ts';
import { readDue } from './saidDue.ts';

/** The action of « Corriger » and of its form. */
export const CORRECT = 'decision.corriger';

type CorrectionField = 'texte' | 'responsables' | 'echeance';

/** What the form shows of a decision as it is. */
export const valuesOf = (decision: Decision, directory: Directory): Values => ({
  texte: decision.text,
  responsables: [
    ...decision.owners.flatMap((owner) => nameOf(owner, directory) ?? []),
    ...decision.ownersAsked,
  ].join(', '),
  echeance: decision.dueOn?.toString() ?? '',
});

const nameOf = (owner: Owner, directory: Directory): string | undefined =>
  'person' in owner
    ? directory.person(owner.person)?.name
    : directory.organization(owner.organization)?.acronym;

/** The form that corrects a decision, with its values or what was typed. */
export function correctionForm(
  t: Translator,
  code: string,
  { texte = '', responsables = '', echeance = '' }: Values,
  errors: Readonly<Partial<Record<CorrectionField, string>>> = {},
): Form {
  const fault = (field: CorrectionField): { error?: string } =>
    errors[field] === undefined ? {} : { error: errors[field] };
  return {
    id: actionId(CORRECT, { code }),
    title: t('decisions.correct.title', { code }),
    fields: [
      {
        type: 'longText',
        name: 'texte',
        label: t('decisions.form.texte'),
        value: texte,
        required: true,
        ...fault('texte'),
      },
      {
        type: 'text',
        name: 'responsables',
        label: t('decisions.form.responsables'),
        hint: t('decisions.form.hint.responsables'),
        value: responsables,
        ...fault('responsables'),
      },
      {
        type: 'text',
        name: 'echeance',
        label: t('decisions.form.echeance'),
        hint: t('decisions.form.hint.echeance'),
        value: echeance,
        ...fault('echeance'),
      },
    ],
    submit: t('decisions.correct.submit'),
  };
}

/** What the form changes: a field left as it was corrects nothing. */
export function correctionOfForm(
  values: Values,
  current: Values,
  now: Temporal.ZonedDateTime,
): Correction {
  const changed = (field: CorrectionField): string | undefined => {
    const typed = values[field]?.trim();
    return typed === current[field] ? undefined : typed;
  };
  const [text, owners, due] = [changed('texte'), changed('responsables'), changed('echeance')];
  return {
    ...(text ? taken(text) : {}),
    ...(owners === undefined ? {} : { owners: splitNames(owners) }),
    ...(due === undefined ? {} : { due: readDue(due, now) }),
    unsure: '',
  };
}

/** A « #tag » typed into the text marks it, as it does in a line. */
function taken(typed: string): Pick<Correction, 'text' | 'tags' | 'priority' | 'links'> {
  const { text, tags, priority, links } = takeMarks(typed);
  return {
    text,
    ...(tags.length > 0 ? { tags } : {}),
    ...(priority ? { priority } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** The form comes back with what was typed, and the fault under its field. */
export function invalidCorrection(
  { t }: Context,
  code: string,
  values: Values,
  fault: DomainError,
  field?: CorrectionField,
): InvalidForm {
  const errors = field ? { [field]: errorText(t, fault) } : {};
  return new InvalidForm(fault, correctionForm(t, code, values, errors));
}
