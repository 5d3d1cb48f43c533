import type { Context } from '../../kernel/commands/context.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { keepAgenda, previewAgenda } from './agendaDraft.ts';
import { submit } from './agendaLetters.ts';
import { isValidated, lookAtAgenda } from './agendaLook.ts';
import { superiors } from './agendaValidators.ts';

/** Days before the meeting: from then on, a change has to be told. */
export const SENT_DAYS = 7;

/**
 * Validates an ordre du jour. It leaves with the reminder of the week before; when that has left, or
 * what was validated changes, it is previewed and sent on « Confirmer ». Whoever may only prepare it
 * submits it to those who validate.
 */
export async function validateAgenda(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t, now } = context;
  const { meeting } = subject;
  const looked = await lookAtAgenda(context.db, meeting);
  if (isValidated(looked)) {
    return reply(info(t('meetings.agenda.validatedAlready', { code: meeting.code })));
  }
  const chairs = superiors(context, subject);
  if (chairs.length > 0) return submit(context, subject, looked, chairs);
  const days = now.until(meeting.start.toInstant()).total('days');
  if (looked.before || days < SENT_DAYS) return previewAgenda(context, subject, looked);
  await context.write((write) => keepAgenda(write, context, meeting));
  return reply(info(t('meetings.agenda.validated', { code: meeting.code })));
}
