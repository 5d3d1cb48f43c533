import { may } from '../../kernel/access/access.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { allOf, listed, sql } from '../../kernel/sql.ts';
import { dayIn } from '../../kernel/time.ts';
import { ownersOf } from '../answering.ts';
import type { Decision } from '../decision.ts';
import { type ListedDecision, listedDecisions } from '../listing/listedStore.ts';
import { readableGroups } from '../listing/listing.ts';
import { searchWords } from '../listing/searchWords.ts';
import { saying } from '../listing/selection.ts';
import { holdingsOf, openDecisionsHeld } from '../ownedStore.ts';
import { isForbidding } from '../recording/forbidding.ts';

/** Words that stand in any sentence, and tell no decision from another. */
const SMALL = new Set(
  (
    'les des une mon mes notre nos leur leurs son ses aux pour sur que qui avec par dans cette ' +
    'the our your decision decisions action actions echeance point tache hier jour semaine mois'
  ).split(' '),
);
const SHORTEST = 3;

/** The words of a hurried sentence by which a decision may be known. */
export const tellingWords = (said: string): readonly string[] =>
  searchWords(said)
    .filter((word) => word.length >= SHORTEST && !SMALL.has(word) && !/^\d/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/u, '') : word));

/** Those that have all the words, or else the first of them, which says what it is about. */
async function having<T>(
  said: string,
  find: (words: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
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
): Promise<readonly ListedDecision[]> => phasedSaying(said, act, context, OPEN);

/** The same of those that are open no more. */
export const closedSaying = (
  said: string,
  act: Act,
  context: Context,
): Promise<readonly ListedDecision[]> => phasedSaying(said, act, context, sql`"phase" <> 'open'`);

const phasedSaying = (
  said: string,
  act: Act,
  context: Context,
  inPhase: ReturnType<typeof sql>,
): Promise<readonly ListedDecision[]> =>
  having(said, async (words) => {
    const found = await phasedWith(words.join(' '), context, inPhase, MOST_READ);
    return found.filter((decision) => mayDo(context, act, decision)).slice(0, MOST_PROPOSED);
  });

/** What is open, or said done and not confirmed, in the groups that he reads, and has all these words; the first due first. */
export const unfinishedWith = (
  words: string,
  context: Context,
  take: number,
): Promise<readonly ListedDecision[]> =>
  phasedWith(words, context, sql`"phase" IN ('open', 'toConfirm')`, take);

const OPEN = sql`"phase" = 'open'`;

function phasedWith(
  words: string,
  context: Context,
  inPhase: ReturnType<typeof sql>,
  take: number,
): Promise<readonly ListedDecision[]> {
  const groups = listed(readableGroups(context).map(({ id }) => id));
  const where = allOf([sql`("groupId" IN ${groups}) IS TRUE`, inPhase, ...saying(words)]);
  const orderBy = sql`"dueOn" ASC NULLS LAST, "createdAt" ASC`;
  return listedDecisions(context.db, { where, orderBy }, { skip: 0, take });
}

function mayDo({ actor, directory, now }: Context, act: Act, decision: ListedDecision): boolean {
  const group = directory.group(decision.groupId);
  if (!group) return false;
  return may(actor, act, { group, owners: ownersOf(decision, directory, dayIn(now, group.zone)) });
}

/** More than that is nobody's to do, nor to choose from. */
const MOST_READ = 100;

/** The speaker's own open decisions, the first due first. */
async function ownOpen(context: Context): Promise<readonly Decision[]> {
  const { actor, db, directory, now, zone } = context;
  if (!actor.person) return [];
  const today = dayIn(now, zone);
  const held = holdingsOf(actor.person, directory, today);
  return (await openDecisionsHeld(db, held, today, { skip: 0, take: MOST_READ })).page;
}

/** Those whose text says so; all of them when nothing is said. */
export async function ownSaying(said: string, context: Context): Promise<readonly Decision[]> {
  const own = await ownOpen(context);
  if (said === '') return own.slice(0, MOST_PROPOSED);
  return having(said, async (words) =>
    own.filter(({ text }) => saysAll(text, words)).slice(0, MOST_PROPOSED),
  );
}

function saysAll(text: string, sought: readonly string[]): boolean {
  const own = searchWords(text);
  return sought.every((word) => own.some((one) => one.startsWith(word)));
}

/** What the speaker may say done: his own first, and else what he may close for its owner. */
export async function closableSaying(
  said: string,
  context: Context,
): Promise<readonly ListedDecision[]> {
  const own = withoutForbidding(await ownSaying(said, context));
  return own.length > 0 ? own : withoutForbidding(await openSaying(said, 'clore', context));
}

/** « j’ai publié la note » does not carry out « ne rien publier ». */
const withoutForbidding = (decisions: readonly ListedDecision[]): readonly ListedDecision[] =>
  decisions.filter(({ text }) => !isForbidding(text));
