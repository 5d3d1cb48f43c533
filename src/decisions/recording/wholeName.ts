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

const TITLE = /^(?:M|Mr|Mme|Mlle|Dr|Pr)\.?\s+(?=\p{Lu})/u;

/**
 * « Keller », « Mme Diarra »: a last name, whole and with its capital, be it that of several, who are then to be told
 * apart; « Togo » may be the country.
 */
export function isSurnameOfSome(typed: string, directory: Directory): boolean {
  const name = typed.replace(TITLE, '');
  const people = /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(name) ? findPeople(directory, name) : [];
  const isLast = people.every((person) => fold(person.name).endsWith(` ${fold(name)}`));
  return people.length > 0 && isLast && !isCountry(name);
}
