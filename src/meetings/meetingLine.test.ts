import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { translator } from '../kernel/locale/translate.ts';
import { renderPlainText } from '../kernel/render/plainText.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './messages.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Africa/Bamako]`);
const meeting: Meeting = {
  id: 'm1',
  code: 'GEC-2027-03',
  groupId: 'gec',
  status: 'planned',
  start: at('2027-03-04T10:00'),
  end: at('2027-03-04T12:00'),
  subject: 'Revue',
  place: 'PNUD',
  uid: 'uid-1',
  sequence: 0,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees: [],
};

const line = (zone?: string): string =>
  renderPlainText(
    [{ kind: 'text', text: meetingLine(translator('fr'), meeting, zone) }],
    'fr',
  ).replace(/[\u00a0\u202f]/g, ' ');

it('a line of a list says the hour of the meeting alone to who lives by the same clock', () => {
  const said = 'GEC-2027-03 jeudi 4 mars 2027, 10 h 00 — Revue (PNUD)';
  expect(line('Africa/Bamako').trim()).toBe(said);
  expect(line('Africa/Abidjan').trim()).toBe(said);
});

it.each(['America/New_York', 'Europe/Paris', undefined])(
  'and its zone to who lives by another, or when several read it (%s)',
  (zone) => {
    expect(line(zone)).toContain('jeudi 4 mars 2027, 10 h 00 (Bamako, UTC+0) — Revue');
  },
);
