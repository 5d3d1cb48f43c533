import { checkDue } from '../../decisions/dueDate.ts';
import { readCorrection } from '../../decisions/following/correction.ts';
import { readAfterthought } from '../../decisions/recording/afterthought.ts';
import { namesAndDayTyped } from '../../decisions/recording/namesAndDay.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  type AttendanceLine,
  type BookLine,
  isResolution,
  type Line,
  type Resolution,
} from '../book.ts';
import { readHour } from './hourSaid.ts';
import { type Made, makeLine } from './lineMaking.ts';
import type { Making } from './making.ts';
import { mentionsOf } from './ownersFirst.ts';
import { readSaying, type Said } from './saying.ts';

/**
 * What « corriger 7 … » makes of line 7: a line of another kind when it begins as one (« info : … »),
 * a part of what was resolved (« échéance 15 avril », « @Fatou Koné »), or else its new text.
 * @throws DomainError `seance.nothingSaid`, `seance.anotherLine` for a decision in place of an arrival: it is another number
 */
export function amendLine(rest: string, { line, number }: BookLine, making: Making): Made {
  if (rest === '') throw new DomainError('seance.nothingSaid');
  const said = readSaying(rest);
  if (said && isLineSaying(said)) {
    const made = keeping(line, makeLine(asSaidOf(line, said), making));
    if (partOf(made.line) === partOf(line)) return made;
    throw new DomainError('seance.anotherLine', { number });
  }
  switch (line.kind) {
    case 'decision':
    case 'action':
    case 'recommendation':
      return amendResolved(rest, line, making);
    case 'attendance':
      return amendAttendance(rest, line, making);
    case 'point':
      return makeLine({ kind: 'point', rest, exact: true, isMarked: true }, making);
    case 'info':
    case 'followUp':
      refuseOfResolution(rest);
      return { line: { ...line, text: rest } };
    case 'previous':
      return { line: { ...line, text: rest } };
    case 'pause':
    case 'resume':
      throw new DomainError('seance.nothingToCorrect');
  }
}

/** What is said may be said otherwise; who is there, and where the séance is, are not what is said. */
function partOf({ kind }: Line): 'room' | 'course' | 'previous' | 'said' {
  if (kind === 'attendance') return 'room';
  if (kind === 'previous') return kind;
  return kind === 'point' || kind === 'pause' || kind === 'resume' ? 'course' : 'said';
}

/** « corriger 5 action : relire » says neither who nor by when: both stay, unless something is resolved no more. */
function keeping(was: Line, { line, ...made }: Made): Made {
  if (!isResolution(was) || !isResolution(line)) return { ...made, line };
  const owners = line.owners.length > 0 ? line.owners : was.owners;
  return { ...made, line: { ...(was.dueOn ? { dueOn: was.dueOn } : {}), ...line, owners } };
}

/** « corriger 3 @Martin Keller », « corriger 3 échéance 2 avril »: of an information there is neither. */
function refuseOfResolution(rest: string): void {
  if (!/^(?:[@＠]|[ée]ch[ée]ance(?!\p{L})|responsables?\s)/iu.test(rest)) return;
  throw new DomainError('seance.correctionUnclear', { said: rest });
}

type LineSaid = Parameters<typeof makeLine>[0];

const isLineSaying = (said: Said): said is LineSaid =>
  said.exact && !['correct', 'annul', 'accept', 'close', 'who', 'next'].includes(said.kind);

/** « corriger 7 11h30 » changes the hour alone, « corriger 7 PNUD » who it is. */
function amendAttendance(rest: string, line: AttendanceLine, making: Making): Made {
  const { rest: names, ...timed } = readHour(rest, making);
  if (names === '') return { line: { ...line, ...timed } };
  const made = makeLine({ kind: line.presence, rest: names, exact: true, isMarked: true }, making);
  const hour = timed.hour ?? line.hour;
  return hour === undefined || made.line.kind !== 'attendance'
    ? made
    : { ...made, line: { ...made.line, hour } };
}

/** « amendé » said of a line about the compte rendu is said of the compte rendu, whatever the point. */
function asSaidOf(line: Line, said: LineSaid): LineSaid {
  if (line.kind !== 'previous') return said;
  if (said.kind === 'adopted') return { ...said, kind: 'minutesAdopted' };
  return said.kind === 'amended' ? { ...said, kind: 'minutesAmended' } : said;
}

const HESITATES = /^(?:non|c[’' ]?est|ce n[’']est|pas|plut[oô]t|en fait|pardon|il faut)(?!\p{L})/iu;

/**
 * « corriger 4 c’est plutôt la BAD, pour le 2 avril »: names and a day, and no new text.
 * @throws DomainError `seance.correctionUnclear` when it is neither
 */
function meantIn(rest: string, { directory, now }: Making): string {
  if (!HESITATES.test(rest)) return rest;
  const said = readAfterthought(rest.replace(/^c[’' ]?est\s+/iu, 'non, '), directory, now);
  if (!said) throw new DomainError('seance.correctionUnclear', { said: rest });
  return namesAndDayTyped(said);
}

function amendResolved(rest: string, line: Resolution, making: Making): Made {
  // « corriger 3 : UE » says who, and no new text.
  const owned = mentionsOf(rest, making.guests) || meantIn(rest, making);
  const { text, owners, due, unsure } = readCorrection(owned, making.directory, making.now);
  const { dueOn: _, ...without } = line;
  const said = text ?? (unsure === '' ? line.text : unsure);
  const amended = {
    ...(due && due.kind !== 'fault' ? without : line),
    text: said,
    owners: owners ? [...owners] : line.owners,
  };
  if (due?.kind === 'fault') return { line: amended, fault: due.fault };
  if (due?.kind !== 'day') return { line: amended };
  try {
    const { meeting, locale } = making;
    checkDue(due.day, { meeting, takenOn: meeting.day }, locale);
    return { line: { ...amended, dueOn: due.day.toString() } };
  } catch (error) {
    if (error instanceof DomainError) return { line: { ...line, ...amended }, fault: error };
    throw error;
  }
}
