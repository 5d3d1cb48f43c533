import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { chairsOf, coordinatorsOf, troikaOf } from '../../directory/mandateHolders.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { JobDefinition } from '../../kernel/jobs/job.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import { answering } from '../answering.ts';
import { type Decision, phaseOf } from '../decision.ts';
import { saveDecision } from '../recording/register.ts';
import { decisionsByIds } from '../store.ts';
import { DEFAULT_LADDER, nextRise, type Rise, type Rung, readLadder } from './escalation.ts';
import { escalationLetter, warningLetter } from './escalationLetters.ts';
import { bringToGec } from './toGec.ts';

/** The kind of the job that tells one rung of one delay. */
const ESCALATE = 'decision.escalate';

const HOUR = Temporal.PlainTime.from('09:00');
/** A rung missed while Griot was down is told when he is back, within that time. */
const USEFUL_DAYS = 14;

const payload = z.object({ due: z.string(), step: z.number(), act: z.enum(['warn', 'tell']) });
type Payload = z.infer<typeof payload>;

/** Tells the owner, then the day after the next rung, of a delay that nobody has stopped meanwhile. */
export const escalateJob: JobDefinition = {
  kind: ESCALATE,
  async run(job, write, circumstances) {
    const { due, step, act } = payload.parse(JSON.parse(job.payload));
    const [decision] = await decisionsByIds(write.tx, [job.subjectId]);
    const group = decision && circumstances.directory.group(decision.groupId);
    if (!decision || !group || !stillClimbs(decision, due, step)) return;
    const rise = await riseOf(write, group, decision);
    if (rise?.step !== step) return;
    const people = recipients(circumstances, group, decision, rise.rung);
    if (act === 'warn') warn(write, circumstances, group, decision, rise, people);
    else await tell(write, circumstances, group, decision, rise, people);
  },
};

const stillClimbs = (decision: Decision, due: string, step: number): boolean =>
  phaseOf(decision.status) === 'open' &&
  decision.dueOn?.toString() === due &&
  decision.escalationHalted === undefined &&
  decision.escalationStep < step;

async function riseOf(
  write: Write,
  group: Group,
  { dueOn, escalationStep }: Decision,
): Promise<Rise | undefined> {
  if (!dueOn) return undefined;
  const ladder = readLadder(group.escalation) ?? DEFAULT_LADDER;
  return nextRise(ladder, escalationStep, dueOn, await readHolidays(write.tx));
}

/** The owner hears first; then the day of the rung itself is written down. */
function warn(
  write: Write,
  circumstances: Circumstances,
  group: Group,
  decision: Decision,
  rise: Rise,
  people: readonly string[],
): void {
  if (people.length > 0) {
    const on = dayIn(circumstances.now, group.zone);
    const { answer } = answering(decision, circumstances.directory, on);
    // After a stop, the day of the rung may be behind.
    const tellOn = dayIn(whenToAct(circumstances, group, rise, 'tell'), group.zone);
    const risen = { decision, group, rise: { ...rise, tellOn }, people: answer };
    warningLetter(write, circumstances, risen);
  }
  schedule(write, circumstances, group, decision, rise, 'tell');
}

async function tell(
  write: Write,
  circumstances: Circumstances,
  group: Group,
  decision: Decision,
  rise: Rise,
  people: readonly string[],
): Promise<void> {
  const after = { ...decision, escalationStep: rise.step };
  await saveDecision(write.tx, decision, after, circumstances.now);
  write.audit({
    action: 'decision.escalate',
    subjectType: 'decision',
    subjectId: decision.id,
    about: decision.groupId,
    after: { step: rise.step, rung: rise.rung },
  });
  escalationLetter(write, circumstances, { decision: after, group, rise, people });
  if (rise.rung === 'troika' && !isConfidential(group)) {
    await bringToGec(write, circumstances, group, after);
  }
  await planEscalation(write, circumstances, after);
}

const isConfidential = ({ confidentiality }: Group): boolean => confidentiality === 'confidential';

/** Whom a rung tells: of a confidential group, nobody outside it. Owners know already. */
function recipients(
  { directory, now }: Circumstances,
  group: Group,
  decision: Decision,
  rung: Rung,
): readonly string[] {
  const on = dayIn(now, group.zone);
  const owners = new Set(answering(decision, directory, on).answer);
  const people = isConfidential(group) && rung !== 'coordinator' ? chairsWithin : PEOPLE[rung];
  return people(directory, group, on, rung).filter((id) => !owners.has(id));
}

type Whom = (
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
  rung: Rung,
) => readonly string[];

const chairsWithin: Whom = (directory, group, on, rung) =>
  rung === 'chair' ? holders(directory, group, on, 'chair').map(({ id }) => id) : [];

const PEOPLE: Readonly<Record<Rung, Whom>> = {
  coordinator: coordinatorsOf,
  chair: (directory, _group, on) => chairsOf(directory, on),
  troika: (directory, _group, on) => troikaOf(directory, on),
};

function whenToAct(
  { now }: Pick<Circumstances, 'now'>,
  { zone }: Group,
  rise: Rise,
  act: Payload['act'],
): Temporal.Instant {
  const day = act === 'warn' ? rise.warnOn : rise.tellOn;
  const planned = day.toZonedDateTime({ timeZone: zone, plainTime: HOUR }).toInstant();
  // The owner is told first, whenever that is: whoever is above hears a day later at the soonest.
  const soonest = act === 'tell' ? now.add({ hours: 20 }) : now;
  return Temporal.Instant.compare(planned, soonest) < 0 ? soonest : planned;
}

function schedule(
  write: Write,
  circumstances: Circumstances,
  group: Group,
  { id, dueOn }: Decision,
  rise: Rise,
  act: Payload['act'],
): void {
  const dueAt = whenToAct(circumstances, group, rise, act);
  write.schedule({
    kind: ESCALATE,
    dedupeKey: `${ESCALATE}:${id}:${dueOn?.toString() ?? ''}:${rise.step}:${act}`,
    subjectId: id,
    payload: JSON.stringify({ due: dueOn?.toString() ?? '', step: rise.step, act }),
    dueAt,
    usefulUntil: dueAt.add({ hours: 24 * USEFUL_DAYS }),
  });
}

/** Plans the next rung of a decision that has been written or changed. */
export async function planEscalation(
  write: Write,
  circumstances: Circumstances,
  decision: Decision,
): Promise<void> {
  const group = circumstances.directory.group(decision.groupId);
  if (!group || phaseOf(decision.status) !== 'open' || decision.escalationHalted) return;
  const rise = await riseOf(write, group, decision);
  if (rise) schedule(write, circumstances, group, decision, rise, 'warn');
}
