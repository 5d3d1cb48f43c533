import type { Directory, Organization } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { organizationSaid } from '../organizationSaid.ts';

const AT = "(?:[àa] la|[àa] l'|[àa]|au|aux|chez|dans|de la|de l'|du|de|d')";
const CONTACTS = '(?:points? focal|points focaux|contacts?|interlocut\\p{L}+|correspondante?s?)';
const ASKED = new RegExp(
  `^${oneOf(
    '(?:qui (?:travaille|est|sont|avons-nous|as-tu|connais-tu|connaissez-vous)|qui y a-t-il)',
    `(?:qui|quels?|quelles?) (?:est|sont) (?:les? |la |l'|nos |notre )?${CONTACTS}`,
    'quelles? (?:personnes|gens) (?:travaillent|as-tu|avons-nous)',
  )} ${AT} ?(?<who>(?:la |les? |l')?\\p{L}[^?!:;,\\d]{1,60}?)[\\s?!.]*$`,
  'iu',
);

/** « qui travaille à la GIZ ? », « qui est le point focal de la FAO ? »; « qui est à la réunion ? » is of a meeting. */
export function peopleAskedOf(said: string, directory: Directory): Organization | undefined {
  const who = ASKED.exec(said)?.groups?.who;
  return who === undefined ? undefined : organizationSaid(directory, who);
}
