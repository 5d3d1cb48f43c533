import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { writtenTo } from '../letters/writtenTo.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { meetingByCode } from '../store.ts';
import { tell } from './agendaLetters.ts';
import { isValidated, type Looked, lookAtAgenda, seenOf } from './agendaLook.ts';
import { agendaBlocks, changeBlocks } from './agendaMessages.ts';
import { refuseToValidate } from './agendaValidators.ts';
import { keepValidated } from './agendaVersions.ts';

/** The command whose drafts are ordres du jour to send at once. */
export const VALIDATE = 'odjValider';

const agendaSchema = z.object({
  code: z.string(),
  /** What its preview showed; nothing that can be seen in those of before it was kept. */
  seen: z.string().default(''),
});

const storeAgenda = ({ code }: Meeting, looked: Looked): z.infer<typeof agendaSchema> => ({
  code,
  seen: seenOf(looked),
});

/** Shows an ordre du jour and who would receive it, and keeps that as a draft: nothing is sent. */
export async function previewAgenda(
  context: Context,
  { meeting }: MeetingSubject,
  looked: Looked,
): Promise<Reply> {
  const draft = await context.write((write) =>
    openDraft(write, VALIDATE, storeAgenda(meeting, looked), draftAuthor(context)),
  );
  return agendaPreview(context, meeting, looked, draft);
}

function agendaPreview(
  { t, directory }: Context,
  { code, start, end, attendees }: Meeting,
  { points, changes, notes }: Looked,
  draft: string,
  note?: string,
): Reply {
  const length = start.until(end).total('minutes');
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('meetings.agenda.title', { code })),
      ...agendaBlocks(t, points, length, notes),
      ...changeBlocks(t, changes),
      text(t('meetings.agenda.effect', { people: writtenTo(attendees, directory).length })),
      yesOrNo(t, VALIDATE, draft, 'primary'),
    ],
  };
}

/**
 * Validates and sends, once: the ordre du jour that was previewed, or « ODJ modifié » with what
 * changed; another is previewed again.
 */
export async function confirmAgenda(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const { code, attendees } = subject.meeting;
  const pressed = { command: VALIDATE, draft, payload: agendaSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    validateKept(write, context, subject, kept.seen),
  );
  if (outcome.kind === 'stale') {
    const { stale } = outcome;
    const note = t('meetings.preview.changed');
    return agendaPreview(context, stale.meeting, stale.looked, outcome.draft, note);
  }
  const said =
    outcome.kind === 'done' ? 'meetings.agenda.sent' : 'meetings.agenda.validatedAlready';
  return {
    replacesOriginal: true,
    blocks: [info(t(said, { code, people: writtenTo(attendees, context.directory).length }))],
  };
}

interface Standing {
  readonly meeting: Meeting;
  readonly looked: Looked;
}

/** @returns undefined when it is validated as it is; what to preview again when it has changed */
async function validateKept(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  seen: string,
): Promise<{ readonly result: string } | Stale<Standing> | undefined> {
  const meeting = await meetingByCode(write.tx, subject.meeting.code);
  if (!meeting) throw subject.hidden;
  const current = { ...subject, meeting };
  refuseClosed(current, context);
  refuseToValidate(context, current);
  const looked = await lookAtAgenda(write.tx, meeting);
  if (isValidated(looked)) return undefined;
  if (seenOf(looked) !== seen) {
    return { again: storeAgenda(meeting, looked), stale: { meeting, looked } };
  }
  await keepAgenda(write, context, meeting);
  for (const { personId } of meeting.attendees) tell(write, context, current, looked, personId);
  return { result: meeting.code };
}

/** Keeps an ordre du jour as it is validated. */
export async function keepAgenda(write: Write, context: Context, meeting: Meeting): Promise<void> {
  const kept = await keepValidated(write.tx, meeting.id, draftAuthor(context));
  write.audit({
    action: 'agenda.validate',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { number: kept.number, points: kept.points },
  });
}
