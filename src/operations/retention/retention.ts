import type { Reader, Tx } from '../../kernel/database.ts';
import { fold } from '../../kernel/text/fold.ts';

/** What is kept for a time: what messages said, and captured mail. */
export const SUBJECTS = ['messages', 'mail'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** In days; 0: for ever. */
export type Retentions = Readonly<Record<Subject, number>>;

const USUAL: Retentions = { messages: 365, mail: 365 };

/** Shorter, and what somebody still looks for would be gone; longer is for ever. */
export const SHORTEST = 30;
export const LONGEST = 3_650;

export async function retentions(db: Reader | Tx): Promise<Retentions> {
  const rows = await db.retention.findMany();
  return { ...USUAL, ...Object.fromEntries(rows.map(({ subject, days }) => [subject, days])) };
}

export async function keepFor(tx: Tx, subject: Subject, days: number): Promise<void> {
  await tx.retention.upsert({ where: { subject }, create: { subject, days }, update: { days } });
}

const UNITS = { jour: 1, semaine: 7, mois: 30, an: 365, annee: 365 } as const;
const LENGTH = /(\d{1,4})\s*(jour|semaine|mois|annee|an)s?\b/u;
const FOR_EVER = /\b(?:toujours|sans limite|illimitee?)\b/u;

/** « 90 jours », « 6 mois », « 2 ans », « toujours » (0); undefined when no length is said. */
export function daysIn(text: string): number | undefined {
  const said = fold(text);
  if (FOR_EVER.test(said)) return 0;
  const [, count = '', unit = ''] = LENGTH.exec(said) ?? [];
  const days = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  return days === undefined ? undefined : Number(count) * days;
}
