import { nameFrom, type SaidName } from '../../directory/mentions.ts';
import { findPeople } from '../../directory/names.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Directory } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** What introduces an owner: « responsable », « à la charge de », « confiée à ». */
const INTRODUCTION = new RegExp(
  String.raw`(?<=^|[\s,;.(–-])${oneOf(
    String.raw`(?:à|a)\s+(?:la\s+)?charge\s+(?:de|d[’']|du)`,
    String.raw`(?:est\s+|sera\s+|à\s+)?(?:r[ée]?)?(?:confi|attribu|assign|affect)(?:[ée]{1,2}e?s?|er)\s+(?:au|à|a)(?!\p{L})`,
    String.raw`(?:responsables?|resp|porteurs?|pilotes?)\.?`,
  )}\s*:?\s*(?:(?:la|le|les)\s+|l[’'])?(?=\p{L})`,
  'giu',
);

/** « un responsable », « le responsable de … » speak of somebody and name nobody. */
const SPOKEN_OF =
  /(?<!\p{L})(?:le|la|les|un|une|des|du|au|de|d|leur|son|sa|ses|tout|tous|chaque|aux)[\s’']+$/iu;

const AND = /^\s*(?:(?:,|et|&)\s+|\/\s*)(?=\p{L})/iu;

/**
 * The sentence with « @ » before each owner that words introduce, so that « responsable Aïssata Diarra »
 * is « @Aïssata Diarra ». Whoever is not known stays a name to ask about.
 */
export function withMentions(sentence: string, directory: Directory): string {
  const introduced = introducedNames(sentence, directory);
  return endingName(bracketedName(beginningName(introduced, directory), directory), directory);
}

function introducedNames(sentence: string, directory: Directory): string {
  let text = '';
  let from = 0;
  for (const match of sentence.matchAll(INTRODUCTION)) {
    const start = match.index + match[0].length;
    const name = nameFrom(sentence, start, directory);
    if (match.index < from || !name || !isOwner(sentence, match.index, start, name)) continue;
    const names = [name, ...followers(sentence, name.end, directory)];
    text += `${sentence.slice(from, match.index)} ${names.map(({ typed }) => `@${typed}`).join(', ')}`;
    from = names.at(-1)?.end ?? name.end;
  }
  return text + sentence.slice(from);
}

function isOwner(sentence: string, at: number, start: number, name: SaidName): boolean {
  if (SPOKEN_OF.test(sentence.slice(0, at))) return false;
  return name.known || /^\p{Lu}/u.test(sentence.slice(start));
}

/** « et Martin Keller » behind an owner. */
function followers(sentence: string, from: number, directory: Directory): SaidName[] {
  const link = AND.exec(sentence.slice(from))?.[0];
  const next = link === undefined ? undefined : nameFrom(sentence, from + link.length, directory);
  return next?.known ? [next, ...followers(sentence, next.end, directory)] : [];
}

/** Futures that charge nobody: « la GIZ restera observatrice », « le PNUD refusera la note ». */
const STATES = oneOf(
  'ser|sont|aur|pourr|voudr|faudr|viendr|revien|devien|rest|demeur|refus|cess|quitt|perd|souhait',
  'recevr|b[ée]n[ée]fici|figur|exist|absten|part?ir|sort|attend|sembl|para[iî]t|conna[iî]t',
);
/** What an owner is charged to do: in the future, or as minutes say it, « partage la note ». */
const DOES = new RegExp(
  String.raw`^\s*(?::\s+(?!\d)|${oneOf(
    'doi(?:t|vent)',
    'devr(?:a|ont)',
    "(?:est|sont) chargée?s? d[e’']",
    'se charge(?:nt|ra|ront)?',
    "s[’']engage(?:nt|ra|ront)?",
    "s[’']occupe(?:nt|ra|ront)?",
    'pren(?:d|nent|dra|dront) en charge',
    String.raw`(?!${STATES})\p{Ll}{2,}r(?:a|ont)`,
    '(?:partage|pr[ée]pare|envoie|organise|finalise|r[ée]dige|[ée]labore|diffuse|relance)(?:nt)?',
    '(?:contacte|actualise|consolide)(?:nt)?',
    'transmet(?:tent)?|fourni(?:t|ssent)|soumet(?:tent)?|produi(?:t|sent)',
  )}(?!\p{L}))`,
  'iu',
);

const ARTICLE = /^(?:le\s+|la\s+|les\s+|l[’'])/iu;

/** « Fatou Koné doit préparer la note », « le PNUD et la GIZ transmettront », « GIZ : préparer la note ». */
function beginningName(sentence: string, directory: Directory): string {
  const names = doers(sentence, 0, directory);
  const last = names.at(-1);
  if (!last) return calledUpon(sentence, directory) ?? sentence;
  if (!DOES.test(sentence.slice(last.end))) return sentence;
  return names.reduceRight(
    (text, { start }) => `${text.slice(0, start)}@${text.slice(start)}`,
    sentence,
  );
}

const INFINITIVE = String.raw`(?:ne\s+pas\s+)?\p{Ll}+(?:er|ir|re|oir)(?!\p{L})`;
const CALLED_UPON = new RegExp(String.raw`^\s*(?::\s|,\s*(?=${INFINITIVE}))`, 'iu');

/** « Aïssata : relire », « Idrissa, appeler le ministre »: one name alone, which may be that of several. */
function calledUpon(sentence: string, directory: Directory): string | undefined {
  const name = nameFrom(sentence, 0, directory);
  const link = name && CALLED_UPON.exec(sentence.slice(name.end));
  if (!name || !link || !isFirstOrLastName(name.typed, directory)) return undefined;
  return `@${name.typed} : ${sentence.slice(name.end + link[0].length)}`;
}

const isFirstOrLastName = (typed: string, directory: Directory): boolean =>
  findPeople(directory, typed).some(({ name }) =>
    fold(name)
      .split(/[\s-]+/u)
      .includes(fold(typed)),
  );

const IN_BRACKETS =
  /\(\s*(?<name>[^()@]{2,40}?)\s*\)(?=\s*(?:[.,;]|$|(?:avant|pour|sous|fin|le|éch[ée]ance|d[’']ici)(?!\p{L})))/iu;

/** « Envoyer la liste (UNICEF) avant vendredi »; after a word with a capital it may be its short form. */
function bracketedName(sentence: string, directory: Directory): string {
  const match = IN_BRACKETS.exec(sentence);
  const name = match?.groups?.name ?? '';
  if (!match || !isWhole(name, directory)) return sentence;
  const before = sentence.slice(0, match.index);
  if (/\p{Lu}[\p{L}’'-]*\s*$/u.test(before.replace(/^\p{Lu}/u, ''))) return sentence;
  return `${before}@${name}${sentence.slice(match.index + match[0].length)}`;
}

interface Doer {
  readonly start: number;
  readonly end: number;
}

/** Those whom a sentence begins by naming whole: a first name alone may be that of anybody. */
function doers(sentence: string, from: number, directory: Directory): Doer[] {
  const start = from + (ARTICLE.exec(sentence.slice(from))?.[0].length ?? 0);
  const name = nameFrom(sentence, start, directory);
  if (!name || !isWhole(name.typed, directory)) return [];
  const link = AND.exec(sentence.slice(name.end))?.[0];
  const next = link === undefined ? [] : doers(sentence, name.end + link.length, directory);
  return [{ start, end: name.end }, ...next];
}

const isWhole = (typed: string, directory: Directory): boolean =>
  isFullName(typed, directory) || organizationNamed(directory, typed) !== undefined;

/** « Publier la liste, Martin Keller, 31 mars »: a full name by itself, before what ends the sentence. */
const LAST_SEGMENT = /,\s*(?<name>[^,;:]+?)\s*(?=(?:[,;][^,;]*)?$)/u;

/** « Inviter la société civile, PNUD »: whom one meets. */
const GATHERS =
  /^\s*(?:inviter|convier|associer|consulter|réunir|reunir|remercier|informer|convoquer|rencontrer|saluer)(?!\p{L})/iu;

function endingName(sentence: string, directory: Directory): string {
  const match = LAST_SEGMENT.exec(sentence);
  const name = match?.groups?.name ?? '';
  if (!match || name.startsWith('@') || !isWhole(name, directory)) return sentence;
  const before = sentence.slice(0, match.index);
  if (organizationNamed(directory, name) && GATHERS.test(before)) return sentence;
  // « Inviter Martin Keller, Fatou Koné » is a list of guests.
  const isFollowed = match.index + match[0].length < sentence.trimEnd().length;
  if (endsWithName(before, directory) && !(isFollowed && TOLD_TO.test(before))) return sentence;
  return `${before} @${name}${sentence.slice(match.index + match[0].length)}`;
}

/** « … à la SHA, PNUD, 31 mars »: the name before is whom it is for, and the next one who does it. */
const TOLD_TO = /(?<!\p{L})(?:à|aux?|avec|du|pour)\s+(?:la\s+|le\s+|l[’'])?\p{Lu}[^\s,]*$/u;

const isFullName = (typed: string, directory: Directory): boolean =>
  /[\s-]/u.test(typed.trim()) && findPeople(directory, typed).length === 1;

function endsWithName(text: string, directory: Directory): boolean {
  const words = text.trim().split(/\s+/u);
  return [1, 2, 3].some((count) => isWhole(words.slice(-count).join(' '), directory));
}
