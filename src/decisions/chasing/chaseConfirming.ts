import { authorize, may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmOnce } from '../../kernel/confirmOnce.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { chaseAnswers } from '../../meetings/reminders/chasing.ts';
import { meetingByCode } from '../../meetings/store.ts';
import { type Decision, phaseOf } from '../decision.ts';
import { decisionsByIds } from '../store.ts';
import { onlyLate } from './chased.ts';
import { doersOf } from './chaseOwners.ts';
import { CHASE, type Chase, chaseActions, chaseSchema, openActionsOf } from './chasing.ts';

/** Writes to those only who still owe something. */
export function confirmChase(context: Context, draft: string): Promise<Reply> {
  const { t, directory } = context;
  return confirmOnce(
    context,
    CHASE,
    draft,
    async (write, payload) => {
      const chase = chaseSchema.parse(payload);
      const people = await (chase.code === null
        ? chaseOwners(write, context, chase)
        : chaseInvitees(write, context, chase.code, chase.people));
      const names = people.flatMap((id) => directory.person(id)?.name ?? []);
      return t('decisions.chase.done', {
        count: names.length,
        names: listInWords(names, t.locale),
      });
    },
    t('decisions.chase.already'),
  );
}

/** @throws DomainError access.*, `button.unknown` */
async function chaseInvitees(
  write: Write,
  context: Context,
  code: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const meeting = await meetingByCode(write.tx, code);
  const group = context.directory.group(meeting?.groupId ?? '');
  if (!meeting || !group) throw new DomainError('button.unknown');
  authorize('relancer', context, { group });
  return meeting.status === 'cancelled' ? [] : chaseAnswers(write, context, meeting, ids);
}

/** One letter to each. */
async function chaseOwners(
  write: Write,
  context: Context,
  { people, late, decision }: Chase,
): Promise<readonly string[]> {
  const chased: string[] = [];
  for (const id of people) {
    const person = context.directory.person(id);
    if (!person?.active) continue;
    const all = { person, decisions: await stillOpen(write, context, person, decision) };
    const owed = late ? onlyLate(all, context) : all;
    if (!owed || owed.decisions.length === 0) continue;
    chaseActions(write, context, person, owed.decisions);
    chased.push(id);
  }
  return chased;
}

/** What he still has to do: of one decision, that one if it is still his. */
async function stillOpen(
  write: Write,
  context: Context,
  person: Person,
  decision: string | undefined,
): Promise<readonly Decision[]> {
  if (decision === undefined) return openActionsOf(person, { ...context, db: write.tx });
  const found = await decisionsByIds(write.tx, [decision]);
  return found.filter((one) => {
    const group = context.directory.group(one.groupId);
    if (!group || phaseOf(one.status) !== 'open') return false;
    const isHis = doersOf(one, group, context).some(({ id }) => id === person.id);
    return isHis && may(context.actor, 'relancer', { group });
  });
}
