/** How each of the identifiers begins that Exchange gives to meetings (MS-OXOCAL 2.2.1.27). */
const EXCHANGE = '040000008200E00074C5B7101A82E008';

/** In one made for a meeting of somebody else, what stands before its UID. */
const FOREIGN = Buffer.from('vCal-Uid\x01\0\0\0', 'latin1');

/**
 * The UID that a meeting was sent with. Exchange keeps it inside an identifier of its own, and
 * programs that read their mail from it may answer with the whole, in hexadecimal.
 */
export function ownUid(uid: string): string {
  if (!uid.toUpperCase().startsWith(EXCHANGE)) return uid;
  const bytes = Buffer.from(uid, 'hex');
  const at = bytes.indexOf(FOREIGN);
  if (at < 0) return uid;
  return bytes
    .subarray(at + FOREIGN.length)
    .toString('utf8')
    .replace(/\0.*$/u, '');
}
