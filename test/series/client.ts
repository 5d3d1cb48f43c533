import ICAL from 'ical.js';

/** One event as a calendar program keeps it. */
interface Kept {
  master: ICAL.Component | undefined;
  /** By RECURRENCE-ID; null: cancelled. */
  readonly exceptions: Map<string, ICAL.Component | null>;
  sequence: number;
}

/**
 * A calendar program that does what RFC 5546 says with each mail, in order, and nothing else. What
 * it shows is compared with the register.
 */
export class CalendarClient {
  readonly #events = new Map<string, Kept>();

  /** @throws Error when an object is older than what was received for its UID */
  receive(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const method = String(calendar.getFirstPropertyValue('method'));
    const events = calendar.getAllSubcomponents('vevent');
    const [first] = events;
    if (!first) throw new Error('no event');
    const uid = String(first.getFirstPropertyValue('uid'));
    const kept = this.#events.get(uid) ?? { master: undefined, exceptions: new Map(), sequence: 0 };
    this.#events.set(uid, kept);
    const sequence = Number(first.getFirstPropertyValue('sequence'));
    if (sequence < kept.sequence) throw new Error(`SEQUENCE falls to ${sequence}`);
    kept.sequence = sequence;
    if (method === 'CANCEL') this.#cancel(uid, kept, first);
    else for (const event of events) put(kept, event);
  }

  #cancel(uid: string, kept: Kept, event: ICAL.Component): void {
    const id = recurrenceId(event);
    if (id === undefined) this.#events.delete(uid);
    else kept.exceptions.set(id, null);
  }

  /** Everything shown, from one instant to another, in order: « 2027-03-04T10:00 PNUD ». */
  shown(from: string, to: string): string[] {
    const entries = [...this.#events.values()].flatMap((kept) => entriesOf(kept, to));
    return entries.filter((entry) => entry >= from && entry < to).sort();
  }
}

/** A series comes with all its exceptions; an exception comes alone. */
function put(kept: Kept, event: ICAL.Component): void {
  const id = recurrenceId(event);
  if (id !== undefined) {
    kept.exceptions.set(id, event);
    return;
  }
  kept.exceptions.clear();
  kept.master = event;
}

function recurrenceId(event: ICAL.Component): string | undefined {
  const value = event.getFirstPropertyValue('recurrence-id');
  return value ? instantOf(value) : undefined;
}

/** All in these tests is in Bamako, which is UTC. */
const instantOf = (value: unknown): string => String(value).slice(0, 16);

function entriesOf({ master, exceptions }: Kept, to: string): string[] {
  const alone = [...exceptions.values()].flatMap((one) => (one ? [entry(one, startOf(one))] : []));
  if (!master) return alone;
  if (!master.hasProperty('rrule')) return [entry(master, startOf(master)), ...alone];
  const regular: string[] = [];
  const iterator = new ICAL.Event(master).iterator();
  for (let next = iterator.next(); next && instantOf(next) < to; next = iterator.next()) {
    if (!exceptions.has(instantOf(next))) regular.push(entry(master, instantOf(next)));
  }
  return [...regular, ...alone];
}

const entry = (event: ICAL.Component, moment: string): string =>
  `${moment} ${event.getFirstPropertyValue('location')}`;

const startOf = (event: ICAL.Component): string =>
  instantOf(event.getFirstPropertyValue('dtstart'));

/** The calendar object of a mail, which is base64. */
export function calendarOf(raw: string): string {
  const [, part = ''] = /text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/u.exec(raw) ?? [];
  return Buffer.from(part, 'base64').toString('utf8');
}
