import type { Group, Person } from '../people.ts';
import type { Relations } from './relations.ts';
import type { Source } from './source.ts';

/** Whoever speaks, with what the mandates of the day allow him. */
export interface Actor {
  /** Undefined when the chat's user is linked to nobody in the directory. */
  readonly person: Person | undefined;
  /** Member of the SEG's team. */
  readonly secretariat: boolean;
  /** How he stands to everything, whatever it is. */
  readonly standing: Relations;
  /** What makes him stand so. */
  readonly standingSources: readonly Source[];
  /** How he stands to a group. */
  relations(group: Group): Relations;
  /** What makes him stand so to a group: his mandates, then his seats, then the secretariat's own. */
  sources(group: Group): readonly Source[];
  /** How he stands to some group or other. */
  anywhere(): Relations;
  /** By the id of each person whose place he takes, the id of the delegation. */
  readonly standsInFor: ReadonlyMap<string, string>;
  /** What he may by himself, without what is delegated to him. */
  alone(): Actor;
  /** Whether he may learn that the group exists: everyone, unless it is confidential. */
  knows(group: Group): boolean;
  /** The groups of the directory that he knows. */
  knownGroups(): readonly Group[];
}
