import { holders } from '../kernel/access/leaders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group, Person } from '../kernel/directory.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';

/** The body that speaks for all the others, by its code in the mandate. */
export const GEC = 'GEC';

type Known = Pick<Circumstances, 'directory' | 'now'>;

/** What is of the whole house is judged as of the GEC: its Chef de file, not whoever chairs some group. */
export function ofTheGec({ directory }: Pick<Known, 'directory'>): { readonly group?: Group } {
  const group = directory.groupByCode(GEC);
  return group ? { group } : {};
}

/** The Chef de file in office; several while one replaces another. */
export function chairsOfTheGec({ directory, now }: Known): readonly Person[] {
  const { group } = ofTheGec({ directory });
  return group ? holders(directory, group, dayIn(now, BAMAKO), 'chair') : [];
}
