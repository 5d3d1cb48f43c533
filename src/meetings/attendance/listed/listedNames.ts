import { namesSomebody } from '../../../directory/organizationSaid.ts';
import type { Line } from '../../../kernel/commands/line.ts';
import type { Directory } from '../../../kernel/directory.ts';
import { DomainError } from '../../../kernel/errors.ts';
import { guestNames } from '../../planning/planRequest.ts';

/** Behind these, names are noted in a séance. */
const NOTED = new Set(['presents', 'absents', 'excuses']);

/** « présents PNUD, GIZ »: who stands behind, as typed. */
export const listedNames = ({ called, rest }: Pick<Line, 'called' | 'rest'>): readonly string[] =>
  NOTED.has(called) ? guestNames(rest.replace(/^[\s:]+/u, '')) : [];

/**
 * People or organisations are listed where no séance is open: nothing is noted, and that is told.
 * @throws DomainError `seance.noneHere`
 */
export function refuseListed(listed: readonly string[], directory: Directory): void {
  const areKnown = listed.every((name) => namesSomebody(directory, name));
  if (listed.length > 0 && areKnown) throw new DomainError('seance.noneHere');
}
