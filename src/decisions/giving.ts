import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
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
  'transférer',
  'transfère',
] as const;

const VERBS: ReadonlySet<string> = new Set(GIVING.map(fold));

/** Whether the words that called a command are one of these verbs. */
export const isGiving = (called: string): boolean => VERBS.has(called);

/** « au 15 avril », « à haute », « à terminée » name nobody. */
const TO =
  /^(?:à|a|au|aux|pour)\s+(?!\p{L}*\s*\d|(?:haute|basse|normale|faite?|close?|termin[ée]e?s?)(?!\p{L}))(?:la\s+|l[’'])?@?/iu;

/** « à Camille Rousseau » names whoever answers for it from now on; « au GEC », a group, nobody. */
export const readGiving = ({ code, said }: DecisionRef, { groups }: Line): DecisionRef => {
  const named = said.replace(TO, '');
  const isGroup = groupAt(words(named), 0, groups) !== undefined;
  return { code, said: isGroup ? said : said.replace(TO, 'responsable : ') };
};
