import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Templates } from '../../src/kernel/document.ts';

/** Those that come with Griot. */
const OWN = fileURLToPath(new URL('../../templates', import.meta.url));

/**
 * Templates as files of a folder: « compte-rendu.GEC.md » for a group, « compte-rendu.md » for all, and
 * Griot's own when there is neither. Read each time, so that a change needs no restart.
 */
export const templateFolder = (folder: string | undefined): Templates => ({
  async read(name, group) {
    const own = join(OWN, `${name}.md`);
    const paths = folder
      ? [join(folder, `${name}.${safe(group)}.md`), join(folder, `${name}.md`)]
      : [];
    for (const path of paths) {
      const text = await readIfThere(path);
      if (text !== undefined) return text;
    }
    return readFile(own, 'utf8');
  },
});

const safe = (group: string): string => group.replace(/[^\p{L}\p{N}-]/gu, '');

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
