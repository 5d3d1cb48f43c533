import { defineCommand } from '../../kernel/commands/command.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply } from '../../kernel/messages/tree.ts';
import { phase } from '../meeting.ts';
import { BARE_MEETING_CODE } from '../meetingCode.ts';
import { readDatedRef } from '../meetingRef.ts';
import { findMeeting } from '../meetingSearch.ts';
import { meetingCard } from '../messages.ts';

/** One meeting: when, where, about what, who comes; with answer buttons for those invited. */
export const reunion = defineCommand({
  name: 'reunion',
  words: ['réunion', 'prochaine réunion', 'prochain'],
  code: BARE_MEETING_CODE,
  act: 'reunion',
  grammar: ['réunion <réunion>'],
  examples: ['réunion GEC-2027-03'],
  parse: (line) => readDatedRef(line),
  subject: (ref, context) => findMeeting(ref, context, { orOnly: true, orLast: true }),
  async run(_ref, { t, actor, now }, { meeting, group, invitees }): Promise<Reply> {
    const invited = actor.person !== undefined && invitees.includes(actor.person.id);
    const answerable = invited && phase(meeting, now) !== 'over';
    return reply(
      ...meetingCard(t, meeting, group, { answerable }),
      buttons(
        { id: sayId(`odj ${meeting.code}`), label: t('meetings.button.agenda') },
        { id: sayId(`présences ${meeting.code}`), label: t('meetings.button.attendance') },
      ),
    );
  },
});
