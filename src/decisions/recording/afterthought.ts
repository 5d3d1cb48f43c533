import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../kernel/directory.ts';
import { type NamesAndDay, readNamesAndDay } from './namesAndDay.ts';

const LEAD =
  /^(?:(?:ah|euh|oups|pardon)[\s,!:.…–-]+)*(?:non|pardon|oups|plut[oô]t|en fait|erreur|rectification|je voulais dire|finalement)(?:[\s,:!.…–-]+(?:plut[oô]t|pardon|en fait|je voulais dire|c[’' ]est))*[\s,:!.…–-]+(?=\S)/iu;

/**
 * What somebody says after what he has just written: « non, le 12 », « plutôt l'UNICEF », « non, c'est Fatou
 * Koné, pour le 12 ». Undefined for any other sentence.
 */
export function readAfterthought(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): NamesAndDay | undefined {
  const lead = LEAD.exec(typed);
  return lead ? readNamesAndDay(typed.slice(lead[0].length), directory, now) : undefined;
}
