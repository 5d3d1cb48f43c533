import { fold } from '../kernel/text/fold.ts';
import type { DecisionRef } from './decisionRef.ts';

/** « confie D-2027-001 à Camille Rousseau »: the verbs by which a decision is given to somebody. */
export const GIVING = [
  'confier',
  'confie',
  'confiez',
  'reconfier',
  'attribuer',
  'attribue',
  'attribuez',
  'réattribuer',
  'réattribue',
  'affecter',
  'affecte',
  'réaffecter',
  'réaffecte',
  'assigner',
  'assigne',
  'assignez',
  'réassigner',
  'passer',
  'passe',
  'transférer',
  'transfère',
] as const;

const VERBS: ReadonlySet<string> = new Set(GIVING.map(fold));

/** Whether the words that called a command are one of these verbs. */
export const isGiving = (called: string): boolean => VERBS.has(called);

const TO = /^(?:à|a|au|aux|pour)\s+(?:la\s+|l[’'])?@?/iu;

/** « à Camille Rousseau » names whoever answers for it from now on. */
export const readGiving = ({ code, said }: DecisionRef): DecisionRef => ({
  code,
  said: said.replace(TO, 'responsable : '),
});
