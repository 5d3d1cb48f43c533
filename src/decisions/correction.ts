import type { Temporal } from 'temporal-polyfill';
import { parseDue } from '../kernel/dates/due.ts';
import type { Directory } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { type Due, readWording } from './wording.ts';

/** What a sentence corrects; what it does not say stays as it is. */
export interface Correction {
  readonly text?: string;
  /** As typed; an empty list leaves the decision without owner. */
  readonly owners?: readonly string[];
  /** « none » takes the due date away. */
  readonly due?: Due;
  /** Words that no label introduces: a new text, perhaps. */
  readonly unsure: string;
}

const TEXT = /(?:^|[\s,;])(?:le\s+)?texte\s*:?\s+/iu;
const OWNER = /^(?:(?:le|la|les)\s+)?(responsables?)\s+(?!:)/iu;
const NO_DUE = /(?:^|[\s,;])sans\s+(?:échéance|echeance|délai|delai)/iu;
const NO_OWNER = /(?:^|[\s,;])sans\s+responsable/iu;

/** Reads « échéance 15 avril », « @Autre Personne », « texte : … », « sans échéance », together or not. */
export function readCorrection(
  said: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): Correction {
  const [head = '', ...tail] = said.split(TEXT);
  const before = readWording(freed(head), directory, now);
  const labelled = tail.length > 0 ? readWording(tail.join(' '), directory, now) : undefined;
  const owners = [...before.owners, ...(labelled?.owners ?? [])];
  const due = before.due.kind === 'none' ? (labelled?.due ?? before.due) : before.due;
  const bare = due.kind === 'none' ? bareDate(before.text, now) : undefined;
  return {
    ...(labelled?.text ? { text: labelled.text } : {}),
    ...(owners.length > 0 || NO_OWNER.test(head) ? { owners } : {}),
    ...(due.kind !== 'none' || NO_DUE.test(head) ? { due } : {}),
    ...(bare ? { due: bare } : {}),
    unsure: bare ? '' : before.text,
  };
}

const freed = (head: string): string =>
  head.replace(OWNER, '$1 : ').replace(NO_DUE, ' ').replace(NO_OWNER, ' ').trim();

/** « au 15 avril » and nothing else is a due date. */
function bareDate(text: string, now: Temporal.ZonedDateTime): Due | undefined {
  if (text === '') return undefined;
  try {
    const { date, rest } = parseDue(text, now);
    return rest === '' ? { kind: 'day', day: date } : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

export const isEmptyCorrection = ({ text, owners, due }: Correction): boolean =>
  text === undefined && owners === undefined && due === undefined;
