import { withStandIns } from '../directory/standIns.ts';
import { holders } from '../kernel/access/leaders.ts';
import type { Context } from '../kernel/commands/context.ts';
import { confirmDraft } from '../kernel/confirmDraft.ts';
import type { Reader } from '../kernel/database.ts';
import { draftAuthor, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { heading, info, type Reply, reply, text } from '../kernel/messages/tree.ts';
import { yesOrNo } from '../kernel/messages/yesOrNo.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { agendaChanges } from './agendaDifference.ts';
import { type Looked, submit, tell } from './agendaLetters.ts';
import { agendaBlocks, changeBlocks } from './agendaMessages.ts';
import { agendaNotes, agendaOf } from './agendaStore.ts';
import { keepValidated, validatedAgenda } from './agendaVersions.ts';
import { aboutMeeting } from './draftedMeeting.ts';
import type { MeetingSubject } from './meetingSearch.ts';
import { writtenTo } from './writtenTo.ts';

/** The command whose drafts are ordres du jour to send again. */
export const VALIDATE = 'odjValider';

/** Who validates: the chair of the group, or whoever coordinates it; nobody when it has neither. */
export function validators({ directory, now }: Context, { meeting, group }: MeetingSubject) {
  const day = meeting.start.toPlainDate();
  const leaders = holders(directory, group, day, 'chair', 'coordinator', 'coCoordinator');
  return withStandIns(directory, leaders, group, dayIn(now, group.zone));
}

/** Days before the meeting: from then on, a change has to be told. */
const SENT_DAYS = 7;

async function look(db: Reader, { meeting }: MeetingSubject): Promise<Looked> {
  const points = await agendaOf(db, meeting.id);
  if (points.length === 0) throw new DomainError('odj.empty', { code: meeting.code });
  const before = (await validatedAgenda(db, meeting.id))?.points;
  const changes = before ? agendaChanges(before, points) : [];
  return { points, before, changes, notes: await agendaNotes(db, meeting.id) };
}

/**
 * Validates an ordre du jour. It leaves with the reminder of the week before; when that has left, or
 * what was validated changes, it is previewed and sent on « Confirmer ». Whoever may only prepare it
 * submits it to those who validate.
 */
export async function validateAgenda(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t, actor, now } = context;
  const { meeting } = subject;
  const looked = await look(context.db, subject);
  if (looked.before && looked.changes.length === 0) {
    return reply(info(t('meetings.agenda.validatedAlready', { code: meeting.code })));
  }
  const chairs = validators(context, subject);
  if (chairs.length > 0 && !chairs.some(({ id }) => id === actor.person?.id)) {
    return submit(context, subject, looked, chairs);
  }
  const days = now.until(meeting.start.toInstant()).total('days');
  if (looked.before || days < SENT_DAYS) return preview(context, subject, looked);
  await context.write((write) => keep(write, context, subject));
  return reply(info(t('meetings.agenda.validated', { code: meeting.code })));
}

async function keep(write: Write, context: Context, { meeting }: MeetingSubject): Promise<void> {
  const kept = await keepValidated(write.tx, meeting.id, draftAuthor(context));
  write.audit({
    action: 'agenda.validate',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { number: kept.number, points: kept.points },
  });
}

async function preview(
  context: Context,
  { meeting }: MeetingSubject,
  { points, changes, notes }: Looked,
): Promise<Reply> {
  const { t } = context;
  const draft = await context.write((write) =>
    openDraft(write, VALIDATE, { code: meeting.code }, draftAuthor(context)),
  );
  const length = meeting.start.until(meeting.end).total('minutes');
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('meetings.agenda.title', { code: meeting.code })),
      ...agendaBlocks(t, points, length, notes),
      ...changeBlocks(t, changes),
      text(
        t('meetings.agenda.effect', {
          people: writtenTo(meeting.attendees, context.directory).length,
        }),
      ),
      yesOrNo(t, VALIDATE, draft, 'primary'),
    ],
  };
}

/** Validates and sends, once: the ordre du jour, or « ODJ modifié » with what changed. */
export async function confirmAgenda(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const { code, attendees } = subject.meeting;
  const pressed = { command: VALIDATE, draft, payload: aboutMeeting };
  const { kind } = await confirmDraft(context, pressed, async (write) => {
    const looked = await look(write.tx, subject);
    await keep(write, context, subject);
    for (const { personId } of attendees) tell(write, context, subject, looked, personId);
    return { result: code };
  });
  const said = kind === 'done' ? 'meetings.agenda.sent' : 'meetings.agenda.validatedAlready';
  return {
    replacesOriginal: true,
    blocks: [info(t(said, { code, people: writtenTo(attendees, context.directory).length }))],
  };
}
