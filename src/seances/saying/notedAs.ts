import type { Saying } from './phrases.ts';

/** What is written before each line of the book that tells something, as one types it. */
export const NOTED_AS = {
  decision: 'décision',
  action: 'action',
  recommendation: 'recommandation',
  info: 'info',
  followUp: 'à suivre',
} as const satisfies Readonly<Partial<Record<Saying, string>>>;

/** The word of a line, when it is one of those. */
export const notedAs = (kind: Saying): string | undefined =>
  Object.entries(NOTED_AS).find(([noted]) => noted === kind)?.[1];
