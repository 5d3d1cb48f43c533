import type { Person } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Row } from '../exchange/tables.ts';

/** Whose name is put right, as typed, and how it is written. */
export interface NameSaid {
  readonly name: string;
  readonly written: string;
}

const NAMED = String.raw`@?(?<name>\p{L}[\p{L}\p{M}’'. -]{2,50}?)`;
const WRITTEN = String.raw`[«"“]?\s*(?<written>\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{L}[\p{L}\p{M}’'-]*){0,4})\s*[»"”]?[\s.!]*$`;
const CORRECTS = '(?:corrige[rz]?|rectifie[rz]?|modifie[rz]?|change[rz]?)';
const WRONG = oneOf(
  'mal (?:écrit|orthographié|ecrit)',
  'faux|incorrect|erroné|inexact',
  'avec une (?:faute|erreur|coquille)',
);

/** « corrige le nom de Martin Keller : Kehler », « le nom de Martin Keller est mal écrit, c’est Kehler ». */
const SAID: readonly RegExp[] = [
  String.raw`${CORRECTS}\s+le\s+nom\s+(?:de\s+|d[’'])${NAMED}\s*(?::|→|->|,?\s+(?:en|par|c[’']est))\s*${WRITTEN}`,
  String.raw`le\s+nom\s+(?:de\s+|d[’'])${NAMED}\s+(?:est|s[’']écrit)\s+${WRONG}\s*[,.:;]\s*(?:c[’']est\s+|il\s+faut\s+(?:lire|écrire)\s+)?:?\s*${WRITTEN}`,
  String.raw`le\s+nom\s+(?:de\s+|d[’'])${NAMED}\s+s[’']écrit\s+(?!mal|avec|sans|comme)${WRITTEN}`,
].map((said) => new RegExp(String.raw`^\s*${said}`, 'u'));

/** Undefined when the new name is not said: « corrige le nom de la salle ». */
export function nameCorrected(text: string): NameSaid | undefined {
  if (isQuestion(text)) return undefined;
  const typed = text.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
  for (const said of SAID) {
    const { name, written } = said.exec(typed)?.groups ?? {};
    if (name !== undefined && written !== undefined && !OF_A_THING.test(name)) {
      return { name: name.trim(), written };
    }
  }
  return undefined;
}

/** « le nom de la salle », « le nom du groupe ». */
const OF_A_THING = /^(?:la|le|les|l[’']|notre|mon|ma|cette?|ce)(?!\p{L})/iu;

/** « Kehler » is the last name; « Martin Kéller » is both, of which one may stand as it was. */
export function namesWritten(person: Person, written: string): Row {
  const [first = '', ...others] = written.split(/\s+/u);
  if (others.length === 0) return { lastName: first };
  const given = person.firstName.split(/\s+/u).length;
  const typed = [first, ...others];
  const isSameGiven = fold(typed.slice(0, given).join(' ')) === fold(person.firstName);
  const cut = isSameGiven && typed.length > given ? given : 1;
  return { firstName: typed.slice(0, cut).join(' '), lastName: typed.slice(cut).join(' ') };
}
