import { fold } from '../../kernel/text/fold.ts';
import { isHow } from './adoption.ts';
import type { Saying } from './phrases.ts';
import { readSaying } from './saying.ts';

/** Whether a text names somebody who may be in the room. */
export type Names = (text: string) => boolean;

/**
 * Whether a pasted line begins a line of the book. A colon says so by itself; without one, the words after
 * it do, for a sentence that was cut in two may go on with « présent dans la salle ».
 */
export function beginsLine(text: string, before: string | undefined, names: Names): boolean {
  const said = readSaying(text);
  if (!said) return false;
  const { kind, rest } = said;
  if (said.isMarked) return !UNNOTED.has(kind);
  if (ATTENDANCE.has(kind)) return names(rest);
  if (kind === 'point') return A_POINT.test(rest);
  if (!said.exact) return before === undefined && RESOLVED.has(kind);
  if (kind === 'minutesAdopted') return rest === '' || isHow(rest);
  if (kind === 'minutesAmended') return true;
  if (WHOLE.has(kind)) return rest === '' || isHow(rest);
  if (!RESOLVED.has(kind) || rest === '' || /^note\s+qu/u.test(text)) return false;
  return before === undefined || !isUnfinished(before);
}

type Kinds = ReadonlySet<Saying>;

const UNNOTED: Kinds = new Set(['correct', 'annul', 'accept', 'close', 'who']);
const ATTENDANCE: Kinds = new Set(['present', 'excused', 'arrived', 'left']);
const WHOLE: Kinds = new Set(['next', 'pause', 'resume', 'adopted', 'amended']);
const RESOLVED: Kinds = new Set(['decision', 'action', 'recommendation', 'info', 'followUp']);

/** « point 2 », « point 2 : Revue du CREDD »; « point de vue » is none. */
const A_POINT = /^(?:n°|no|numéro)?\s*\d{1,3}\s*(?:$|[.):,–-])/iu;

const SMALL_WORDS =
  "de|du|des|d'|l'|la|le|les|un|une|et|ou|a|au|aux|en|dans|par|pour|sur|avec|sans|que|qui|dont|ce|cette|ces|son|sa|ses|leur|leurs|est|sont|ont|sera|prend|prennent|toute?|plus|ne|n'|se|s'";
const UNFINISHED = new RegExp(`(?:[,:(-]|(?:^|[\\s'])(?:${SMALL_WORDS}))\\s*$`, 'u');

/** Whether a sentence stops where none ends: « le comité prend une ». */
export const isUnfinished = (text: string): boolean => UNFINISHED.test(fold(text));
