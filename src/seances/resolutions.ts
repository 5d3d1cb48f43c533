import { Temporal } from 'temporal-polyfill';
import type { Decision } from '../decisions/decision.ts';
import { resolveOwners } from '../decisions/recording/owners.ts';
import { createDecision, saveDecision, withdrawDecision } from '../decisions/recording/register.ts';
import { snapshot } from '../decisions/snapshot.ts';
import { findDecisions } from '../decisions/store.ts';
import type { AuditAction } from '../kernel/audit/entry.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Resolution } from './book.ts';

/** The séance in which something is resolved. */
export interface Resolving {
  readonly context: Context;
  readonly group: Group;
  readonly meeting: Meeting;
}

const dueOf = ({ dueOn }: Resolution): Temporal.PlainDate | undefined =>
  dueOn === undefined ? undefined : Temporal.PlainDate.from(dueOn);

/** Writes what a line resolves in the register, at once. Its owners hear of it when the séance closes. */
export async function enterResolution(
  write: Write,
  { context, group, meeting }: Resolving,
  line: Resolution,
  point: string | undefined,
): Promise<Decision> {
  const day = meeting.start.toPlainDate();
  const owners = ownersOf(line, { context, group, meeting });
  const made = {
    group,
    meeting: { id: meeting.id, code: meeting.code, day },
    kind: line.kind,
    point,
    text: line.text,
    priority: 'normal',
    tags: [],
    links: [],
    takenOn: day,
    dueOn: dueOf(line),
    owners: owners.known,
    ownersAsked: owners.asked,
    sourceUrl: undefined,
  } as const;
  const author = { personId: context.actor.person?.id ?? null, now: context.now };
  const decision = await createDecision(write.tx, made, author);
  audit(write, 'decision.record', undefined, decision);
  return decision;
}

/** The line says something else now: so does the register, where it differs and nowhere else. */
export async function amendResolution(
  write: Write,
  resolving: Resolving,
  id: string,
  was: Resolution,
  line: Resolution,
): Promise<Decision> {
  const before = await decisionById(write, id);
  const owners = ownersOf(line, resolving);
  const sameOwners = was.owners.join() === line.owners.join();
  const after = {
    ...before,
    ...(was.kind === line.kind ? {} : { kind: line.kind }),
    ...(was.text === line.text ? {} : { text: line.text }),
    ...(was.dueOn === line.dueOn ? {} : { dueOn: dueOf(line) }),
    ...(sameOwners ? {} : { owners: owners.known, ownersAsked: owners.asked }),
  };
  await saveDecision(write.tx, before, after, resolving.context.now);
  audit(write, 'decision.correct', before, after);
  return after;
}

/** The line does not hold: its number in the register stays, as that of a decision that was never taken. */
export async function withdrawResolution(
  write: Write,
  { context, group }: Resolving,
  id: string,
  note: string,
): Promise<void> {
  const before = await decisionById(write, id);
  const closed = { closedOn: dayIn(context.now, group.zone), closedNote: note };
  const after = await withdrawDecision(write.tx, before, closed, context.now);
  audit(write, 'decision.drop', before, after);
}

const ownersOf = ({ owners }: Resolution, { context, group }: Resolving) =>
  resolveOwners(owners, context.directory, group, dayIn(context.now, group.zone));

async function decisionById({ tx }: Write, id: string): Promise<Decision> {
  const [decision] = await findDecisions(tx, { where: { id }, orderBy: [] });
  if (!decision) throw new Error(`decision ${id} of a séance has vanished`);
  return decision;
}

function audit(
  write: Write,
  action: AuditAction,
  before: Decision | undefined,
  after: Decision,
): void {
  write.audit({
    action,
    subjectType: 'decision',
    subjectId: after.id,
    about: after.groupId,
    ...(before ? { before: snapshot(before) } : {}),
    after: snapshot(after),
  });
}
