import type { Group } from '../directory.ts';
import type { DomainError } from '../errors.ts';

/** What an act is about, as far as access is concerned. */
export interface Subject {
  readonly group?: Group;
  /** People invited to the meeting. */
  readonly invitees?: readonly string[];
  /** People who have the decision to carry out. */
  readonly owners?: readonly string[];
  /** People of the bodies to which the decision was passed on. */
  readonly recipients?: readonly string[];
  /** The person concerned. */
  readonly self?: string;
  /** What to say to those who may not know that it exists: the same as when it does not. */
  readonly hidden?: DomainError;
}
