import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Deed, justDone } from '../kernel/audit/justDone.ts';
import type { Context } from '../kernel/commands/context.ts';
import { dateInWords, timeInWords } from '../kernel/locale/format.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Button, buttons, type Reply, reply, text } from '../kernel/messages/tree.ts';
import type { Meeting } from './meeting.ts';
import { findKnownMeeting, type MeetingSubject } from './meetingSearch.ts';
import { answerButtons, cardButton, meetingLine } from './messages.ts';
import { shownDrafts } from './planning/justPlanned.ts';
import { meetingById } from './store.ts';

/** What the speaker has just done to a meeting, unless he has been shown since what waits for his word. */
export interface JustDoneToMeeting {
  readonly deed: Deed;
  readonly subject: MeetingSubject;
}

/** The last thing that he has written in the register, when it is of a meeting that he may know. */
export async function justDoneToMeeting(context: Context): Promise<JustDoneToMeeting | undefined> {
  const deed = await justDone(context);
  if (deed?.subjectType !== 'meeting' || (await shownDrafts(context)).length > 0) return undefined;
  const meeting = await meetingById(context.db, deed.subjectId);
  const subject = meeting && (await findKnownMeeting({ code: meeting.code, rest: '' }, context));
  return subject && { deed, subject };
}

/** Shows what would put it right: nothing is done before one is pressed. */
export async function proposeBack(
  context: Context,
  { deed, subject: { meeting } }: JustDoneToMeeting,
): Promise<Reply> {
  const { t, zone } = context;
  const choice = await choices(context, deed, meeting);
  const of = deed.action.startsWith('seance.') ? 'book' : 'other';
  const said = choice.length > 0 ? 'meetings.takenBack' : 'meetings.notTakenBack';
  return reply(
    text(t(said, { code: meeting.code, of })),
    text(meetingLine(t, meeting, zone)),
    buttons(...choice, cardButton(meeting, meeting.code)),
  );
}

async function choices(context: Context, deed: Deed, meeting: Meeting): Promise<readonly Button[]> {
  const { code } = meeting;
  switch (deed.action) {
    case 'meeting.convene':
      return [`annuler ${code}`, `reporter ${code}`].map(saying);
    case 'meeting.cancel':
      return [saying(`rétablir ${code}`)];
    case 'meeting.restore':
      return [saying(`annuler ${code}`)];
    case 'meeting.change':
      return asBefore(context, await formerLine(context, deed, meeting));
    case 'attendance.answer':
      return answerButtons(context.t, meeting);
    default:
      return [];
  }
}

const saying = (line: string): Button => ({ id: sayId(line), label: line });

const asBefore = ({ t }: Context, line: string | undefined): readonly Button[] =>
  line === undefined ? [] : [{ id: sayId(line), label: t('meetings.asBefore') }];

const kept = z.object({
  start: z.string(),
  end: z.string(),
  place: z.string(),
  subject: z.string(),
});

/** What makes it again what it was; nothing when no more than the rest of it was changed. */
async function formerLine(
  { db }: Context,
  { action, subjectId }: Deed,
  meeting: Meeting,
): Promise<string | undefined> {
  const line = await db.audit.findFirst({
    where: { action, subjectId },
    orderBy: { id: 'desc' },
    select: { before: true },
  });
  const before = kept.safeParse(JSON.parse(line?.before ?? 'null')).data;
  if (!before) return undefined;
  const start = Temporal.ZonedDateTime.from(before.start);
  const end = Temporal.ZonedDateTime.from(before.end);
  const isMoved = !start.equals(meeting.start) || !end.equals(meeting.end);
  const when = isMoved
    ? ` au ${dateInWords(start.toPlainDate(), 'fr')} de ${timeInWords(start, 'fr')} à ${timeInWords(end, 'fr')}`
    : '';
  const where = before.place === meeting.place ? '' : `, lieu : ${before.place || 'à préciser'}`;
  const what = before.subject === meeting.subject ? '' : `, objet : ${before.subject}`;
  const former = `${when}${where}${what}`;
  return former === '' ? undefined : `reporter ${meeting.code}${former}`;
}
