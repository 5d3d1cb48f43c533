import type { Partstat } from '../../../prisma/client/enums.ts';
import { oneLine } from '../../kernel/render/inlineText.ts';
import { foldLine } from '../../kernel/text/contentLine.ts';

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
  return `${foldLine(`ATTENDEE;${parameters};CN="${name}":mailto:${email}`)}\r\n`;
}
