import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/gelasio/package.json'),
);

const file = (style: string): string => join(folder, style, `Gelasio_${style}.ttf`);

/** Has the widths of Georgia, which the DOCX names, and the letters of Bambara. */
export const FONT = 'Gelasio';

/** SIL Open Font License. */
export const fonts = {
  [FONT]: {
    normal: file('400Regular'),
    italics: file('400Regular_Italic'),
    bold: file('600SemiBold'),
    bolditalics: file('600SemiBold_Italic'),
  },
};

/** The only files that a document may read. */
export const isFont = (path: string): boolean => path.startsWith(folder);
