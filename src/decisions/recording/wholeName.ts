import { isCountry } from '../../directory/countries.ts';
import { findPeople } from '../../directory/names.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Directory } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';

/** Whether a name is somebody's in full, or an organisation's: a first name alone may be that of anybody. */
export const isWhole = (typed: string, directory: Directory): boolean =>
  isFullName(typed, directory) || organizationNamed(directory, typed) !== undefined;

const isFullName = (typed: string, directory: Directory): boolean =>
  /[\s-]/u.test(typed.trim()) && findPeople(directory, typed).length === 1;

/** « Keller »: the last name of one person alone, whole and with its capital; « Togo » may be the country. */
export function isSurname(typed: string, directory: Directory): boolean {
  const [person, ...others] = findPeople(directory, typed);
  if (!person || others.length > 0 || !/^\p{Lu}/u.test(typed) || isCountry(typed)) return false;
  return fold(person.name).endsWith(` ${fold(typed)}`);
}
