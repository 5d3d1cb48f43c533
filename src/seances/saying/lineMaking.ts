import { checkDue } from '../../decisions/dueDate.ts';
import { isOnlyTold } from '../../decisions/recording/onlyTold.ts';
import type { Due } from '../../decisions/recording/saidDue.ts';
import { bareDecision, readWording } from '../../decisions/recording/wording.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Line, Resolution } from '../book.ts';
import { isHow } from './adoption.ts';
import { isAsideOf } from './aside.ts';
import { attendanceLine } from './attendanceLine.ts';
import { dueBeforeOwner } from './dueBeforeOwner.ts';
import { readHour } from './hourSaid.ts';
import type { Making } from './making.ts';
import { withOwners } from './ownersFirst.ts';
import type { Saying } from './phrases.ts';
import { nextPoint, pointSaid } from './pointSaid.ts';
import { previousSaid } from './previousSaid.ts';
import type { Said } from './saying.ts';
import { spelledOut } from './spelledOut.ts';

/** A line, and what was wrong in what was said: it is kept without that. */
export interface Made {
  readonly line: Line;
  readonly fault?: DomainError;
  /** The due date at fault, as it was said. */
  readonly due?: Due;
}

type LineSaying = Exclude<Saying, 'correct' | 'annul' | 'accept' | 'close' | 'who'>;

/**
 * The line that a saying means.
 * @throws DomainError `seance.*` when there is nothing to write
 */
export function makeLine(heard: Said & { readonly kind: LineSaying }, making: Making): Made {
  const { kind, rest } = heard;
  switch (kind) {
    case 'present':
    case 'excused':
    case 'arrived':
    case 'left':
      return { line: attendanceLine(kind, heard, making) };
    case 'point':
      said(rest);
      return { line: pointSaid(heard, making.agenda) };
    case 'next':
      return { line: nextPoint(making.agenda, making.book) };
    case 'decision':
    case 'action':
    case 'recommendation':
      return resolution(kind, heard, making);
    case 'info':
    case 'followUp':
      return { line: { kind, text: spelledOut(said(rest)) } };
    case 'adopted':
    case 'amended':
      refuseByWhom(heard);
      return { line: previousSaid(kind, rest, making.book) };
    case 'minutesAdopted':
    case 'minutesAmended':
      refuseByWhom(heard);
      return { line: { kind: 'previous', outcome: OUTCOMES[kind], text: rest } };
    case 'pause':
    case 'resume':
      return { line: suspension(kind, rest, making) };
  }
}

/** « pause 11h », « reprise à 11h15 »; « pause de 15 minutes » says no hour. */
function suspension(kind: 'pause' | 'resume', typed: string, making: Making): Line {
  const { rest, ...timed } = readHour(typed, making);
  return rest === '' ? { kind, ...timed } : { kind };
}

/** « adopté par l'UE » is said of something else than the compte rendu. @throws DomainError `seance.notResolved` */
function refuseByWhom({ kind, rest, isMarked }: Said): void {
  const isAdopted = kind === 'adopted' || kind === 'minutesAdopted';
  const isAside = isAdopted ? !isHow(rest) : !isMarked && /^(?:par|en|a|au|aux)\s/iu.test(rest);
  if (rest !== '' && isAside) throw new DomainError('seance.notResolved');
}

const OUTCOMES = { minutesAdopted: 'adopted', minutesAmended: 'amended' } as const;

/** @throws DomainError `seance.nothingSaid` */
function said(rest: string): string {
  if (rest === '') throw new DomainError('seance.nothingSaid');
  return rest;
}

/** « décision n° 2 : relire »: the register numbers it. */
const ITS_RANK = /^(?:(?:n\s?°|no|numéro)\s*)?\d{1,2}\s*[:.)]\s+(?=\p{L})/iu;

/** A due date that cannot be is left out and said: what was decided is kept. */
function resolution(
  kind: 'decision' | 'action' | 'recommendation',
  { rest, isMarked }: Said,
  making: Making,
): Made {
  const { directory, now } = making;
  const isElse =
    isQuestion(rest) ||
    isOnlyTold(rest, isMarked) ||
    isAsideOf(kind, { rest, isMarked }, making.guests);
  if (rest !== '' && isElse) throw new DomainError('seance.notResolved');
  const wording = withOwners(
    dueBeforeOwner(bareDecision(spelledOut(said(rest)).replace(ITS_RANK, ''))),
    making.guests,
  );
  const { text, owners, due } = readWording(wording, directory, now);
  const line = { kind, text: text === '' ? rest : text, owners: [...owners] };
  return withDue(line, due, making);
}

/** What is resolved, with its due date. */
export function withDue(
  line: Resolution,
  due: Due,
  { meeting, locale }: Pick<Making, 'meeting' | 'locale'>,
): Made {
  if (due.kind === 'fault') return { line, fault: due.fault, due };
  if (due.kind === 'none') return { line };
  try {
    checkDue(due.day, { meeting, takenOn: meeting.day }, locale);
    return { line: { ...line, dueOn: due.day.toString() } };
  } catch (error) {
    if (error instanceof DomainError) return { line, fault: error };
    throw error;
  }
}
