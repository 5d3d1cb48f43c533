import { Temporal } from 'temporal-polyfill';
import type { App } from '../../../src/app.ts';
import { findPeople } from '../../../src/directory/names.ts';
import { parseWhen } from '../../../src/kernel/dates/when.ts';
import { BAMAKO } from '../../../src/kernel/time.ts';

/** Earlier than any dialogue, so that none of them is in the past. */
const LONG_AGO = Temporal.ZonedDateTime.from('2000-01-01T00:00[Africa/Bamako]');

/** « samedi 20 février 2027, 09:00 »: in Bamako. */
export function momentIn(text: string): string {
  const { date, time } = parseWhen(text, LONG_AGO);
  if (!time) throw new Error(`« ${text} » gives no hour`);
  return date.toPlainDateTime(time).toZonedDateTime(BAMAKO).toString();
}

/**
 * The address of whoever a page names.
 * @throws Error when it is nobody, or several people
 */
export async function addressOf(app: App, who: string): Promise<string> {
  const people = findPeople(await app.directory(), who);
  const [person, ...others] = people;
  if (!person || others.length > 0) {
    throw new Error(`« ${who} » is ${people.length} people of the demo`);
  }
  return person.email;
}
