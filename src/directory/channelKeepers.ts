import type { Temporal } from 'temporal-polyfill';
import { holders } from '../kernel/access/leaders.ts';
import type { Directory, Group, Person } from '../kernel/directory.ts';
import { secretariatOn } from './mandateHolders.ts';

/**
 * Those who answer for the channel of a group: who leads the group, and the secretariat; for a
 * confidential group, only those who know it.
 */
export function channelKeepers(
  directory: Directory,
  group: Group,
  day: Temporal.PlainDate,
): readonly Person[] {
  const leaders = holders(directory, group, day, 'chair', 'coordinator', 'coCoordinator');
  const people = new Set([...leaders, ...secretariatOn(directory, day)]);
  return [...people].filter((person) => directory.actor(person, day).knows(group));
}
