import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../kernel/commands/context.ts';
import { A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { findWhen, type When } from '../kernel/dates/when.ts';
import { draftAuthor, openDrafts } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { inZone } from '../kernel/time.ts';
import { namedPreview } from './namedPreview.ts';
import { type TypedAnswer, yesFor } from './typedAnswer.ts';

/** « oui pour les deux », « annule les deux ». */
const SEVERAL =
  /^(?:(?:oui|ok|okay|yes|d'accord|non|(?:je )?(?:confirme|valide|annule|abandonne|envoie)[rz]?)[ ,]+)+(?:pour )?(?:(?:tous |toutes )?les (?:deux|trois|quatre|2|3|4)|tous|toutes)[\s.!]*$/u;

/**
 * What is said of previews that wait, by their day (« ok pour jeudi ») or of several at once: a yes to the one, when
 * it is alone; otherwise « which », for each is pressed by itself. Undefined when it is said of none.
 */
export async function saidOfWaiting(
  context: Context,
  line: string,
): Promise<TypedAnswer | 'which' | undefined> {
  const isOfSeveral = SEVERAL.test(fold(line).trim());
  const on = isOfSeveral ? undefined : yesFor(line)?.replace(LED, '');
  const when = on === undefined ? undefined : dayIn(on, context);
  if (!isOfSeveral && !when) return undefined;
  const drafts = await openDrafts(context.db, draftAuthor(context));
  if (isOfSeveral) return drafts.length > 1 ? 'which' : undefined;
  const named = await Promise.all(drafts.map((draft) => namedPreview(context, draft)));
  const isMeant = named.some(({ days }) => days.some((day) => when && isThat(day, when, on ?? '')));
  return isMeant ? 'yes' : undefined;
}

const LED = /^(?:(?:le|la|ce|du)\s+)?/iu;

/** A day, and nothing else. */
function dayIn(on: string, { now, zone }: Context): When | undefined {
  try {
    const when = findWhen(`le ${on}`, inZone(now, zone));
    return when?.rest === '' && !when.time && !when.lastDay ? when : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const WEEKDAY = new RegExp(`^(?:${A_WEEKDAY})$`, 'iu');

/** « jeudi » is whichever Thursday, « le 18 » of whichever month. */
function isThat(day: Temporal.PlainDate, { date }: When, on: string): boolean {
  if (WEEKDAY.test(on)) return day.dayOfWeek === date.dayOfWeek;
  return /\d/.test(on) ? day.day === date.day : day.equals(date);
}
