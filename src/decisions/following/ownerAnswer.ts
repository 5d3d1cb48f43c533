import { z } from 'zod';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { acknowledgement, readingOf } from '../cards.ts';
import { type Decision, type Owner, withoutDoubles } from '../decision.ts';
import { ownerCount, ownersInWords } from '../messages.ts';
import { tellOwners } from '../notify.ts';
import { candidates } from '../recording/owners.ts';
import { planFollowUp } from '../reminders/planFollowUp.ts';
import { decisionByCode } from '../store.ts';
import { type DecisionSubject, writeChange } from './following.ts';
import { ownersKey } from './ownerKept.ts';
import { askAccess, askOwner, type OwnerAnswer, ownerForm, reads } from './ownerQuestion.ts';

export const ownerAnswerParams = z.object({
  code: z.string(),
  nom: z.string(),
  personne: z.string().optional(),
  remplace: z.string().optional(),
  acces: z.string().optional(),
});

/** Settles whom a typed name means: by a button, or by a name typed in the form. */
export async function answerOwner(
  params: z.infer<typeof ownerAnswerParams>,
  context: Context,
  { group, decision }: DecisionSubject,
  values: Values,
): Promise<Reply> {
  const { code, nom, remplace } = params;
  const question: OwnerAnswer = { code, nom, ...(remplace === undefined ? {} : { remplace }) };
  if (!isOpen(decision, question)) return settled(context, group, decision);
  const typed = values.personne?.trim() ?? '';
  if (params.personne === undefined && typed === '') return askByName(context, group, question);
  const organization = params.personne ? undefined : organizationNamed(context.directory, typed);
  if (organization) {
    return setOwner(context, group, question, { organization: organization.id });
  }
  const found = params.personne
    ? personOf(context, params.personne)
    : candidates(context.directory, typed);
  const [person, ...others] = found;
  if (!person || others.length > 0) return reply(...askOwner(context, group, question, typed));
  if (!reads(context, person, group) && params.acces === undefined) {
    return reply(...askAccess(context, group, { ...question, personne: person.id }));
  }
  return setOwner(context, group, question, { person: person.id });
}

const askByName = (context: Context, group: Group, question: OwnerAnswer): Reply =>
  reply(ownerForm(context, group, question));

/** @throws DomainError `button.unknown` */
function personOf({ directory }: Context, id: string): Person[] {
  const person = directory.person(id);
  if (!person?.active) throw new DomainError('button.unknown');
  return [person];
}

/** Sets the owner once: whoever comes second is told who it is. */
async function setOwner(
  context: Context,
  group: Group,
  question: OwnerAnswer,
  owner: Owner,
): Promise<Reply> {
  const { set, decision } = await context.write(async (write) => {
    const { code } = question;
    const before = await decisionByCode(write.tx, code);
    if (!before) throw new DomainError('decision.unknown', { code });
    if (!isOpen(before, question)) return { set: false, decision: before };
    const after = withOwner(before, question, owner);
    await writeChange(write, context, before, after, 'owner');
    const step = { change: 'correct', before, after } as const;
    tellOwners(write, context, step, context.actor.person?.id ?? null);
    await planFollowUp(write, context, after);
    return { set: true, decision: after };
  });
  if (!set) return settled(context, group, decision);
  return { ...acknowledgement(context, group, decision), replacesOriginal: true };
}

/** Whether nobody has answered yet: the name is still asked for, or those whom it replaces still own it. */
const isOpen = (decision: Decision, { nom, remplace }: OwnerAnswer): boolean =>
  remplace === undefined ? decision.ownersAsked.includes(nom) : ownersKey(decision) === remplace;

const withOwner = (decision: Decision, { nom, remplace }: OwnerAnswer, owner: Owner): Decision =>
  remplace === undefined
    ? {
        ...decision,
        owners: withoutDoubles([...decision.owners, owner]),
        ownersAsked: decision.ownersAsked.filter((asked) => asked !== nom),
      }
    : { ...decision, owners: [owner], ownersAsked: [] };

/** The question was answered before: by whom it is owned now. */
function settled(context: Context, group: Group, decision: Decision): Reply {
  const { t } = context;
  const owners = ownersInWords(readingOf(context, group), decision) ?? t('decisions.noOwner');
  return reply(
    heading(decision.code),
    info(t('decisions.ask.settled', { owners, count: ownerCount(decision) })),
  );
}
