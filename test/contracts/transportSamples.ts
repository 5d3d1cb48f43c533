import { Temporal } from 'temporal-polyfill';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { CalendarPart, Message } from '../../src/kernel/messages/message.ts';
import type { Consignment } from '../../src/kernel/outbox/transport.ts';
import { newProgress } from '../support/progress.ts';

export const sender = { name: 'Griot', email: 'griot@seg.example.org' };

/** A clock that stands on 20 February 2027, 9 o'clock. */
export const testClock = (): ManualClock =>
  new ManualClock(Temporal.Instant.from('2027-02-20T09:00:00Z'));

/** A calendar object of that method, as short as it gets. */
export const calendar = (method: CalendarPart['method']): CalendarPart => ({
  method,
  content: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:Réunion\r\nEND:VCALENDAR\r\n`,
});

const plain: Message = { subject: 'Rappel', blocks: [{ kind: 'text', text: 'Demain à 10 h.' }] };

/** A consignment to `a.diarra@example.org`. */
export const consignment = (message: Partial<Message> = {}, dedupeKey = 'k'): Consignment => ({
  dedupeKey,
  recipient: 'a.diarra@example.org',
  personId: null,
  toGroup: false,
  about: null,
  personal: false,
  message: { ...plain, ...message },
  files: [],
  progress: newProgress(),
});
