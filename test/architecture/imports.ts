import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** One import statement, both ends as paths from the root of the repository. */
export interface Import {
  readonly from: string;
  /** A file of ours, or the name of a package. */
  readonly to: string;
}

const STATEMENT =
  /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu;

/** The source files under a folder of the repository. */
export function sourcesUnder(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).split(sep).join('/'))
      .filter((path) => /\.tsx?$/u.test(path)),
  );
}

export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every import of a file, types included: a type is a dependence too. */
export function importsOf(path: string): Import[] {
  return [...readSource(path).matchAll(STATEMENT)].flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3];
    if (!target) return [];
    const to = target.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(path), target))
          .split(sep)
          .join(posix.sep)
      : target;
    return [{ from: path, to }];
  });
}
