import type { Partstat } from '../../../prisma/client/enums.ts';
import { oneLine } from '../../kernel/render/inlineText.ts';

/** Somebody whom a calendar object names. */
export interface Party {
  readonly name: string;
  readonly email: string;
}

/** Who receives an object, and his answer as it is known. */
export interface Addressee extends Party {
  readonly partstat: Partstat;
  /** Whether he is asked to answer. */
  readonly rsvp: boolean;
}

/** RFC 5545 3.2.12. */
const PARTSTAT = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
} as const satisfies Record<Partstat, string>;

/** A parameter has no escape for a quote (RFC 5545 3.2): what has one loses its reader. */
export const party = ({ name, email }: Party): Party => ({
  name: oneLine(name).replace(/["\\]/g, '') || oneLine(email),
  email: oneLine(email),
});

/** The ATTENDEE of an event, folded and ended: the one line in which invitations differ. */
export function attendeeLine({ partstat, rsvp, ...who }: Addressee): string {
  const { name, email } = party(who);
  const parameters = `ROLE=REQ-PARTICIPANT;PARTSTAT=${PARTSTAT[partstat]};RSVP=${String(rsvp).toUpperCase()}`;
  return `${folded(`ATTENDEE;${parameters};CN="${name}":mailto:${email}`)}\r\n`;
}

const LONGEST_OCTETS = 75;

/** Folds a content line at 75 octets, never inside a character (RFC 5545 3.1). */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LONGEST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
