import type { Temporal } from 'temporal-polyfill';
import { endingDay, orLately } from '../../kernel/dates/lately.ts';
import { stretchAnywhere } from '../../kernel/dates/stretch.ts';
import { parseWhen } from '../../kernel/dates/when.ts';

/** From a day to another, both included. */
export interface Term {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  /** The sentence without it. */
  readonly rest: string;
}

const UNTIL = /[\s,]*jusqu[’']au?\s+(.+)$/iu;
const FROM = /[\s,]*(?:à partir|a partir|à compter|a compter|dès|des)\s*(?:du|le)?\s+(.+)$/iu;
const SINCE = /[\s,]*(?<!\p{L})depuis\s+(.+)$/iu;

/**
 * « du 1er mars au 31 décembre », « jusqu’au 31 mars », « à partir du 3 mars », « depuis le 1er janvier », which is the
 * last one; a day lately gone is not moved a year on; from today on when nothing is said.
 * @throws DomainError date.*
 */
export function readTerm(text: string, now: Temporal.ZonedDateTime): Term {
  const today = now.toPlainDate();
  const until = UNTIL.exec(text)?.[1];
  if (until !== undefined) {
    const last = endingDay(
      (said) => parseWhen(until, said),
      ({ date }) => date,
      now,
    );
    return { from: today, until: last, rest: text.replace(UNTIL, '').trim() };
  }
  const from = FROM.exec(text)?.[1];
  if (from !== undefined) {
    const { date } = orLately(
      (said) => parseWhen(from, said),
      (when) => when.date,
      now,
    );
    return { from: date, until: undefined, rest: text.replace(FROM, '').trim() };
  }
  const since = SINCE.exec(text)?.[1];
  const past = since === undefined ? undefined : stretchAnywhere(since, today, 'past');
  if (past) return { from: past.from, until: undefined, rest: text.replace(SINCE, '').trim() };
  const stretch = orLately(
    (said) => stretchAnywhere(text, said.toPlainDate(), 'future'),
    (told) => told?.from ?? today,
    now,
  );
  if (!stretch) return { from: today, until: undefined, rest: text.trim() };
  const oneDay = stretch.from.equals(stretch.to);
  return {
    from: stretch.from,
    until: oneDay ? undefined : stretch.to,
    rest: stretch.rest.replace(/[\s,]+$/u, '').trim(),
  };
}
