import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import type { Looked } from './agendaLook.ts';
import { agendaBlocks, changeBlocks, validatedBlocks } from './agendaMessages.ts';

/** The secretariat prepares; the chair validates with one press. */
export async function submit(
  context: Context,
  { meeting, group }: MeetingSubject,
  { points, changes, notes }: Looked,
  chairs: readonly Person[],
): Promise<Reply> {
  const length = meeting.start.until(meeting.end).total('minutes');
  await context.write(async (write) => {
    for (const person of chairs) {
      const t = translator(person.locale);
      const { code } = meeting;
      const message = {
        subject: t('meetings.agenda.submit.subject', { code }),
        blocks: [
          text(t('meetings.agenda.submit.text', { code, name: context.actor.person?.name ?? '' })),
          ...agendaBlocks(t, points, length, notes),
          ...changeBlocks(t, changes),
          buttons({
            id: sayId(`odj valider ${code}`),
            label: t('meetings.agenda.submit.button'),
            style: 'primary',
          }),
        ],
      };
      const dedupeKey = `agenda:${meeting.id}:submit:${person.id}:${write.id}`;
      sendBothWays(write, { person: person.id, message, dedupeKey, about: group.id });
    }
  });
  const names = listInWords(
    chairs.map(({ name }) => name),
    context.t.locale,
  );
  return reply(info(context.t('meetings.agenda.submit.done', { code: meeting.code, names })));
}

/** Writes to one attendee: the ordre du jour, or what changed in it. */
export function tell(
  write: Write,
  { directory }: Context,
  { meeting, group }: MeetingSubject,
  { points, before, changes, notes }: Looked,
  personId: string,
): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const kind = before ? 'changed' : 'first';
  const told = { code: meeting.code, subject: meeting.subject };
  write.send({
    to: { person: personId, by: 'mail' },
    about: group.id,
    topic: `agenda:${meeting.id}:${personId}`,
    dedupeKey: `agenda:${meeting.id}:${write.id}:${personId}`,
    message: {
      subject: t(`meetings.agenda.mail.${kind}.subject`, told),
      blocks: [
        text(t(`meetings.agenda.mail.${kind}.text`, told)),
        ...changeBlocks(t, changes),
        ...validatedBlocks(t, points, notes),
      ],
    },
  });
}
