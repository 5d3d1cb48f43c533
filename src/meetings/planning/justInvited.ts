import { JUST_NOW, justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { fold } from '../../kernel/text/fold.ts';
import { TAKE_OUT } from '../../kernel/text/orderVerbs.ts';
import { toDate } from '../../kernel/time.ts';
import { INVITE, invitationSchema } from '../attendance/inviteDraft.ts';
import { findKnownMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { meetingById } from '../store.ts';
import { isFresh, shownDrafts } from './justPlanned.ts';

/** Those whose invitation to a meeting has just been shown, or confirmed. */
export interface JustInvited {
  /** The preview of their invitation; none once it is confirmed. */
  readonly waiting: string | undefined;
  readonly subject: MeetingSubject;
  readonly personIds: readonly string[];
}

const THEM = new RegExp(
  `^(?:non[ ,]+|finalement[ ,]+|oups[ ,]+)*(?:${TAKE_OUT}|desinvite[rz]?)[- ]l(?:a|e|es)(?: (?:finalement|plutot|svp|stp))?[ .!]*$`,
  'u',
);

/** « retire-la », « enlève-les finalement », and nothing else. */
export const takesThemOff = (text: string): boolean => THEM.test(fold(text));

/** Whom « retire-la » is said of, when the last thing that was shown or done is to invite somebody to a meeting. */
export async function justInvited(context: Context): Promise<JustInvited | undefined> {
  const [near, ...others] = await shownDrafts(context);
  if (near === undefined) return justConfirmed(context);
  if (near.command !== INVITE || others.length > 0 || !isFresh(context, near)) return undefined;
  const row = await context.db.draft.findUnique({ where: { id: near.id } });
  return row ? invitedBy(context, row.payload, near.id) : undefined;
}

async function justConfirmed(context: Context): Promise<JustInvited | undefined> {
  const last = await justDone(context);
  if (last?.action !== 'meeting.invite') return undefined;
  const since = toDate(context.now.subtract({ minutes: 2 * JUST_NOW }));
  const row = await context.db.draft.findFirst({
    where: {
      createdAt: { gte: since },
      closedById: context.actor.person?.id ?? '',
      command: INVITE,
      status: 'confirmed',
    },
    orderBy: { closedAt: 'desc' },
  });
  const meeting = await meetingById(context.db, last.subjectId);
  const invited = row ? await invitedBy(context, row.payload, undefined) : undefined;
  return invited?.subject.meeting.code === meeting?.code ? invited : undefined;
}

async function invitedBy(
  context: Context,
  payload: string,
  waiting: string | undefined,
): Promise<JustInvited | undefined> {
  const { code, personIds } = invitationSchema.parse(JSON.parse(payload));
  const subject = await findKnownMeeting({ code, rest: '' }, context);
  return subject && { waiting, subject, personIds };
}
