import type { Context } from '../../kernel/commands/context.ts';
import { inZone } from '../../kernel/time.ts';
import { findKnownMeeting, findMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { isFresh, type JustPlanned, shownDrafts } from '../planning/justPlanned.ts';
import { CANCEL, cancelSchema } from './cancelDraft.ts';
import type { Thought } from './secondThought.ts';
import { slotRethought } from './slotRethought.ts';

/** A cancellation that waits before his eyes, as it is said to be after all. */
export interface CancelRethought {
  /** The preview that another replaces. */
  readonly draft: string;
  readonly subject: MeetingSubject;
  readonly reason: string;
}

const REASON =
  /^(?:(?:le\s+)?(?:motif|raison)\s*(?::|c[’']est|est)|pour cause d(?:e\s|[’']))\s*(?<reason>\S.*)$/iu;

/** « celui du 25 ». */
const THAT_OF = /^cel(?:ui|le)\s+d(?:u|e)\s+/iu;

/**
 * « non, le 25 », « plutôt le jeudi », « non, motif : grève », said of the cancellation that is shown: of that group's
 * meeting of that day. Undefined when it says anything else, an hour, or when no cancellation is shown.
 * @throws DomainError `meeting.noneOn`
 */
export async function cancelRethought(
  thought: Thought,
  context: Context,
): Promise<CancelRethought | undefined> {
  const shown = thought.isSecond ? await cancelShown(context) : undefined;
  if (!shown) return undefined;
  const reason = REASON.exec(thought.said)?.groups?.reason;
  if (reason !== undefined) return { ...shown, reason };
  const day = dayRethought(thought, shown, context);
  if (!day) return undefined;
  const { group } = shown.subject;
  const on = [{ from: day, to: day }];
  return { ...shown, subject: await findMeeting({ group, on, rest: '' }, context) };
}

/** Whether a thought is one: as `cancelRethought`, where that day may have no meeting. */
export async function rethinksCancel(thought: Thought, context: Context): Promise<boolean> {
  const shown = thought.isSecond ? await cancelShown(context) : undefined;
  if (!shown) return false;
  return REASON.test(thought.said) || dayRethought(thought, shown, context) !== undefined;
}

/** « non, reporte-le au 25 », said of the cancellation that is shown: its meeting, which is moved instead. */
export async function movedInstead(
  thought: Thought,
  context: Context,
): Promise<JustPlanned | undefined> {
  const shown = thought.isSecond && thought.moves ? await cancelShown(context) : undefined;
  if (!shown) return undefined;
  const { draft, subject } = shown;
  return { kind: 'change', draft, subject, slot: subject.meeting };
}

function dayRethought(thought: Thought, { subject }: CancelRethought, { now }: Context) {
  const { meeting, group } = subject;
  const { start, end, place, subject: about } = meeting;
  const slot = { start, end, place, subject: about };
  const said = thought.said.replace(THAT_OF, 'le ');
  const meant = slotRethought(slot, { ...thought, said }, [], inZone(now, group.zone));
  if (!meant || meant.place !== place || meant.subject !== about) return undefined;
  const isHour = !meant.start.toPlainTime().equals(start.toPlainTime());
  const isLength =
    start.until(end).total('minutes') !== meant.start.until(meant.end).total('minutes');
  const day = meant.start.toPlainDate();
  return isHour || isLength || day.equals(start.toPlainDate()) ? undefined : day;
}

async function cancelShown(context: Context): Promise<CancelRethought | undefined> {
  const [near, ...others] = await shownDrafts(context);
  if (near?.command !== CANCEL || others.length > 0 || !isFresh(context, near)) return undefined;
  const row = await context.db.draft.findUnique({ where: { id: near.id } });
  if (row?.status !== 'open') return undefined;
  const { code, reason } = cancelSchema.parse(JSON.parse(row.payload));
  const subject = await findKnownMeeting({ code, rest: '' }, context);
  return subject && { draft: near.id, subject, reason };
}
