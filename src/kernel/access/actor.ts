import type { Group, Person } from '../directory.ts';

/** How close somebody stands to a group, from the farthest to the closest. */
export type Relation = 'none' | 'member' | 'coordinator';

/** Whoever speaks, with what the mandates of the day allow him. */
export interface Actor {
  /** Undefined when the chat's user is linked to nobody in the directory. */
  readonly person: Person | undefined;
  /** Member of the SEG's team. */
  readonly secretariat: boolean;
  relation(group: Group): Relation;
  /** Whether he may learn that the group exists: everyone, unless it is confidential. */
  knows(group: Group): boolean;
}
