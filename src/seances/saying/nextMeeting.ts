import type { Temporal } from 'temporal-polyfill';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';

/**
 * What a séance says of the one to come: « prochaine réunion : jeudi 1er avril à 10h », « le prochain GEC
 * se tiendra le 1er avril à la DUE ». Gives the line that plans it; undefined when no day is told.
 */
export function nextMeetingSaid(
  typed: string,
  group: Pick<Group, 'code'>,
  now: Temporal.ZonedDateTime,
): string | undefined {
  if (isQuestion(typed)) return undefined;
  const folded = foldWithOffsets(typed.trim());
  const said = new RegExp(NEXT(group), 'u').exec(folded.text);
  if (!said) return undefined;
  const when = typed
    .trim()
    .slice(folded.ends[said[0].length - 1] ?? 0)
    .trim();
  return tellsDay(when, now) ? `${group.code} planifier ${when}` : undefined;
}

const NEXT = ({ code }: Pick<Group, 'code'>): string => {
  const named = code.toLowerCase().replace(/[^a-z\d]+/gu, '[ -]');
  const meeting = `proch(?:aine?)?\\.? (?:reunion|rencontre|seance|session|${named})(?: (?:du|de la) ${named})?`;
  const held = oneOf(
    ':',
    '(?:se tiendra|aura lieu|se reunira|est (?:prevue?|fixee?|convoquee?))(?: pour)?',
    '(?:prevue?|fixee?)(?: (?:au|pour))?',
    `(?=le |${A_WEEKDAY}|\\d)`,
  );
  return `^(?:(?:date|dates|date et lieu) de )?(?:la |le )?${meeting}\\s*${held}\\s*`;
};

/** A day that cannot be, « jeudi 2 avril », is a day that was told: planning says what is wrong with it. */
function tellsDay(said: string, now: Temporal.ZonedDateTime): boolean {
  try {
    return findWhen(said, now) !== undefined;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}
