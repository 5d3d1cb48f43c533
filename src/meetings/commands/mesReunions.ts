import { defineCommand } from '../../kernel/commands/command.ts';
import { heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { answerButtons, meetingLine } from '../messages.ts';
import { meetingsOfPerson } from '../store.ts';

const MOST = 15;

/** The meetings to come to which the speaker is invited, with his answer and the answer buttons. */
export const mesReunions = defineCommand({
  name: 'mesReunions',
  words: ['mes réunions', 'mes prochaines réunions', 'mon agenda', 'mes rencontres'],
  access: 'member',
  grammar: ['mes réunions'],
  examples: ['mes réunions'],
  parse: () => ({}),
  async run(_args, { t, db, actor, now }): Promise<Reply> {
    const personId = actor.person?.id ?? '';
    const own = await meetingsOfPerson(db, personId, now, { skip: 0, take: MOST });
    if (own.length === 0) return reply(text(t('meetings.mine.empty')));
    const items = own.map((meeting) => {
      const partstat = meeting.attendees.find((one) => one.personId === personId)?.partstat;
      const answer = t('meetings.mine.answer', { answer: partstat ?? 'needsAction' });
      return {
        text: [meetingLine(t, meeting), ` — ${answer}`].flat(),
        buttons: answerButtons(t, meeting),
      };
    });
    return reply(heading(t('meetings.mine.title')), list(items));
  },
});
