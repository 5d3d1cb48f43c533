import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { type MonthDays, type Rhythm, rhythmSchema } from '../../recurrence/rhythm.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Bound } from './rhythmBounds.ts';
import type { NamedDays } from './rhythmDays.ts';
import type { UnitSaid } from './rhythmUnit.ts';

/** What one expression of a sentence says of a rhythm. */
export interface RhythmPiece {
  readonly unit?: UnitSaid;
  readonly days?: NamedDays;
  readonly since?: Bound;
  readonly last?: Bound;
  /** « pendant six mois ». */
  readonly span?: Bound;
  /** « 10 séances ». */
  readonly count?: number;
  /** « sauf août »: months, 1 to 12. */
  readonly except?: readonly number[];
  /** « sauf les vacances »: something else. */
  readonly exceptUnread?: true;
  readonly start?: Clock;
  readonly end?: Clock;
}

/**
 * The rhythm that the expressions of a sentence tell together; undefined when they tell none.
 * @param since the first day, when it is said: « tous les mois à partir du 15 mars »
 * @throws DomainError rhythm.*
 */
export function rhythmOf(
  pieces: readonly RhythmPiece[],
  since: Temporal.PlainDate | undefined,
): Rhythm | undefined {
  refuseUnreadRest(pieces);
  const unit = only(pieces.flatMap((piece) => piece.unit ?? []));
  const days = daysOf(pieces, unit);
  if (!unit && !days) return undefined;
  const every = together(unit, days, since);
  if (!every) return undefined;
  const told = withRest(every, pieces);
  const checked = rhythmSchema.safeParse(told);
  if (checked.success) return checked.data;
  throw new DomainError(isLate(told) ? 'rhythm.noSuchDay' : 'rhythm.unclear');
}

/** @throws DomainError rhythm.exceptUnread when a rhythm leaves out what is no month */
function refuseUnreadRest(pieces: readonly RhythmPiece[]): void {
  const isRhythm = pieces.some(({ unit, days }) => unit ?? (days && days.kind !== 'dates'));
  if (isRhythm && pieces.some(({ exceptUnread }) => exceptUnread)) {
    throw new DomainError('rhythm.exceptUnread');
  }
}

function withRest(rhythm: Rhythm, pieces: readonly RhythmPiece[]): Rhythm {
  const except = pieces.flatMap((piece) => piece.except ?? []);
  if (except.length === 0) return rhythm;
  if (rhythm.unit === 'year') throw new DomainError('rhythm.unclear');
  return { ...rhythm, except: [...new Set(except)].sort((one, other) => one - other) };
}

/** @throws DomainError rhythm.unclear when there are two that differ */
function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = values;
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
  throw new DomainError('rhythm.unclear');
}

/** The days named; « le 15 » counts only where months are spoken of. */
function daysOf(pieces: readonly RhythmPiece[], unit: UnitSaid | undefined): NamedDays | undefined {
  const named = pieces
    .flatMap((piece) => piece.days ?? [])
    .filter((days) => days.kind !== 'dates' || days.ofMonth || unit?.unit === 'month');
  const said = unit?.weekday ? [{ kind: 'weekdays', weekdays: [unit.weekday] } as const] : [];
  return only([...named, ...said]);
}

function together(
  unit: UnitSaid | undefined,
  days: NamedDays | undefined,
  since: Temporal.PlainDate | undefined,
): Rhythm | undefined {
  if (!days) return unit && fromFirstDay(unit, since);
  if (days.kind === 'weekdays') return weekly(unit, days.weekdays);
  const inMonth: MonthDays = days.kind === 'dates' ? { dates: days.dates } : days.days;
  const month = days.kind === 'inMonth' ? days.month : undefined;
  if (month !== undefined) return yearly(unit, month, inMonth);
  if (unit && unit.unit !== 'month') throw new DomainError('rhythm.unclear');
  return { unit: 'month', every: unit?.every ?? 1, days: inMonth };
}

function weekly(unit: UnitSaid | undefined, weekdays: readonly number[]): Rhythm {
  if (unit && unit.unit !== 'week') throw new DomainError('rhythm.whichOfMonth');
  return { unit: 'week', every: unit?.every ?? 1, weekdays };
}

/** « le 15 janvier » alone is one day, not every year's. */
function yearly(unit: UnitSaid | undefined, month: number, days: MonthDays): Rhythm | undefined {
  if (!unit) return undefined;
  if (unit.unit !== 'year') throw new DomainError('rhythm.unclear');
  return { unit: 'year', month, days };
}

/** « tous les mois à partir du 15 mars »: the first day tells the others. */
function fromFirstDay({ unit, every }: UnitSaid, since: Temporal.PlainDate | undefined): Rhythm {
  if (!since) throw new DomainError('rhythm.dayMissing');
  if (unit === 'week') return { unit, every, weekdays: [since.dayOfWeek] };
  const days: MonthDays = { dates: [since.day] };
  return unit === 'month' ? { unit, every, days } : { unit, month: since.month, days };
}

/** The 29th, 30th or 31st, or a fifth Monday: not every month has one. */
function isLate(rhythm: Rhythm): boolean {
  if (rhythm.unit === 'week') return false;
  const { days } = rhythm;
  return 'dates' in days
    ? days.dates.some((date) => date > 28)
    : days.ordinals.some((nth) => nth > 4);
}
