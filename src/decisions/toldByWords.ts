import { may } from '../kernel/access/access.ts';
import type { Act } from '../kernel/access/matrix.ts';
import type { Context } from '../kernel/commands/context.ts';
import { allOf, listed, sql } from '../kernel/sql.ts';
import { dayIn } from '../kernel/time.ts';
import type { Decision } from './decision.ts';
import { decisionSubject } from './following.ts';
import { listedDecisions } from './listedStore.ts';
import { readableGroups } from './listing.ts';
import { holdingsOf, openDecisionsHeld } from './ownedStore.ts';
import { searchWords } from './searchWords.ts';
import { saying } from './selection.ts';

/** Words that stand in any sentence, and tell no decision from another. */
const SMALL = new Set(
  (
    'les des une mon mes notre nos leur leurs son ses aux pour sur que qui avec par dans cette ' +
    'the our your decision decisions action actions echeance point tache hier jour semaine mois'
  ).split(' '),
);
const SHORTEST = 3;

/** The words of a hurried sentence by which a decision may be known. */
const tellingWords = (said: string): readonly string[] =>
  searchWords(said)
    .filter((word) => word.length >= SHORTEST && !SMALL.has(word) && !/^\d/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/u, '') : word));

/** Those that have all the words, or else the first of them, which says what it is about. */
async function having(
  said: string,
  find: (words: readonly string[]) => Promise<readonly Decision[]>,
): Promise<readonly Decision[]> {
  const all = tellingWords(said);
  if (all.length === 0) return [];
  const found = await find(all);
  return found.length > 0 ? found : find(all.slice(0, 1));
}

/** How many decisions are proposed. */
const MOST_PROPOSED = 6;

/** The open decisions whose text says so and with which the speaker may do this, the first due first. */
export const openSaying = (
  said: string,
  act: Act,
  context: Context,
): Promise<readonly Decision[]> =>
  having(said, async (words) => {
    const groups = listed(readableGroups(context).map(({ id }) => id));
    const where = allOf([
      sql`("groupId" IN ${groups}) IS TRUE`,
      sql`"phase" = 'open'`,
      ...saying(words.join(' ')),
    ]);
    const orderBy = sql`"dueOn" ASC NULLS LAST, "createdAt" ASC`;
    const page = { skip: 0, take: MOST_PROPOSED };
    const found = await listedDecisions(context.db, { where, orderBy }, page);
    const subjects = await Promise.all(found.map(({ code }) => decisionSubject(context, code)));
    return subjects
      .filter((subject) => may(context.actor, act, subject))
      .map(({ decision }) => decision);
  });

/** More than that is nobody's to do. */
const MOST_READ = 100;

/** The speaker's own open decisions whose text says so, the first due first. */
export async function ownSaying(said: string, context: Context): Promise<readonly Decision[]> {
  const { actor, db, directory, now, zone } = context;
  if (!actor.person) return [];
  const today = dayIn(now, zone);
  const held = holdingsOf(actor.person, directory, today);
  return having(said, async (words) => {
    const { page } = await openDecisionsHeld(db, held, today, { skip: 0, take: MOST_READ });
    return page.filter(({ text }) => saysAll(text, words)).slice(0, MOST_PROPOSED);
  });
}

function saysAll(text: string, sought: readonly string[]): boolean {
  const own = searchWords(text);
  return sought.every((word) => own.some((one) => one.startsWith(word)));
}
