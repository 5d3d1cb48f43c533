import type { Temporal } from 'temporal-polyfill';
import { answerTokens, type Token } from './answerWords.ts';
import { isAhead, type Poll, type PollChoice } from './poll.ts';
import { type SlotName, slotsNamed } from './slotNames.ts';

/** By the number of the slot. */
export type Choices = ReadonlyMap<number, PollChoice>;

/** What somebody says of slots, before it is known of which poll. */
export interface AnswerSaid {
  readonly parts: readonly Part[];
  /** Whether it says « oui », « pas dispo »…; « 1 et 3 » only names. */
  readonly hasChoice: boolean;
}

interface Part {
  readonly names: readonly SlotName[];
  readonly choice: PollChoice;
}

/**
 * « mercredi et jeudi, mais pas mardi », « 1 oui, 2 non », « le 24 me va », « tous sauf le dernier »,
 * « aucun ne me convient ». Undefined as soon as it says anything else, or leaves a slot without its answer.
 */
export function readAnswer(text: string): AnswerSaid | undefined {
  const tokens = answerTokens(text);
  if (!tokens?.some(({ kind }) => kind === 'name' || kind === 'none')) return undefined;
  const hasChoice = tokens.some(({ kind }) => kind !== 'name' && kind !== 'break');
  if (!hasChoice) return { parts: [{ names: namesIn(tokens), choice: 'yes' }], hasChoice };
  const parts = partsOf(clausesOf(tokens));
  return parts && { parts, hasChoice };
}

/**
 * What it answers to each slot of that poll; undefined when it names others, or says two things of one. Whatever
 * is said of all of them is of those that are still ahead, without those that are named beside.
 */
export function choicesFor(
  { parts }: AnswerSaid,
  poll: Poll,
  now: Temporal.Instant,
): Choices | undefined {
  const ofAll = new Map<number, PollChoice>();
  const named = new Map<number, PollChoice>();
  for (const { name, choice } of parts.flatMap(eachName)) {
    const slots = slotsNamed(poll, name);
    if (!slots) return undefined;
    for (const slot of slots) {
      const { number } = slot;
      if (name.kind === 'all' && !isAhead(slot, now)) continue;
      if (name.kind === 'all') ofAll.set(number, choice);
      else if ((named.get(number) ?? choice) !== choice) return undefined;
      else named.set(number, choice);
    }
  }
  return new Map([...ofAll, ...named]);
}

/** The numbers that are of no slot of that poll. */
export const unknownNumbers = ({ parts }: AnswerSaid, poll: Poll): readonly number[] =>
  parts.flatMap(({ names }) =>
    names.flatMap((name) =>
      name.kind === 'number' && !slotsNamed(poll, name) ? [name.number] : [],
    ),
  );

const eachName = ({ names, choice }: Part) => names.map((name) => ({ name, choice }));

const namesIn = (tokens: readonly Token[]): SlotName[] =>
  tokens.flatMap((token) => (token.kind === 'name' ? [token.name] : []));

/** What stands between two breaks; « sauf » begins another, of those that do not suit. */
function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' || token.kind === 'except') clauses.push([]);
    if (token.kind !== 'break') clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** A name without its answer has that of the one before, « oui pour mardi, jeudi », or of the one after. */
function partsOf(clauses: readonly (readonly Token[])[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  let waiting: SlotName[] = [];
  let leading: PollChoice | undefined;
  for (const clause of clauses) {
    const names = namesIn(clause);
    const said = choicesIn(clause);
    if (said.length === 0) {
      if (leading) parts.push({ names, choice: leading });
      else waiting = [...waiting, ...names];
      continue;
    }
    if (names.length === 0 && !clause.some(({ kind }) => kind === 'none')) {
      // « non, jeudi » says either that Thursday does not suit or that it is better.
      if (said.includes('no') && clauses.length > 1) return undefined;
      leading = said[0];
      continue;
    }
    const isException = clause[0]?.kind === 'except';
    if (waiting.length > 0) {
      parts.push({ names: waiting, choice: isException ? 'yes' : (said[0] ?? 'yes') });
      waiting = [];
    }
    const own = isException ? [{ names, choice: oppositeOf(parts.at(-1)) }] : answered(clause);
    if (!own) return undefined;
    parts.push(...own);
    leading = clause[0]?.kind === 'choice' ? said[0] : undefined;
  }
  return waiting.length === 0 && parts.length > 0 ? parts : undefined;
}

/** « aucun sauf mercredi »: what is excepted suits when the rest does not. */
const oppositeOf = (part: Part | undefined): PollChoice => (part?.choice === 'no' ? 'yes' : 'no');

function choicesIn(clause: readonly Token[]): readonly PollChoice[] {
  return clause.flatMap((token): PollChoice[] => {
    if (token.kind === 'choice') return [token.choice];
    return token.kind === 'none' || token.kind === 'except' ? ['no'] : [];
  });
}

/** « mercredi oui jeudi non », « oui mercredi non jeudi », or one answer for all that the clause names. */
function answered(clause: readonly Token[]): readonly Part[] | undefined {
  const names = namesIn(clause);
  const none = clause.find((token) => token.kind === 'none');
  if (none) {
    const all = {
      kind: 'all',
      ...(none.count === undefined ? {} : { count: none.count }),
    } as const;
    return names.length === 0 ? [{ names: [all], choice: 'no' }] : undefined;
  }
  const [only, ...others] = new Set(choicesIn(clause));
  if (only && others.length === 0) return [{ names, choice: only }];
  const ordered = clause[0]?.kind === 'choice' ? clause : [...clause].reverse();
  const parts = following(ordered);
  return parts && (ordered === clause ? parts : [...parts].reverse());
}

/** Each answer is of the names after it, in the order given. */
function following(tokens: readonly Token[]): readonly Part[] | undefined {
  const parts: { names: SlotName[]; choice: PollChoice }[] = [];
  for (const token of tokens) {
    if (token.kind === 'choice') parts.push({ names: [], choice: token.choice });
    if (token.kind === 'name') parts.at(-1)?.names.push(token.name);
  }
  return parts.every(({ names }) => names.length > 0) ? parts : undefined;
}
