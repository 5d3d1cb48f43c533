import type { FileRef } from '../../src/kernel/messages/tree.ts';

/** Pictures that a browser shows; anything else is downloaded. SVG is not among them: it can act. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

export const isPicture = ({ mediaType }: Pick<FileRef, 'mediaType'>): boolean =>
  PICTURES.has(mediaType);

/** Where the page fetches a document. */
export const fileUrl = ({ id }: Pick<FileRef, 'id'>): string => `/fichiers/${id}`;
