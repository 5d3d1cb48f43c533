import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  heading,
  info,
  type ListItem,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { dayIn } from '../../kernel/time.ts';
import { cardButton, doneButton, postponeButton } from '../buttons.ts';
import { closableSaying, ownSaying } from '../byWords/toldByWords.ts';
import type { Decision } from '../decision.ts';
import { askedReminder, asksForMemo } from '../following/askedReminder.ts';
import { readSaidOfMine, type SaidOfMine } from '../following/saidOfMine.ts';
import { whichOfMine } from '../following/whichOfMine.ts';
import { actionLine, type Reading } from '../messages.ts';
import { copiedOf, holdingsOf, openDecisionsHeld } from '../ownedStore.ts';

const PAGE_SIZE = 12;
const PAGE = /page (\d{1,4})/i;

/** The open decisions the speaker owns, late ones first; undefined when there are none. */
export async function ownActions(context: Context, page = 1): Promise<Block[] | undefined> {
  const { db, t, directory, actor, now, zone } = context;
  if (!actor.person) return undefined;
  const today = dayIn(now, zone);
  const skip = (page - 1) * PAGE_SIZE;
  const held = holdingsOf(actor.person, directory, today);
  const own = await openDecisionsHeld(db, held, today, { skip, take: PAGE_SIZE });
  const copied = page === 1 ? await inCopy(context, actor.person) : [];
  if (own.total === 0) return copied.length === 0 ? undefined : copied;
  const more = skip + own.page.length < own.total;
  const next = { id: sayId(`mes actions page ${page + 1}`), label: t('kernel.next') };
  return [
    text(t('decisions.mine.count', { total: own.total, late: own.late })),
    list(own.page.map((decision) => ownItem({ t, directory, today }, decision))),
    ...(more ? [buttons(next)] : []),
    ...copied,
  ];
}

/** What the titulaire answers for, of whom he is the suppléant. */
async function inCopy({ db, t, directory, now, zone }: Context, person: Person): Promise<Block[]> {
  const today = dayIn(now, zone);
  const held = copiedOf(person, directory, today);
  const { page, total } = await openDecisionsHeld(db, held, today, { skip: 0, take: PAGE_SIZE });
  if (total === 0) return [];
  return [
    text(t('decisions.mine.copied', { total })),
    list(page.map((decision) => ownItem({ t, directory, today }, decision))),
  ];
}

/** One of his own, with what closes it, what postpones it, and its card. */
function ownItem(reading: Reading, decision: Decision): ListItem {
  const { t } = reading;
  const { code } = decision;
  return {
    text: actionLine(reading, decision),
    buttons: [doneButton(t, code), postponeButton(t, code), cardButton(t, code)],
  };
}

/** « c'est fait », which does not say what: each of his actions has its button. */
const DONE = /^(?:(?:c'?est|c) (?:fait|fini|termine)|j'ai (?:fini|termine))[\s.!]*$/;
/** « fait », which in a channel may be said to anybody. */
const BARE_DONE = /^(?:tout est )?(?:fait|fini|termine)[\s.!]*$/;

/** « 1 fait, 2 pas encore »: a list has no numbers, and each action its button. */
const BY_RANK =
  /^(?:(?:la |le |l')?(?:n[°o] ?)?\d{1,2}(?:(?: et |, ?)\d{1,2})* ?[:=-]? ?(?:(?:est |sont |c'est |n'est )?(?:deja )?(?:fait|fini|termine|clos|ok)e?s?|(?:n'est |est )?pas (?:encore|faite?s?|fini|termine)(?: faite?s?)?|(?:est )?en cours)(?:[\s,;.!]+(?:et |mais )?|$))+$/u;

const isOfRanks = ({ rest, channelGroup }: Pick<Line, 'rest' | 'channelGroup'>): boolean =>
  channelGroup === undefined && BY_RANK.test(fold(rest).trim());

/** « quelles tâches demeurent à ma charge », « qu'est-ce qui me reste à faire ». */
const LEFT_TO_ME =
  /^(?:quelles?|quels?) (?:sont (?:donc )?(?:les |mes )?)?(?:taches|actions|obligations|dossiers|engagements) (?:qui )?(?:m'incombent|me (?:reviennent|restent)|(?:demeurent|restent|sont|reste)(?: encore| toujours)? a ma charge)(?: (?:a faire|encore|toujours))?[\s?.!]*$/u;

/** The decisions of which he may speak so: what is done may be said by whoever closes it. */
const knownAs = ({ about, what }: SaidOfMine, context: Context) =>
  about === 'done' ? closableSaying(what, context) : ownSaying(what, context);

/** What the speaker has taken on, whichever group decided it. */
export const mesActions = defineCommand({
  name: 'mesActions',
  words: [
    'mes actions',
    'mes tâches',
    'mes décisions',
    'mes engagements',
    'mes points à traiter',
    'mes retards',
    'mes échéances',
    'mes dossiers',
    'mes trucs',
    'my actions',
    'my tasks',
    'my action points',
    'my decisions',
    'my overdue actions',
    'my overdue decisions',
    'my open actions',
    'my open decisions',
    'todo',
    'to do',
    'to-do',
  ],
  claims: ({ rest, channelGroup }) =>
    DONE.test(fold(rest)) ||
    LEFT_TO_ME.test(fold(rest)) ||
    isOfRanks({ rest, channelGroup }) ||
    (channelGroup === undefined && BARE_DONE.test(fold(rest))),
  holds: async (line, context) => {
    if (askedReminder(line.text) !== undefined) return 'first';
    if (asksForMemo(line.text)) return 'last';
    const said = readSaidOfMine(line);
    if (!said || !context.actor.person) return undefined;
    if ((await knownAs(said, context)).length === 0) return said.isOwn ? 'last' : undefined;
    return said.isTelling ? 'first' : 'last';
  },
  aside: true,
  act: 'mesActions',
  grammar: ['mes actions'],
  examples: ['mes actions'],
  parse: (line) => ({
    page: Math.max(1, Number(PAGE.exec(line.rest)?.[1] ?? 1)),
    said: line.called === '' ? readSaidOfMine(line) : undefined,
    reminder: askedReminder(line.text),
    memo: line.called === '' && asksForMemo(line.text),
    byRank: line.called === '' && isOfRanks(line),
  }),
  async run({ page, said, reminder, memo, byRank }, context): Promise<Reply> {
    if (reminder !== undefined) {
      const suggestions = [`décision ${reminder}`, 'mes actions'];
      throw new DomainError('decision.noOwnReminder', { suggestions });
    }
    if (memo) {
      const name = context.actor.person?.name ?? '';
      throw new DomainError('decision.noMemo', { name, suggestions: ['mes actions'] });
    }
    if (said) return whichOfMine(said, context);
    const { t } = context;
    const own = await ownActions(context, page);
    return reply(
      heading(t('decisions.mine.title')),
      ...(byRank && own ? [info(t('decisions.mine.byRank'))] : []),
      ...(own ?? [text(t('decisions.mine.empty'))]),
    );
  },
});
