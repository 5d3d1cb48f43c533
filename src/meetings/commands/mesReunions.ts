import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { type Days, stretchAnywhere } from '../../kernel/dates/stretch.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  heading,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { daysIn } from '../meetingRef.ts';
import { daysInWords, isWithin } from '../meetingSearch.ts';
import { answerButtons, meetingLine } from '../messages.ts';
import { meetingsOfPerson } from '../store.ts';

const MOST = 15;
/** More than anybody is invited to. */
const ALL = 500;

/** The meetings to come to which he is invited, to be answered; undefined when there are none. */
export async function ownMeetings(context: Context, on?: Days): Promise<Block[] | undefined> {
  const { t, db, actor, now, zone } = context;
  const personId = actor.person?.id ?? '';
  const coming = await meetingsOfPerson(db, personId, now, { skip: 0, take: on ? ALL : MOST });
  const own = on ? coming.filter((meeting) => isWithin(meeting, on)) : coming;
  if (own.length === 0) return undefined;
  const items = own.map((meeting) => {
    const partstat = meeting.attendees.find((one) => one.personId === personId)?.partstat;
    const answer = t('meetings.mine.answer', { answer: partstat ?? 'needsAction' });
    return {
      text: [meetingLine(t, meeting, zone), ` — ${answer}`].flat(),
      buttons: answerButtons(t, meeting),
    };
  });
  return [list(items)];
}

/** Whoever leads a group looks after meetings to which he is not invited. */
const ofAllGroups = ({ t, actor }: Context): Block[] =>
  may(actor, 'planifier')
    ? [buttons({ id: sayId('réunions'), label: t('meetings.mine.all') })]
    : [];

/** « c'est quand ma prochaine réunion », « quelle est la prochaine réunion où je dois être ». */
const I_AM_THERE = 'dois (?:etre|aller|assister|participer)|suis (?:invitee?|attendue?|conviee?)';
const MY_NEXT = new RegExp(
  String.raw`^(?:(?:c'est quand|quand est|quelle est|ou est|a quelle heure est) )?${oneOf(
    'ma prochaine (?:reunion|rencontre|seance)',
    `la prochaine (?:reunion|rencontre) (?:ou|a laquelle) je (?:${I_AM_THERE})`,
  )}[\s?.!]*$`,
  'u',
);

/** The meetings to come to which the speaker is invited, with his answer and the answer buttons. */
export const mesReunions = defineCommand({
  name: 'mesReunions',
  words: [
    'mes réunions',
    'mes prochaines réunions',
    'mon agenda',
    'mes rencontres',
    'mes rdv',
    'mes rendez-vous',
    'my meetings',
    'my next meetings',
    'my upcoming meetings',
    'my agenda',
    'what are my meetings',
  ],
  claims: ({ rest }) => MY_NEXT.test(fold(rest)),
  aside: true,
  act: 'mesReunions',
  grammar: ['mes réunions'],
  examples: ['mes réunions'],
  // « mon agenda de la semaine »: of these days and no others.
  parse: (line) => ({ on: daysIn(line.rest, line, stretchAnywhere)?.days[0] }),
  async run({ on }, context): Promise<Reply> {
    const { t } = context;
    const own = await ownMeetings(context, on);
    const days = on && daysInWords(on, t.locale);
    const title = days ? t('meetings.mine.titleOn', { days }) : t('meetings.mine.title');
    const empty = days
      ? t('meetings.list.emptyOn', { scope: 'none', days })
      : t('meetings.mine.empty');
    const said = own ? [heading(title), ...own] : [text(empty)];
    return reply(...said, ...ofAllGroups(context));
  },
});
