import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { buttons, heading, info, list, type Reply, reply } from '../../kernel/messages/tree.ts';
import { cardButton } from '../buttons.ts';
import { readingOf } from '../cards.ts';
import { aboutDecision } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import { pastInWords } from '../history/history.ts';
import { historyOf } from '../history/historyStore.ts';
import { passagesOf } from '../passing/passageStore.ts';
import { passageBlocks } from '../passing/passages.ts';

/** Longer than any decision's life; what is before stays in the register. */
const MOST_SHOWN = 200;

async function show(context: Context, { decision, group }: DecisionSubject): Promise<Reply> {
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
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: (_args, context, subject) => show(context, subject),
});
