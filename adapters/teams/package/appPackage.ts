import { readFile } from 'node:fs/promises';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Command } from '../../../src/kernel/commands/command.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';
import type { Pictures } from '../../../src/kernel/office.ts';
import { FILES, type Installation, localisation, teamsManifest } from './manifest.ts';

/** The first moment that a ZIP archive can tell: the same app gives the same bytes. */
const MOMENT = '1980-01-01T00:00:00';

/** The app's package, as Teams takes it: manifest, icons, texts in English. */
export async function appPackage(
  commands: readonly Command[],
  installation: Installation,
  pictures: Pictures,
): Promise<Uint8Array> {
  const icon = async (name: string): Promise<Uint8Array> =>
    pictures.toPng(await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8'));
  const files: Zippable = {
    'manifest.json': json(teamsManifest(translator('fr'), commands, installation)),
    [FILES.english]: json(localisation(translator('en'), commands)),
    [FILES.color]: await icon('color'),
    [FILES.outline]: await icon('outline'),
  };
  return zipSync(files, { mtime: MOMENT });
}

const json = (content: object): Uint8Array => strToU8(JSON.stringify(content, null, 2));
