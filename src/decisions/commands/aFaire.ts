import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { type Block, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { answerButtons, meetingLine } from '../../meetings/messages.ts';
import { meetingsOfPerson } from '../../meetings/store.ts';
import { ownActions } from './mesActions.ts';

/** Read from the nearest on; what is farther can wait. */
const MOST_MEETINGS = 30;

/** The meetings to come that he has not answered. */
async function unanswered({ db, t, actor, now, zone }: Context): Promise<Block[]> {
  const personId = actor.person?.id ?? '';
  const own = await meetingsOfPerson(db, personId, now, { skip: 0, take: MOST_MEETINGS });
  const waiting = own.filter(({ attendees }) =>
    attendees.some((one) => one.personId === personId && one.partstat === 'needsAction'),
  );
  if (waiting.length === 0) return [];
  return [
    heading(t('decisions.todo.meetings')),
    list(
      waiting.map((meeting) => ({
        text: meetingLine(t, meeting, zone),
        buttons: answerButtons(t, meeting),
      })),
    ),
  ];
}

const WHAT =
  "(?:que|quoi|qu'est[ -]ce que|quest ce que|ce que|qu'ai[ -]je|j'ai quoi|y a[ -]t[ -]il)";

/** « que dois je faire », « j'ai quoi à faire cette semaine », « qu'est ce qui m'attend »: asked in many ways. */
const ASKS = new RegExp(
  String.raw`^${oneOf(
    `${WHAT} (?:.{0,20} )?(?:a faire|dois[ -]je faire|je dois faire|me reste|a traiter)`,
    "qu'est[ -]ce qui m'attend",
    'quoi de neuf',
    '(?:what|anything) (?:(?:do|should|must|can) (?:i|we)|(?:is|are) there|else|for me)(?: (?:have|need|for me))?(?: to)?(?: do)?(?: (?:for me )?(?:today|this week))?(?=[ ?!.]*$)',
  )}\b`,
);

/** What awaits the speaker: the meetings to answer, then the actions he owns. */
export const aFaire = defineCommand({
  name: 'aFaire',
  words: [
    'qu’ai-je à faire',
    'qu’ai je à faire',
    'qu’est-ce que j’ai à faire',
    'qu’est ce que j’ai à faire',
    'qu’est-ce que je dois faire',
    'que dois-je faire',
    'que me reste-t-il à faire',
    'que reste-t-il à faire',
    'quoi faire',
    'à faire',
    'ma liste',
  ],
  claims: ({ rest }) => ASKS.test(fold(rest)),
  aside: true,
  act: 'aFaire',
  grammar: ['qu’ai-je à faire ?'],
  examples: ['qu’ai-je à faire ?'],
  parse: () => ({}),
  async run(_args, context): Promise<Reply> {
    const { t } = context;
    const meetings = await unanswered(context);
    const actions = await ownActions(context);
    if (meetings.length === 0 && !actions) return reply(text(t('decisions.todo.nothing')));
    const own = actions ? [heading(t('decisions.mine.title')), ...actions] : [];
    return reply(...meetings, ...own);
  },
});
