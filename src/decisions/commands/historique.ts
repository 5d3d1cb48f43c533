import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, heading, info, list, type Reply, reply } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { ownSaying } from '../byWords/toldByWords.ts';
import { readingOf } from '../cards.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { aboutDecision } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import { pastInWords } from '../history/history.ts';
import { historyOf } from '../history/historyStore.ts';
import { asksWhyMine, whyMine } from '../history/whyMine.ts';
import { passagesOf } from '../passing/passageStore.ts';
import { passageBlocks } from '../passing/passages.ts';

/** Longer than any decision's life; what is before stays in the register. */
const MOST_SHOWN = 200;

interface Args {
  /** None: of the one that was just shown, or the only one he has. */
  readonly code: string | undefined;
  /** It is asked why it is his. */
  readonly mine: boolean;
}

function parse(line: Line): Args {
  const mine = asksWhyMine(line.text);
  const code = mine ? findDecisionCode(line.text)?.code : aboutDecision(line).code;
  return { code, mine };
}

/** @throws DomainError `decision.codeMissing` when it may be several */
async function codeAsked(context: Context): Promise<string> {
  const shown = shownAlone(context.shown);
  const code = findDecisionCode(shown ?? '')?.code;
  if (code !== undefined) return code;
  // Of a meeting that was just shown, it is not asked who gave it.
  const own = shown === undefined ? await ownSaying('', context) : [];
  const [only, ...others] = own;
  if (only && others.length === 0) return only.code;
  const suggestions = own.length > 0 ? own.map(({ code }) => `historique ${code}`) : ['décisions'];
  throw new DomainError('decision.codeMissing', { suggestions });
}

async function show(
  { mine }: Args,
  context: Context,
  { decision, group }: DecisionSubject,
): Promise<Reply> {
  const { t, db } = context;
  const { code, kind } = decision;
  const past = await historyOf(db, decision.id, MOST_SHOWN);
  const reading = readingOf(context, group);
  const items = past.flatMap((one) => {
    const said = pastInWords(reading, one, group.zone);
    return said === undefined ? [] : [{ text: said }];
  });
  return reply(
    heading(t('decisions.history.of', { code, kind })),
    ...(items.length > 0 ? [list(items)] : [info(t('decisions.history.none', { code }))]),
    ...passageBlocks(context, await passagesOf(db, decision.id), group.zone),
    ...(mine ? whyMine(context, decision) : []),
    buttons(cardButton(t, code)),
  );
}

/** Everything that has been done to a decision: who, when, what it was and what it became. */
export const historique = defineCommand({
  name: 'historique',
  words: [
    'historique',
    'historique de la décision',
    'décision historique',
    'history',
    'history of',
  ],
  act: 'decision',
  grammar: ['historique <numéro>'],
  examples: ['historique D-2027-001'],
  claims: ({ text }) => asksWhyMine(text),
  parse,
  subject: async ({ code }, context) =>
    decisionSubject(context, code ?? (await codeAsked(context))),
  run: (args, context, subject) => show(args, context, subject),
});
