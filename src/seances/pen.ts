import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { BookLine, Line } from './book.ts';
import type { Floor } from './floor.ts';
import type { Making } from './saying/making.ts';

/**
 * Who writes what in the book. Whoever chairs, coordinates or keeps the secretariat of the body holds
 * the pen and writes everything. Whoever else takes part writes these lines, and what he proposes to
 * decide is entered in the register by whoever holds the pen.
 */
const WITHOUT_PEN: Readonly<Record<Line['kind'], boolean>> = {
  /** Of his own organisation only. */
  attendance: true,
  info: true,
  followUp: true,
  /** As proposals. */
  decision: true,
  action: true,
  recommendation: true,
  point: false,
  previous: false,
  pause: false,
  resume: false,
};

/** Whether he writes for the body. */
export const holdsPen = ({ actor }: Context, { group }: Pick<Floor, 'group'>): boolean =>
  may(actor, 'seance.tenir', { group });

/** @throws DomainError `seance.penOnly`, `seance.ownOrganizationOnly` */
export function refuseWithoutPen(line: Line, making: Making): void {
  if (!WITHOUT_PEN[line.kind]) throw new DomainError('seance.penOnly');
  if (line.kind !== 'attendance') return;
  const own = making.speakerOrganizationId ?? making.speaker?.organizationId;
  const others = line.who.some((who) => who.organizationId !== own);
  if (others || line.unclear.length > 0) throw new DomainError('seance.ownOrganizationOnly');
}

/** @throws DomainError `seance.notYours` */
export function refuseOthersLine(line: BookLine, { actor, directory }: Context): void {
  if (line.authorId !== null && line.authorId === actor.person?.id) return;
  const name = directory.person(line.authorId ?? '')?.name ?? '';
  throw new DomainError('seance.notYours', { number: line.number, name });
}
