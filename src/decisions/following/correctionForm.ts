import type { Temporal } from 'temporal-polyfill';
import { peopleAmong } from '../../directory/suggestedPeople.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { errorText } from '../../kernel/errorReply.ts';
import type { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import type { Form } from '../../kernel/messages/tree.ts';
import type { Decision, Owner } from '../decision.ts';
import { takeMarks } from '../recording/marks.ts';
import { splitNames } from '../recording/owners.ts';
import { readDue } from '../recording/saidDue.ts';
import type { Correction } from './correction.ts';

/** The action of « Corriger » and of its form. */
export const CORRECT = 'decision.corriger';

/** The decision that a form is about. */
interface Corrected {
  readonly code: string;
  readonly group: Group;
}

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
  context: Context,
  { code, group }: Corrected,
  { texte = '', responsables = '', echeance = '' }: Values,
  errors: Readonly<Partial<Record<CorrectionField, string>>> = {},
): Form {
  const { t } = context;
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
        ...peopleAmong(context, group),
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
  const [text, due] = [changed('texte'), changed('echeance')];
  const owners = splitNames(values.responsables ?? current.responsables ?? '');
  const sameOwners = areSame(owners, splitNames(current.responsables ?? ''));
  return {
    ...(text ? taken(text) : {}),
    ...(sameOwners ? {} : { owners }),
    ...(due === undefined ? {} : { due: readDue(due, now) }),
    unsure: '',
  };
}

/** Names chosen from a list come back in the order of the list. */
const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  [...new Set(some)].sort().join() === [...new Set(others)].sort().join();

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
  context: Context,
  about: Corrected,
  values: Values,
  fault: DomainError,
  field?: CorrectionField,
): InvalidForm {
  const errors = field ? { [field]: errorText(context.t, fault) } : {};
  return new InvalidForm(fault, correctionForm(context, about, values, errors));
}
