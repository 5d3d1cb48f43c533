/** The ZIP format's own signatures and places (APPNOTE 4.3.12 and 4.3.16). */
const END = { signature: 0x06054b50, length: 22, entries: 10, first: 16 } as const;
const ENTRY = {
  signature: 0x02014b50,
  length: 46,
  size: 24,
  name: 28,
  extra: 30,
  comment: 32,
} as const;

/**
 * How many bytes a ZIP archive says that it holds once unpacked, before any of it is.
 * @returns undefined when it is no whole archive
 */
export function unpackedSize(archive: Uint8Array): number | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + END.first, true);
  let size = 0;
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    const whole = at + ENTRY.length <= view.byteLength;
    if (!whole || view.getUint32(at, true) !== ENTRY.signature) return undefined;
    size += view.getUint32(at + ENTRY.size, true);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment];
    at += lengths.reduce<number>(
      (sum, place) => sum + view.getUint16(at + place, true),
      ENTRY.length,
    );
  }
  return size;
}

/** Where the end of the central directory begins: at the end of the archive, but for a comment. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END.length; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}
