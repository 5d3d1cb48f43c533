import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import type { Role } from '../changing/mandates.ts';

/** How a mandate is said, folded; the longer names first. */
const ROLES = [
  ['co-coordonnateur', 'coCoordinator'],
  ['co-coordonnatrice', 'coCoordinator'],
  ['co-coordinateur', 'coCoordinator'],
  ['co-coordinatrice', 'coCoordinator'],
  ['coordonnateur', 'coordinator'],
  ['coordonnatrice', 'coordinator'],
  ['coordinateur', 'coordinator'],
  ['coordinatrice', 'coordinator'],
  ['chef de file', 'chair'],
  ['cheffe de file', 'chair'],
  ['troika', 'troika'],
  ['secretariat', 'secretariat'],
  ['administrateur', 'administrator'],
  ['administratrice', 'administrator'],
] as const satisfies readonly (readonly [string, Role])[];

/** Who leads a group, as he is called; a piece of a pattern. */
export const ROLE_TYPED = '(?:co[ -]?)?coord(?:onn|in)at(?:eur|rice)|chef(?:fe)? de file';

/** What he is who is so called, or who does so: « co-coordonnatrice », « la coordination », « préside ». */
export function roleCalled(called: string): Role {
  const said = fold(called);
  if (/^co[ -]?co/u.test(said)) return 'coCoordinator';
  return said.startsWith('coord') ? 'coordinator' : 'chair';
}

/**
 * The mandate that a sentence begins with, one slip of the keyboard forgiven, and where it ends; it may
 * begin with the person, or be empty.
 * @throws DomainError `mandate.role`
 */
export function roleIn(said: string): { readonly role: Role | undefined; readonly end: number } {
  if (said === '' || said.startsWith('@')) return { role: undefined, end: 0 };
  const [name, role] = ROLES.find(([one]) => fold(said).startsWith(one)) ?? [];
  if (name && role) return { role, end: name.length };
  const [first] = words(said);
  const near = ROLES.find(([one]) => first && isMisspelt(first.folded, one));
  if (!first || !near) throw new DomainError('mandate.role');
  return { role: near[1], end: first.end };
}
