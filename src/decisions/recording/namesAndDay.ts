import type { Temporal } from 'temporal-polyfill';
import { nameFrom } from '../../directory/mentions.ts';
import type { Directory } from '../../kernel/directory.ts';
import { readCorrection } from '../following/correction.ts';

/** Whose a decision is to be and by when: one of the two at least. */
export interface NamesAndDay {
  readonly due: Temporal.PlainDate | undefined;
  /** As typed, without « @ ». */
  readonly owners: readonly string[];
}

const ARTICLE = /^(?:l[’' ]\s*|(?:le|la|les|au|aux|the)\s+)/iu;
const AND = /\s*(?:[,;&/]|(?<!\p{L})et(?!\p{L}))\s*(?:(?:pour|à)\s+)?/iu;

/** Reads « le PNUD pour le 12 », « la GIZ et l’UNICEF, fin mars »: names, a day, and nothing else. */
export function readNamesAndDay(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): NamesAndDay | undefined {
  const said = readCorrection(bare(typed), directory, now);
  const names = namesIn(bare(said.unsure), directory);
  if (names === undefined || said.text !== undefined || said.due?.kind === 'fault')
    return undefined;
  const due = said.due?.kind === 'day' ? said.due.day : undefined;
  const owners = [...(said.owners ?? []), ...names];
  return due === undefined && owners.length === 0 ? undefined : { due, owners };
}

const bare = (said: string): string => said.replace(/[\s,.!?]+$/u, '').trim();

/** The names that a text is, without their articles: none when there is no text, undefined when it is more. */
function namesIn(text: string, directory: Directory): readonly string[] | undefined {
  if (text === '') return [];
  const names = text.split(AND).map((part) => part.replace(ARTICLE, ''));
  const isName = (name: string): boolean => {
    const found = nameFrom(name, 0, directory);
    return found?.known === true && found.end === name.length;
  };
  return names.every(isName) ? names : undefined;
}

/** As « corriger D-2027-001 … » and « corriger 7 … » of a séance take it. */
export const namesAndDayTyped = ({ due, owners }: NamesAndDay): string =>
  [...(due ? [`échéance ${due.toString()}`] : []), ...owners.map((name) => `@${name}`)].join(' ');
