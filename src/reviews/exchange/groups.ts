import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { words } from '../../kernel/text/words.ts';

/** The group that a text names from end to end: by its code, its name or another of its names. */
export function groupCalled(directory: Directory, name: string): Group | undefined {
  const said = words(name);
  const named = groupAt(said, 0, directory.groups);
  return named?.length === said.length ? named.group : undefined;
}
