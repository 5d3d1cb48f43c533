import { speaker } from '../../kernel/access/speaker.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  buttons,
  facts,
  form,
  heading,
  info,
  type Reply,
  reply,
} from '../../kernel/messages/tree.ts';
import { letterFacts } from '../letters/letter.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';
import { answerButtons } from '../messages.ts';
import { attendeeOf } from './answer.ts';
import { alternateOf } from './invitees.ts';

/**
 * An invitation as its reader answers it on a page: what it is about, what he said, and what he may say.
 * @throws DomainError `meeting.cancelled`, `meeting.over`, `meeting.notInvited`
 */
export function answerPage(context: Context, subject: MeetingSubject): Reply {
  const { t, directory } = context;
  const { meeting, group } = subject;
  const person = speaker(context);
  refuseClosed(subject, context);
  const attendee = attendeeOf(meeting, person);
  const { code, sequence } = meeting;
  const replaced = attendee.partstat === 'declined' && attendee.standInId !== null;
  const standIn = replaced ? directory.person(attendee.standInId ?? '') : undefined;
  const alternate = alternateOf(
    directory,
    group,
    attendee.organizationId,
    meeting.start.toPlainDate(),
  );
  const carried = { reunion: code, version: String(sequence) };
  return reply(
    heading(t('meetings.answerPage.title', { code, name: person.name })),
    facts(...letterFacts({ t, circumstances: context, meeting, attendee, person })),
    info(
      standIn
        ? t('meetings.answerPage.replaced', { name: standIn.name })
        : t('meetings.answerPage.current', { answer: attendee.partstat }),
    ),
    buttons(
      ...answerButtons(t, meeting),
      ...(alternate && alternate.id !== person.id
        ? [
            {
              id: actionId('presences.remplacer', { ...carried, personne: alternate.id }),
              label: t('meetings.answerPage.replaceBy', { name: alternate.name }),
            },
          ]
        : []),
    ),
    form({
      id: actionId('presences.remplacant', carried),
      title: t('meetings.answerPage.replaceByOther'),
      submit: t('meetings.standIn.submit'),
      fields: [{ type: 'text', name: 'nom', label: t('meetings.standIn.name'), required: true }],
    }),
  );
}
