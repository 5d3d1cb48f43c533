import type { Group } from '../directory.ts';
import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';

/**
 * Who may use a command: anyone; somebody of the directory (and, when it is about a group, of that
 * group); the group's coordinator or chair; the secretariat.
 */
export type Access = 'public' | 'member' | 'coordinator' | 'secretariat';

/** What a command is about, as far as access is concerned. */
export interface Subject {
  readonly group?: Group;
  /** People admitted besides the group: the guests of a meeting, the owners of a decision. */
  readonly admitted?: readonly string[];
  /** What to say to those who may not know that it exists: the same as when it does not. */
  readonly hidden?: DomainError;
}

/**
 * Lets the actor through, or says who could.
 * @throws DomainError `access.*`, or `subject.hidden`
 */
export function authorize(access: Access, actor: Actor, subject: Subject = {}): void {
  if (isAdmitted(actor, subject) && access !== 'coordinator' && access !== 'secretariat') return;
  if (subject.group && !actor.knows(subject.group)) {
    throw subject.hidden ?? new DomainError('group.unknown', { text: subject.group.code });
  }
  if (access === 'public') return;
  if (!actor.person) throw new DomainError('access.unknownPerson');
  if (access === 'secretariat' && !actor.secretariat) throw new DomainError('access.secretariat');
  if (subject.group) authorizeInGroup(access, actor, subject.group);
}

function isAdmitted(actor: Actor, subject: Subject): boolean {
  return actor.person !== undefined && (subject.admitted ?? []).includes(actor.person.id);
}

function authorizeInGroup(access: Access, actor: Actor, group: Group): void {
  const relation = actor.relation(group);
  if (access === 'member' && relation === 'none') {
    throw new DomainError('access.member', { group: group.code });
  }
  if (access === 'coordinator' && relation !== 'coordinator') {
    throw new DomainError('access.coordinator', { group: group.code });
  }
}
