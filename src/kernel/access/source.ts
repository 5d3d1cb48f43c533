import type { Relation } from './relations.ts';

/** As what somebody does something: the relation that allows it, and what makes him hold it. */
export interface Capacity {
  readonly relation: Relation;
  /** The id of the mandate, the seat or the delegation; null when the object itself names him. */
  readonly mandateId: string | null;
}

/** A relation that somebody holds, and as what it counts: the secretariat counts as coordinator. */
export interface Source extends Capacity {
  readonly counts: Relation;
}
