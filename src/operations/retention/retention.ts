import type { Reader, Tx } from '../../kernel/database.ts';
import { readDigits, readSpelled } from '../../kernel/dates/reading/number.ts';
import { firstOf } from '../../kernel/dates/reading/read.ts';
import { Sentence } from '../../kernel/dates/reading/sentence.ts';
import { fold } from '../../kernel/text/fold.ts';

/** What is kept for a time: what messages said, captured mail, and what Griot notes to work by. */
export const SUBJECTS = ['messages', 'mail', 'traces'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** In days; 0: for ever. */
export type Retentions = Readonly<Record<Subject, number>>;

const USUAL: Retentions = { messages: 365, mail: 365, traces: 30 };

/**
 * Shorter, and what somebody still looks for would be gone; and a chat that delivers again after a bad
 * week-end would be heard twice.
 */
export const SHORTEST: Retentions = { messages: 30, mail: 30, traces: 7 };
/** Longer is for ever. */
export const LONGEST = 3_650;

export async function retentions(db: Reader | Tx): Promise<Retentions> {
  const rows = await db.retention.findMany();
  return { ...USUAL, ...Object.fromEntries(rows.map(({ subject, days }) => [subject, days])) };
}

export async function keepFor(tx: Tx, subject: Subject, days: number): Promise<void> {
  await tx.retention.upsert({ where: { subject }, create: { subject, days }, update: { days } });
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^jours?$/u, 1],
  [/^semaines?$/u, 7],
  [/^mois$/u, 30],
  [/^an(?:nee)?s?$/u, 365],
];
const readNumber = firstOf(readDigits(4), readSpelled);
const FOR_EVER = /\b(?:toujours|sans limite|illimitee?)\b/u;

/** « 90 jours », « six mois », « 2 ans », « toujours » (0); undefined when no length is said. */
export function daysIn(text: string): number | undefined {
  if (FOR_EVER.test(fold(text))) return 0;
  const sentence = new Sentence(text);
  for (let at = 0; at < sentence.length; at += 1) {
    const count = readNumber(sentence, at);
    const days = count && UNITS.find(([unit]) => unit.test(sentence.word(count.next)))?.[1];
    if (count && days !== undefined) return count.value * days;
  }
  return undefined;
}
