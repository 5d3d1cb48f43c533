import { randomUUID } from 'node:crypto';
import { readMail } from '../../adapters/mailbox/readMail.ts';
import type { Handling } from '../../src/kernel/mailbox/mailRegister.ts';
import type { Griot } from '../support/griot.ts';
import { type Blanks, mailOf } from './mails.ts';

const BOX = 'griot@mail.example.org/INBOX';
export const OWN = 'griot@example.org';

let uid = 0;

/** Hands over the bytes of a mail, as if they lay in the mailbox. */
export async function receive(griot: Griot, raw: Buffer, authority?: string): Promise<Handling> {
  uid += 1;
  const place = { mailbox: BOX, uidValidity: '1', uid };
  return griot.app.mailbox.receive(await readMail(raw, place, { own: OWN, authority }));
}

/** A meeting that has been planned, and what answers to it name. */
export interface Planned {
  readonly id: string;
  readonly code: string;
  /** The blanks of the answers to it. */
  readonly blanks: Blanks;
}

/** Plans a meeting of the GEC and sends its invitations. */
export async function plan(
  griot: Griot,
  line = 'gec planifier jeudi 4 mars à 10h, salle du PNUD, objet : revue du CREDD',
): Promise<Planned> {
  await griot.say('coordonnateur@example.org', line);
  const { reply } = await griot.say('coordonnateur@example.org', { press: 'Confirmer' });
  const code = /[A-Z][A-Z-]*-\d{4}-\d{2}(?:-\d+)?/u.exec(reply.text)?.[0] ?? '';
  const meeting = await griot.database.client.meeting.findUniqueOrThrow({ where: { code } });
  const { id, uid: named, sequence } = meeting;
  const stamps = { start: stampOf(meeting.startsAt), end: stampOf(meeting.endsAt) };
  return { id, code, blanks: { uid: named, sequence: String(sequence), ...stamps } };
}

const stampOf = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+Z/gu, '');

/** A mail of the corpus, about that meeting, that nobody has sent before. */
export const mailAbout = ({ blanks }: Planned, name: string, more: Blanks): Buffer =>
  mailOf(name, { ...blanks, id: randomUUID(), ...more });

/** What somebody's answer to a meeting is in the register. */
export async function answerOf(griot: Griot, { id }: Planned, email: string): Promise<string> {
  const attendee = await griot.database.client.attendee.findFirstOrThrow({
    where: { meetingId: id, person: { email } },
  });
  return attendee.partstat;
}

/** The Message-ID of the last invitation to a meeting that somebody has received. */
export async function invitationOf(
  griot: Griot,
  { code }: Planned,
  email: string,
): Promise<string> {
  const mails = await griot.mails(email);
  const invitation = mails.findLast(
    ({ subject, raw }) => subject.includes(`${code} `) && raw.includes('text/calendar'),
  );
  return /^Message-ID: (<.*>)/imu.exec(invitation?.raw ?? '')?.[1] ?? '';
}
