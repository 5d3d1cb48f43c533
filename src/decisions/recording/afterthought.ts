import type { Temporal } from 'temporal-polyfill';
import { nameFrom } from '../../directory/mentions.ts';
import type { Directory } from '../../kernel/directory.ts';
import { readCorrection } from '../following/correction.ts';

/** What somebody says after what he has just written: another due date, other owners, or both. */
export interface Afterthought {
  readonly due: Temporal.PlainDate | undefined;
  /** As typed, without « @ ». */
  readonly owners: readonly string[];
}

const LEAD =
  /^(?:(?:ah|euh|oups|pardon)[\s,!:.…–-]+)*(?:non|pardon|oups|plut[oô]t|en fait|erreur|rectification|je voulais dire|finalement)(?:[\s,:!.…–-]+(?:plut[oô]t|pardon|en fait|je voulais dire|c[’' ]est))*[\s,:!.…–-]+(?=\S)/iu;
const ARTICLE = /^(?:l[’' ]\s*|(?:le|la|les)\s+)/iu;

/**
 * Reads « non, le 12 », « plutôt l'UNICEF », « non, c'est Fatou Koné, pour le 12 »: a day and names, and
 * nothing else. Undefined for any other sentence.
 */
export function readAfterthought(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): Afterthought | undefined {
  const lead = LEAD.exec(typed);
  if (!lead) return undefined;
  const said = readCorrection(bare(typed.slice(lead[0].length)), directory, now);
  const name = nameIn(bare(said.unsure), directory);
  if (name === undefined || said.text !== undefined || said.due?.kind === 'fault') return undefined;
  const due = said.due?.kind === 'day' ? said.due.day : undefined;
  const owners = [...(said.owners ?? []), ...(name === '' ? [] : [name])];
  return due === undefined && owners.length === 0 ? undefined : { due, owners };
}

const bare = (said: string): string => said.replace(/[\s,.!?]+$/u, '').trim();

/** The name that a text is, without its article: '' when there is no text, undefined when it is no name. */
function nameIn(text: string, directory: Directory): string | undefined {
  if (text === '') return '';
  const name = text.replace(ARTICLE, '');
  const found = nameFrom(name, 0, directory);
  return found?.known && found.end === name.length ? name : undefined;
}

/** As « corriger D-2027-001 … » and « corriger 7 … » of a séance take it. */
export const afterthoughtTyped = ({ due, owners }: Afterthought): string =>
  [...(due ? [`échéance ${due.toString()}`] : []), ...owners.map((name) => `@${name}`)].join(' ');
