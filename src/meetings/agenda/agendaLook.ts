import type { Reader } from '../../kernel/database.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Meeting } from '../meeting.ts';
import { type AgendaChange, agendaChanges } from './agendaDifference.ts';
import type { Notes } from './agendaMessages.ts';
import { agendaNotes, agendaOf } from './agendaStore.ts';
import { bare, validatedAgenda } from './agendaVersions.ts';
import type { TypedPoint } from './ordreDuJour.ts';

/** An ordre du jour as it is, and what has changed since it was validated. */
export interface Looked {
  readonly points: readonly TypedPoint[];
  readonly before: readonly TypedPoint[] | undefined;
  readonly changes: readonly AgendaChange[];
  /** What the readers of its points should know. */
  readonly notes: Notes;
}

/** @throws DomainError `odj.empty` */
export async function lookAtAgenda(db: Reader, { id, code }: Meeting): Promise<Looked> {
  const points = await agendaOf(db, id);
  if (points.length === 0) throw new DomainError('odj.empty', { code });
  const before = (await validatedAgenda(db, id))?.points;
  const changes = before ? agendaChanges(before, points) : [];
  return { points, before, changes, notes: await agendaNotes(db, id) };
}

export const isValidated = ({ before, changes }: Looked): boolean =>
  before !== undefined && changes.length === 0;

/** Everything that a letter would say of it: two that are equal are the same ordre du jour. */
export const seenOf = ({ points, before, notes }: Looked): string =>
  JSON.stringify([points.map(bare), before, [...notes]]);
