import type { Attendant, BookLine } from './book.ts';
import { hourOf, standing } from './book.ts';

/** How somebody was at a séance. Hours are epoch milliseconds. */
export interface Presence {
  readonly who: Attendant;
  readonly state: 'present' | 'excused' | 'left';
  /** Only of whoever came late. */
  readonly arrivedAt?: number;
  /** Only of whoever left before the end. */
  readonly leftAt?: number;
}

/**
 * Who is in the room, in the order in which they were named. An organisation told to be there and
 * then its person by name are one presence; what is said last holds.
 */
export function attendanceOf(book: readonly BookLine[]): readonly Presence[] {
  const seen: Presence[] = [];
  for (const one of standing(book)) {
    const { line } = one;
    if (line.kind !== 'attendance') continue;
    const at = hourOf(one);
    for (const who of line.who) {
      const same = sameAs(seen, who);
      if (same.length === 0) seen.push(next(undefined, who, line.presence, at));
      for (const index of same) {
        const before = seen[index];
        seen[index] = next(before, { ...before?.who, ...who }, line.presence, at);
      }
    }
  }
  return seen;
}

/** Where that person, that name, or everybody of that organisation is already. */
function sameAs(
  seen: readonly Presence[],
  { personId, organizationId, name }: Attendant,
): number[] {
  const where = (test: (who: Attendant) => boolean): number[] =>
    seen.flatMap(({ who }, index) => (test(who) ? [index] : []));
  if (personId !== undefined) {
    const own = where((who) => who.personId === personId);
    if (own.length > 0) return own;
    return where((who) => who.organizationId === organizationId && isBare(who)).slice(0, 1);
  }
  if (name !== undefined) return where((who) => who.name === name);
  return where((who) => who.organizationId === organizationId);
}

const isBare = ({ personId, name }: Attendant): boolean =>
  personId === undefined && name === undefined;

function next(
  before: Presence | undefined,
  who: Attendant,
  presence: 'present' | 'excused' | 'arrived' | 'left',
  at: number,
): Presence {
  if (presence === 'excused') return { who, state: 'excused' };
  const arrived = before?.arrivedAt === undefined ? {} : { arrivedAt: before.arrivedAt };
  if (presence === 'left') return { who, state: 'left', ...arrived, leftAt: at };
  if (presence === 'arrived') {
    // Back after having left, he came when he first came.
    return before?.state === 'left'
      ? { who, state: 'present', ...arrived }
      : { who, state: 'present', arrivedAt: at };
  }
  return { who, state: 'present', ...(before?.state === 'left' ? arrived : {}) };
}

/** What it takes for a body to decide. */
export interface QuorumRule {
  /** The organisations that have a seat. */
  readonly seated: readonly string[];
  /** 0: no rule. */
  readonly percent: number;
}

export interface QuorumCount {
  readonly needed: number;
  readonly present: number;
  readonly seated: number;
  readonly reached: boolean;
}

/** The quorum at that point of the book; undefined when the body has no such rule. */
export function quorumOf(
  attendance: readonly Presence[],
  { seated, percent }: QuorumRule,
): QuorumCount | undefined {
  if (percent === 0 || seated.length === 0) return undefined;
  const there = new Set(
    attendance.flatMap(({ who, state }) => (state === 'present' ? (who.organizationId ?? []) : [])),
  );
  const present = seated.filter((id) => there.has(id)).length;
  const needed = Math.ceil((seated.length * percent) / 100);
  return { needed, present, seated: seated.length, reached: present >= needed };
}
