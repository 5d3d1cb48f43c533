import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of Griot's own files, by its path from the root of the program. Sought upwards, because the
 * built program (dist/adapters/…) is one folder deeper than its source.
 */
export function folderAbove(from: string, path: string): string {
  let folder = from;
  while (!existsSync(join(folder, path))) {
    if (dirname(folder) === folder) throw new Error(`${path} is nowhere above ${from}`);
    folder = dirname(folder);
  }
  return join(folder, path);
}
