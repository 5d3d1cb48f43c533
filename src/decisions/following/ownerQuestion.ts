import { onePersonAmong } from '../../directory/suggestedPeople.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Block, type Button, buttons, form, warning } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Decision } from '../decision.ts';
import { personInWords } from '../messages.ts';
import { candidates, mayRead } from '../recording/owners.ts';

/** The action that answers the question. */
export const OWNER = 'decision.responsable';

/** What the answer's buttons and form carry. */
export interface OwnerAnswer {
  readonly code: string;
  /** The name as it was typed: the question that is answered. */
  readonly nom: string;
  readonly personne?: string;
  /** The owners whom the answer replaces, as they stood: nobody has chosen since. */
  readonly remplace?: string;
  /** « oui »: he may read a decision of a confidential group that is not his. */
  readonly acces?: string;
}

const ownerAnswerId = (answer: OwnerAnswer): string => actionId(OWNER, { ...answer });

/** More candidates than that are not worth a button each. */
const MOST_BUTTONS = 8;

/** One question for each name that is not known for sure. */
export function ownerQuestions(context: Context, group: Group, decision: Decision): Block[] {
  return decision.ownersAsked.flatMap((name) =>
    askOwner(context, group, { code: decision.code, nom: name }, name),
  );
}

/** Asks whom a name means: the people it may mean, or a form when they are none or too many. */
export function askOwner(
  context: Context,
  group: Group,
  question: OwnerAnswer,
  typed: string,
): Block[] {
  const { t, directory } = context;
  const found = candidates(directory, typed);
  const [only] = found;
  if (only && found.length === 1 && !reads(context, only, group)) {
    return askAccess(context, group, { ...question, personne: only.id });
  }
  if (found.length === 0 || found.length > MOST_BUTTONS) {
    const said = t('decisions.ask.who', { name: typed, count: found.length });
    return [warning(said), ownerForm(context, group, question)];
  }
  const said = t('decisions.ask.which', { name: typed });
  const choices = found.map((person): Button => {
    const label = personInWords(directory, person.id) ?? person.name;
    return { id: ownerAnswerId({ ...question, personne: person.id }), label };
  });
  const other = { id: ownerAnswerId(question), label: t('decisions.ask.other') };
  return [warning(said), buttons(...choices, other)];
}

/** An owner reads what he owns: in a confidential group that is somebody's decision to make. */
export function askAccess(
  { t, directory }: Context,
  group: Group,
  answer: OwnerAnswer & { readonly personne: string },
): Block[] {
  const name = personInWords(directory, answer.personne) ?? '';
  const confirm: Button = {
    id: ownerAnswerId({ ...answer, acces: 'oui' }),
    label: t('decisions.ask.grant', { name }),
    style: 'primary',
  };
  const { personne: _, acces: __, ...question } = answer;
  const other = { id: ownerAnswerId(question), label: t('decisions.ask.other') };
  return [warning(t('decisions.ask.access', { name, group: group.name })), buttons(confirm, other)];
}

export function ownerForm(context: Context, group: Group, question: OwnerAnswer): Block {
  const { t } = context;
  return form({
    id: ownerAnswerId(question),
    title: t('decisions.ask.title'),
    fields: [
      {
        type: 'text',
        name: 'personne',
        label: t('decisions.ask.field'),
        hint: t('decisions.ask.hint'),
        required: true,
        ...onePersonAmong(context, group),
      },
    ],
    submit: t('decisions.ask.submit'),
  });
}

export const reads = ({ directory, now }: Circumstances, person: Person, group: Group): boolean =>
  mayRead(directory, person, group, dayIn(now, group.zone));
