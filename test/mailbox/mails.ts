import { readFileSync } from 'node:fs';

/** What fills the blanks of a mail of the corpus. */
export type Blanks = Readonly<Record<string, string>>;

/** What each mail of `replies/` has a blank for, unless a test says otherwise. */
const USUAL: Blanks = {
  date: 'Sun, 21 Feb 2027 09:00:00 +0000',
  stamp: '20270221T090000Z',
  method: 'REPLY',
  partstat: 'ACCEPTED',
  sequence: '0',
  recurrence: '',
  text: 'Je viendrai.',
  inReplyTo: '<nothing@example.org>',
  action: 'failed',
  status: '5.1.1',
  diagnostic: '550 5.1.1 User unknown',
};

/** How programs of people write answers (composed by us after their documented shapes). */
export const PROGRAMS = [
  'outlook-desktop',
  'outlook-com',
  'gmail',
  'apple-mail',
  'thunderbird',
  'exchange',
] as const;

/** The bytes of a mail of `replies/`, its blanks filled and its lines ended as mail ends them. */
export function mailOf(name: string, blanks: Blanks): Buffer {
  const file = readFileSync(new URL(`replies/${name}.eml`, import.meta.url), 'utf8');
  const filled = fill(file, { ...USUAL, attendee: blanks.from ?? '', ...blanks });
  const encoded = filled.replace(/\{\{base64:\n?([\s\S]*?)\}\}/gu, (_, text: string) =>
    Buffer.from(withCrlf(text)).toString('base64').replace(/.{76}/gu, '$&\n'),
  );
  return Buffer.from(withCrlf(encoded));
}

function fill(text: string, blanks: Blanks): string {
  // The line of a single occurrence is not in the answers to a whole meeting.
  const lines = blanks.recurrence === '' ? text.replaceAll('{{recurrence}}\n', '') : text;
  return lines.replace(/\{\{(\w+)\}\}/gu, (blank, name: string) => blanks[name] ?? blank);
}

const withCrlf = (text: string): string => text.replace(/\r?\n/gu, '\r\n');
