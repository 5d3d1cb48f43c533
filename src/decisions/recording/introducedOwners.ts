import { nameFrom, type SaidName } from '../../directory/mentions.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Directory } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { agentNamed } from './agentOwner.ts';
import { AND, beginningName } from './beginningOwner.ts';
import { A_DAY } from './bracketedDay.ts';
import { isSurnameOfSome, isWhole, tellsWhom } from './wholeName.ts';

/** What introduces an owner: « responsable », « à la charge de », « confiée à ». */
const INTRODUCTION = new RegExp(
  String.raw`(?<=^|[\s,;.(–-])${oneOf(
    String.raw`(?:(?:est|sera|sont|seront)\s+)?(?:à|a)\s+(?:la\s+)?charge\s+(?:de|d[’']|du)`,
    String.raw`(?:est\s+|sera\s+|sont\s+|seront\s+|à\s+)?(?:r[ée]?)?(?:confi|attribu|assign|affect)(?:[ée]{1,2}e?s?|er)\s+(?:au|à|a)(?!\p{L})`,
    String.raw`(?:responsables?|resp|porteurs?|pilotes?)\.?`,
  )}\s*:?\s*(?:(?:la|le|les)\s+|l[’'])?(?=\p{L})`,
  'giu',
);

/** « un responsable », « le responsable de … » speak of somebody and name nobody. */
const SPOKEN_OF =
  /(?<!\p{L})(?:le|la|les|un|une|des|du|au|de|d|leur|son|sa|ses|tout|tous|chaque|aux)[\s’']+$/iu;

/**
 * The sentence with « @ » before each owner that words introduce, so that « responsable Aïssata Diarra »
 * is « @Aïssata Diarra ». Whoever is not known stays a name to ask about.
 * @param isOwned an owner is named besides: « par » adds nobody to him
 */
export function withMentions(sentence: string, directory: Directory, isOwned = false): string {
  const introduced = beginningName(introducedNames(sentence, directory), directory);
  const named = endingName(bracketedName(introduced, directory), directory);
  return isOwned || /[@＠]/u.test(named) ? named : agentNamed(named, directory);
}

function introducedNames(sentence: string, directory: Directory): string {
  let text = '';
  let from = 0;
  for (const match of sentence.matchAll(INTRODUCTION)) {
    const start = match.index + match[0].length;
    const name = nameFrom(sentence, start, directory);
    if (match.index < from || !name || !isOwner(sentence, match.index, start, name)) continue;
    const names = [name, ...followers(sentence, name.end, directory)];
    const before = sentence.slice(from, match.index);
    const end = names.at(-1)?.end ?? name.end;
    const words = sentence.slice(name.end, end);
    text +=
      isSubject(text + before, match[0]) || /\d/u.test(words)
        ? before + marked(sentence.slice(match.index, end), names, match.index)
        : `${before} ${names.map(({ typed }) => `@${typed}`).join(', ')}`;
    from = end;
  }
  return text + sentence.slice(from);
}

/** The same words, with « @ » before the names that stand in them. */
const marked = (words: string, names: readonly SaidName[], at: number): string =>
  names
    .map(({ typed, end }) => end - typed.length - at)
    .reduceRight((text, start) => `${text.slice(0, start)}@${text.slice(start)}`, words);

/** « le lot 2 est confié à la BAD »: without its verb, it would say nothing. */
const isSubject = (before: string, introduction: string): boolean =>
  /^(?:est|sera|sont|seront)\s/iu.test(introduction) &&
  /^\s*(?:l[ea]s?\s|l[’']|cette?\s|ces\s|une?\s|chaque\s)/iu.test(before) &&
  !/[,;:]|(?<!\p{L})(?:qui|que|et|dont)(?!\p{L})/iu.test(before);

function isOwner(sentence: string, at: number, start: number, name: SaidName): boolean {
  const before = sentence.slice(0, at);
  if ([SPOKEN_OF, OF_SOMETHING, DENIED].some((sign) => sign.test(before))) return false;
  return name.known || /^\p{Lu}/u.test(sentence.slice(start));
}

/** « la note qui est confiée à l’AFD » speaks of the note. */
const OF_SOMETHING = /(?<!\p{L})qui\s+$/iu;

/** « le lot 2 n'est pas confié à la BAD », « n'est plus à la charge de la BAD ». */
const DENIED =
  /(?<!\p{L})n(?:e\s|[’'\s])\s*(?:est|sont|sera|seront|soit|soient|doit|doivent|peut)\s+(?:pas|plus|jamais)\s+(?:[êe]tre\s+)?$/iu;

/** « et Martin Keller », « et à la GIZ » behind an owner. */
function followers(sentence: string, from: number, directory: Directory): SaidName[] {
  const link = AND_TO.exec(sentence.slice(from))?.[0] ?? AND.exec(sentence.slice(from))?.[0];
  const next = link === undefined ? undefined : nameFrom(sentence, from + link.length, directory);
  return next?.known ? [next, ...followers(sentence, next.end, directory)] : [];
}

/** « et à la GIZ », « et le lot 3 à la GIZ ». */
const AND_TO =
  /^\s*(?:,|et)\s+(?<also>(?:l[ea]\s+)?\p{Ll}{2,}\s+\d{1,3}\s+)?(?:aux?\s+|à\s+(?:la\s+|l[’']\s*)?)(?=\p{L})/iu;

const IN_BRACKETS =
  /\(\s*(?<name>[^()@]{2,40}?)\s*\)(?=\s*(?:[.,;]|$|(?:avant|pour|sous|fin|le|éch[ée]ance|d[’']ici)(?!\p{L})))/iu;

/** « Transmettre le budget (BAD, 31/03) »: who, then by when. */
const AND_WHEN = new RegExp(
  String.raw`\(\s*(?<name>[^()@,;]{2,40}?)\s*[,;–—-]\s+(?<when>${A_DAY})\)(?=[\s.;]*$)`,
  'iu',
);

/** « Envoyer la liste (UNICEF) avant vendredi »; after a word with a capital it may be its short form. */
function bracketedName(typed: string, directory: Directory): string {
  const dated = AND_WHEN.exec(typed)?.groups;
  const isDated = dated !== undefined && isNamed(dated.name ?? '', directory);
  const sentence = isDated ? typed.replace(AND_WHEN, '($<name>), $<when>') : typed;
  const match = IN_BRACKETS.exec(sentence);
  const name = match?.groups?.name ?? '';
  if (!match || !isNamed(name, directory)) return sentence;
  const before = sentence.slice(0, match.index);
  if (organizationNamed(directory, name) === undefined && tellsWhom(before)) return sentence;
  // With a day beside it, it is the short form of nothing: « relancer les GT (BAD, 15/03) ».
  const mayBeShort = /\p{Lu}[\p{L}’'-]*\s*$/u.test(before.replace(/^\p{Lu}/u, ''));
  if (!isDated && (mayBeShort || isShortForm(before, name, directory))) return sentence;
  return `${before}@${name}${sentence.slice(match.index + match[0].length)}`;
}

const isNamed = (name: string, directory: Directory): boolean =>
  isWhole(name, directory) || isSurnameOfSome(name, directory);

/** « la note de la Banque mondiale (BM) » says the name of one organisation twice. */
function isShortForm(before: string, name: string, directory: Directory): boolean {
  const own = organizationNamed(directory, name);
  const words = before.trim().split(/\s+/u);
  return [1, 2, 3, 4].some((count) => {
    const said = organizationNamed(directory, words.slice(-count).join(' '));
    return said !== undefined && said.id === own?.id;
  });
}

/**
 * « Publier la liste, Martin Keller, 31 mars », « Relire – Mme Rousseau – 2 avril », « Écrire, par la BAD »:
 * a full name by itself, before what ends the sentence.
 */
const LAST_SEGMENT =
  /(?<mark>,|\s[–—-](?=\s))\s*(?<by>par\s+(?:(?:la|le|les)\s+|l[’']\s*)?)?(?<name>[^,;:–—]+?)\s*(?=(?<behind>(?:[,;]|\s[–—-]\s)[^,;]*)?$)/u;

/** « Inviter la société civile, PNUD »: whom one meets. */
const GATHERS =
  /^\s*(?:inviter|convier|associer|consulter|réunir|reunir|remercier|informer|convoquer|rencontrer|saluer)(?!\p{L})/iu;

function endingName(sentence: string, directory: Directory): string {
  const match = LAST_SEGMENT.exec(sentence);
  const name = match?.groups?.name ?? '';
  if (!match || name.startsWith('@')) return sentence;
  const before = sentence.slice(0, match.index);
  const { mark, by, behind } = match.groups ?? {};
  if (!isWhole(name, directory) && !isLoneSurname(name, before, directory)) return sentence;
  const isOrganization = organizationNamed(directory, name) !== undefined;
  if (isOrganization ? GATHERS.test(before) : by === undefined && tellsWhom(before)) {
    return sentence;
  }
  // « relire les notes, Keller, Weber »: two of whom either may be spoken of.
  if (!isWhole(name, directory) && isSurnameOfSome(nameIn(behind), directory)) return sentence;
  // « Relire le rapport – UNICEF » may name the report.
  if (isOrganization && mark !== ',' && by === undefined && behind === undefined) return sentence;
  // « Inviter Martin Keller, Fatou Koné » is a list of guests.
  const isFollowed = match.index + match[0].length < sentence.trimEnd().length;
  if (endsWithName(before, directory) && !(isFollowed && TOLD_TO.test(before))) return sentence;
  return `${before} @${name}${sentence.slice(match.index + match[0].length)}`;
}

const nameIn = (behind = ''): string => behind.replace(/^[\s,;–—-]+|[\s.]+$/gu, '');

/** « Relire la note, Keller »; « une mission à Gao, Ségou » lists places. */
const isLoneSurname = (name: string, before: string, directory: Directory): boolean =>
  isSurnameOfSome(name, directory) && !/\s\p{Lu}[\p{L}’'-]*\s*$/u.test(before);

/** « … à la SHA, PNUD, 31 mars »: the name before is whom it is for, and the next one who does it. */
const TOLD_TO = /(?<!\p{L})(?:à|aux?|avec|du|pour)\s+(?:la\s+|le\s+|l[’'])?\p{Lu}[^\s,]*$/u;

function endsWithName(text: string, directory: Directory): boolean {
  const words = text.trim().split(/\s+/u);
  return [1, 2, 3].some((count) => isWhole(words.slice(-count).join(' '), directory));
}
