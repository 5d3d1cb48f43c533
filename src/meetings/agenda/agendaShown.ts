import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { phase } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { pointAt } from './agendaEditing.ts';
import { isValidated, lookAtAgenda } from './agendaLook.ts';
import { agendaBlocks } from './agendaMessages.ts';
import { agendaNotes, agendaOf } from './agendaStore.ts';
import type { OdjWish } from './odjWish.ts';
import { SENT_DAYS } from './validating.ts';

/** The agenda with its total against the meeting's length. */
export async function showAgenda(
  { t, db }: Context,
  { meeting }: MeetingSubject,
  note?: string,
): Promise<Reply> {
  const points = await agendaOf(db, meeting.id);
  const length = meeting.start.until(meeting.end).total('minutes');
  return reply(
    ...(note ? [info(note)] : []),
    heading(t('meetings.agenda.title', { code: meeting.code })),
    ...(points.length > 0
      ? agendaBlocks(t, points, length, await agendaNotes(db, meeting.id))
      : [text(t('meetings.agenda.empty', { code: meeting.code }))]),
  );
}

/** « qui présente le point 2 ? » @throws DomainError `odj.noSuchPoint` */
export async function whoPresents(
  { t, db }: Context,
  { meeting }: MeetingSubject,
  { position }: Extract<OdjWish, { kind: 'who' }>,
): Promise<string> {
  const { title, presenter } = pointAt(await agendaOf(db, meeting.id), position, meeting);
  return t('meetings.agenda.who', { position, title, presenter: presenter ?? 'none' });
}

/** « envoie l'odj »: it is shown, with what lets it go. */
export async function sending(context: Context, subject: MeetingSubject): Promise<Reply> {
  const { t, db, actor, now } = context;
  const { code, start } = subject.meeting;
  if (phase(subject.meeting, now) === 'over') {
    return showAgenda(context, subject, t('meetings.agenda.sending.over', { code }));
  }
  if ((await agendaOf(db, subject.meeting.id)).length === 0) return showAgenda(context, subject);
  const isReady = isValidated(await lookAtAgenda(db, subject.meeting));
  if (isReady) {
    const isGone = now.until(start.toInstant()).total('days') < SENT_DAYS;
    return showAgenda(
      context,
      subject,
      t(`meetings.agenda.sending.${isGone ? 'gone' : 'ready'}`, { code }),
    );
  }
  const shown = await showAgenda(
    context,
    subject,
    t('meetings.agenda.sending.toValidate', { code }),
  );
  if (!may(actor, 'odj.ordonner', subject)) return shown;
  const line = `odj valider ${code}`;
  return {
    ...shown,
    blocks: [...shown.blocks, buttons({ id: sayId(line), label: line, style: 'primary' })],
  };
}
