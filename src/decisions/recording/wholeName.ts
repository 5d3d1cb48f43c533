import { isCountry, organizationOfCountryNamed } from '../../directory/countries.ts';
import { findPeople } from '../../directory/names.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Directory } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** Whether a name is somebody's in full, or an organisation's: a first name alone may be that of anybody. */
export const isWhole = (typed: string, directory: Directory): boolean =>
  isFullName(typed, directory) || organizationNamed(directory, typed) !== undefined;

const isFullName = (typed: string, directory: Directory): boolean =>
  /[\s-]/u.test(typed.trim()) && findPeople(directory, typed).length === 1;

/** Who begins by doing something, or by whom it is done: a country is its cooperation, « la Suisse relira ». */
export const isDoer = (typed: string, directory: Directory): boolean =>
  isWhole(typed, directory) ||
  (findPeople(directory, typed).length === 0 &&
    organizationOfCountryNamed(directory, typed) !== undefined);

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

/** Somebody is chosen, thanked or met: the name behind is his, and not that of whoever does it. */
const SPEAKS_OF_SOMEBODY = new RegExp(
  String.raw`^\s*(?:re)?${oneOf(
    'nommer|d[ée]signer|[ée]lire|choisir|remercier|inviter|f[ée]liciter|entendre|recevoir|consulter|convier',
    'accueillir|saluer|coopter|mandater|accr[ée]diter',
  )}(?!\p{L})`,
  'iu',
);

/**
 * « la présidente sortante », « l’ambassadeur du Canada », at the end: the name behind says which one. One name is
 * not that of several: « envoyer la note aux membres, Keller ».
 */
const SOMEBODY = new RegExp(
  String.raw`(?<!\p{L})(?:(?:l[ea]|une?|du|au|cette?|leur|[nv]otre|son|sa|mon|ma)\s+|[ld][’'])(?:\p{Ll}+\s+)?${oneOf(
    'ambassad(?:eur|rice)|rapporteu(?:r|se)|facilitat(?:eur|rice)|pr[ée]sidente?|(?:vice|co)-?pr[ée]sidente?|ministre',
    'co-?(?:coordonnat(?:eur|rice)|rapporteu(?:r|se))|coordonnat(?:eur|rice)|direct(?:eur|rice)|secr[ée]taire|chef(?:fe)?',
    'conseill(?:er|[èe]re)|repr[ée]sentante?|experte?|consultante?|coll[èe]gue|charg[ée]e?|adjointe?|d[ée]l[ée]gu[ée]e?|candidate?',
    'suppl[ée]ante?|titulaire|membre|point focal|points focaux|invit[ée]e?|mod[ée]rat(?:eur|rice)|animat(?:eur|rice)|interven(?:ant|ante)',
    'orat(?:eur|rice)|auteure?|autrice|interlocut(?:eur|rice)|gouverneure?|maire|pr[ée]fet|successeure?|pr[ée]d[ée]cesseure?|responsable',
    'observat(?:eur|rice)|m[ée]diat(?:eur|rice)|assistante?|stagiaire|haut-commissaire|envoy[ée]e?|femme|homme|professeure?|docteure?',
  )}(?:\s+\p{Ll}[\p{L}-]+)?(?:\s+(?:(?:du|des|de|en|à|au|pour)\s+(?:la\s+|le\s+|l[’'])?|d[’'])[\p{L}’'-]+){0,2}\s*$`,
  'iu',
);

/** Whether the words before a name tell whom it names: « nommer le nouveau rapporteur, Keller ». */
export const tellsWhom = (before: string): boolean =>
  SPEAKS_OF_SOMEBODY.test(before) || SOMEBODY.test(before);
