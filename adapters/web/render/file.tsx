import type { VNode } from 'preact';
import { sizeInWords } from '../../../src/kernel/locale/format.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { fileUrl, isPicture } from '../fileAddress.ts';
import { Document } from './icons.tsx';

interface FileViewProps {
  readonly file: FileRef;
  readonly t: Translator;
}

/** A document to download; a picture is shown where it stands. */
export function FileView({ file, t }: FileViewProps): VNode {
  const link = (
    <a class="document" href={fileUrl(file)} download={file.name}>
      <Document />
      <span class="name">{file.name}</span>
      <span class="muted">{sizeInWords(file.size, t.locale)}</span>
    </a>
  );
  if (!isPicture(file)) return <p>{link}</p>;
  return (
    <figure>
      <img src={fileUrl(file)} alt={file.alt ?? file.name} />
      <figcaption>{link}</figcaption>
    </figure>
  );
}
