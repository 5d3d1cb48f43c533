import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderAbove } from '../../folderAbove.ts';

/** The style sheet that names the colours, light and dark: before all others. */
export const readPalette = (): Buffer =>
  readFileSync(join(folderAbove(import.meta.dirname, 'src/kernel/render/page'), 'palette.css'));
