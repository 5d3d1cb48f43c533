import type { Line } from '../../kernel/commands/line.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { fold } from '../../kernel/text/fold.ts';
import { offsetsIn, writeOffset } from './reminders.ts';

/** What a sentence wants of the reminders of a group. */
export interface RemindersSaid {
  readonly wants: 'more' | 'fewer' | 'none';
  /** « J-3 »; empty when none is said. */
  readonly offsets: readonly string[];
}

const ADDS = /^(?:active|ajoute|rajoute|mets|programme|prevois|prevoyez|envoie)[rz]?\b/u;
const REMOVES = /^(?:desactive|supprime|retire|enleve|coupe|arrete)[rz]?\b/u;
const REMINDER = /^\S+ (?:(?:un|une|le|les|des|tous les|d'autres|aussi|plus de) )*rappels?\b/u;
const THE_EVE = /\bla veille\b/u;

/** « mets un rappel la veille pour le GEC », « désactive les rappels du GEC »; undefined when it says anything else. */
export function remindersSaid({ rest }: Pick<Line, 'rest'>): RemindersSaid | undefined {
  const said = fold(rest);
  if (said.includes('?') || !REMINDER.test(said)) return undefined;
  const offsets = offsetsIn(rest).filter(isDefined).map(writeOffset);
  const told = THE_EVE.test(said) ? [...offsets, 'J-1'] : offsets;
  if (ADDS.test(said)) return told.length > 0 ? { wants: 'more', offsets: told } : undefined;
  if (!REMOVES.test(said)) return undefined;
  return { wants: told.length > 0 ? 'fewer' : 'none', offsets: told };
}

/** The line that sets all the reminders of a group, once some come or go; undefined when none does. */
export function remindersLine(
  { wants, offsets }: RemindersSaid,
  group: { readonly code: string; readonly reminders: readonly string[] },
): string | undefined {
  const { reminders } = group;
  const added = offsets.filter((one) => !reminders.includes(one));
  const kept = reminders.filter((one) => !offsets.includes(one));
  const after = wants === 'none' ? [] : wants === 'more' ? [...reminders, ...added] : kept;
  if (after.join() === reminders.join()) return undefined;
  return `rappels ${group.code} ${after.join(' ') || 'aucun'}`;
}
