import { peopleAmong } from '../../directory/suggestedPeople.ts';
import { may } from '../../kernel/access/access.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { errorText } from '../../kernel/errorReply.ts';
import type { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import type { Field, Form } from '../../kernel/messages/tree.ts';
import { formGroup } from '../../meetings/planning/planForm.ts';

/** The fields of the form that records a decision, by name; the values are what people type. */
export type DecisionField = 'groupe' | 'reunion' | 'nature' | 'texte' | 'responsables' | 'echeance';

export type DecisionValues = Readonly<Partial<Record<DecisionField | 'lien', string>>>;

/** The action that receives the form. */
export const RECORD_FORM = 'decision.enregistrer';

const FIELDS: readonly DecisionField[] = [
  'groupe',
  'reunion',
  'nature',
  'texte',
  'responsables',
  'echeance',
];
const KINDS = ['decision', 'action', 'recommendation', 'commitment'] as const;
const REQUIRED: ReadonlySet<DecisionField> = new Set(['groupe', 'texte']);
const HINTED: ReadonlySet<DecisionField> = new Set(['reunion', 'responsables', 'echeance']);

/** The form that records a decision, with what is known of it already. */
export function decisionForm(
  context: Context,
  values: DecisionValues,
  errors: DecisionValues = {},
): Form {
  const { t } = context;
  return {
    id: actionId(RECORD_FORM, values.lien ? { lien: values.lien } : {}),
    title: t('decisions.form.title'),
    submit: t('decisions.form.submit'),
    fields: FIELDS.map((name): Field => {
      const base = {
        name,
        label: t(`decisions.form.${name}`),
        ...(values[name] ? { value: values[name] } : {}),
        ...(errors[name] ? { error: errors[name] } : {}),
        ...(REQUIRED.has(name) ? { required: true } : {}),
        ...(HINTED.has(name) ? { hint: t(`decisions.form.hint.${hintOf(name)}`) } : {}),
      };
      if (name === 'nature') {
        const options = KINDS.map((kind) => ({
          value: kind,
          label: t('decisions.kind', { kind }),
        }));
        return { value: 'decision', ...base, type: 'choice', options };
      }
      if (name === 'groupe') return { ...base, type: 'choice', options: groupOptions(context) };
      if (name === 'texte') return { ...base, type: 'longText' };
      if (name !== 'responsables') return { ...base, type: 'text' };
      return { ...base, type: 'text', ...peopleAmong(context, formGroup(context, values.groupe)) };
    }),
  };
}

const hintOf = (name: DecisionField): 'reunion' | 'responsables' | 'echeance' =>
  name === 'reunion' || name === 'responsables' ? name : 'echeance';

/** The groups whose decisions he may record. */
export const recordableGroups = ({ actor, directory }: Context): readonly Group[] =>
  directory.groups.filter((group) => may(actor, 'decision.enregistrer', { group }));

const groupOptions = (context: Context): { value: string; label: string }[] =>
  recordableGroups(context).map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));

/** Nothing typed is lost: the form comes back with it, and the fault under its field. */
export function invalidDecision(
  context: Context,
  values: DecisionValues | Values,
  field: DecisionField,
  fault: DomainError,
): InvalidForm {
  return new InvalidForm(
    fault,
    decisionForm(context, values, { [field]: errorText(context.t, fault) }),
  );
}
