import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { tellsEverybody } from '../changing/reasonSaid.ts';
import { isAside } from './asideSaid.ts';
import { namesTheMeeting } from './meetingWords.ts';
import { isPlaceNoun } from './placeNoun.ts';
import { withoutVerb } from './verbSaid.ts';
import { whatAndWhere } from './whatAndWhere.ts';

/** What is left of a planning sentence once the group and the date are taken out. */
export interface Told {
  readonly place: string | undefined;
  readonly subject: string | undefined;
  /** Behind « avec »: people, or whoever is met. */
  readonly company?: string;
  /** What is neither, as typed: « invite aussi la BAD ». */
  readonly aside?: string;
}

const OF = "d(?:e la |e l[’']|es |u |e |[’'])";

/** « pour la revue du CREDD », « au sujet de la revue »: a subject follows. */
const SUBJECT_START = new RegExp(
  String.raw`(?:^|\s)${oneOf(
    '(?:(?:avec |ayant )?pour )?objet(?: de (?:la )?(?:réunion|rencontre|séance))? ',
    `au sujet ${OF}`,
    `à propos ${OF}`,
    'concernant ',
    `pour parler ${OF}`,
    `pour discuter ${OF}`,
    'portant sur ',
    'sur ',
    'pour ',
  )}(?:la |le |les |l[’'])?`,
  'iu',
);

/** « en ligne » is one; « en présentiel » is said of none. */
const PLACE_START =
  /^(?!en ligne(?!\p{L}))(?:(?:au|aux|à|a|chez|dans|en|at)\s+)?(?:(?:la|le|les|l|the)\s+|l[’'])?/iu;

export const NO_PLACE =
  /(?:^|[\s,])(?:en (?:pr[ée]sentiel|distanciel)|(?:au )?(?:m[êe]me )?(?:lieu|endroit|salle)(?: que d[’']habitude| habituelle?)|comme d[’']habitude)(?!\p{L})/giu;

/** « chez nous »: whoever reads the invitation would not know where. */
const AT_OURS = /(?:^|\s)chez\s+(?:nous|moi|vous|toi|eux|elle|lui)(?!\p{L})/iu;

/** « en présence du ministre » is with him. */
const IN_PRESENCE: readonly (readonly [RegExp, string])[] = [
  [/en pr[ée]sence du\s+/giu, 'avec le '],
  [/en pr[ée]sence des\s+/giu, 'avec les '],
  [/en pr[ée]sence d(?:e\s+|[’'])/giu, 'avec '],
];

/** « (salle B) » is a place, « (journée de la femme) » a subject; « à l'hôtel (Radisson Blu) » tells which one. */
const BRACKETED = /(\p{L}+)?\s*\(\s*([^()]+?)\s*\)/gu;
const LED_TO = /^(?:au|aux|à|chez|dans|visio)(?!\p{L})/iu;

const unbracketed = (text: string): string =>
  text.replace(BRACKETED, (_whole, before: string = '', inside: string) =>
    isPlaceNoun(before) || isPlaceNoun(inside) || LED_TO.test(inside)
      ? `${before} ${inside} `
      : `${before}, objet ${inside},`,
  );

/** « "Revue" à Bamako » is a subject; « salle « Niger » » is the name of a room. */
const QUOTED =
  /(?<!(?:salles?|b[âa]timent|h[ôo]tel|espace|centre|pavillon|amphith[ée][âa]tre)\s*)[«"“]\s*([^»"”]+?)\s*[»"”]/iu;

/** « n'oublie pas de », « pense à », « on peut » before the verb are no place. */
const ASKED =
  /^\s*(?:(?:on\s+)?n[’']oublie[rz]?\s+(?:surtout\s+)?pas|pense[rz]?(?:\s+bien)?|(?:on\s+)?(?:peut|pourrait)(?:-on)?)(?!\p{L})(?:\s+(?:de|d[’']|[àa])(?!\p{L}))?/iu;

/** « pr » is written for « pour »; « Pr Traoré » is a professor. */
const SHORT_FOR = /(?<!\p{L})pr(?=\s+\p{Ll})/gu;

/** Reads « salle de conférence du PNUD », « au PNUD pour la revue du CREDD », « "Revue" à Bamako ». */
export function readPlace(said: string): Told {
  const plain = said.replace(ASKED, '').replace(SHORT_FOR, 'pour').replace(NO_PLACE, ' ');
  const ours = AT_OURS.exec(plain)?.[0].trim();
  const asked = IN_PRESENCE.reduce(
    (left, [sign, word]) => left.replace(sign, word),
    plain.replace(AT_OURS, ' '),
  );
  const text = unbracketed(asked);
  const quoted = QUOTED.exec(text);
  const unquoted = quoted ? text.replace(quoted[0], ' ') : text;
  const typed = unquoted.split(/[,;]|\s:\s/u).map((part) => part.trim());
  const besides = typed.filter((part) => isAside(part) && !tellsEverybody(part));
  const aside = [...(ours ? [ours] : []), ...besides].join(', ');
  const segments = typed
    .filter((part) => !isAside(part))
    .map(clean)
    .filter((part) => part !== '');
  const read = segments.map(readSegment);
  const places = read.flatMap((part) => part.place ?? []);
  const place = read.find(({ isSure }) => isSure)?.place ?? places[0];
  const subject =
    quoted?.[1] ??
    read.find((part) => part.subject)?.subject ??
    places.find((other) => other !== place);
  const company = read.flatMap((part) => part.company ?? []).join(', ');
  return {
    place,
    subject,
    ...(company ? { company } : {}),
    ...(aside ? { aside } : {}),
  };
}

const ARTICLE = /^(?:l[ae]s?\s+|l[’'])/iu;
/** « revue du budget », « atelier »: what people meet for, though nothing leads to it. */
const OCCASION = new RegExp(
  `^(?:l[ae]s?\\s+|l[’'])?${oneOf(
    'revue|examen|bilan|suivi|point|pr[ée]paration|pr[ée]sentation|validation|restitution|discussion',
    'adoption|atelier|visite|mission|formation|lancement|cl[ôo]ture|planification|programmation',
    '[ée]valuation|consultation|concertation|[ée]lection|obs[èe]ques|deuil|audit|recrutement|budget',
    'livraison|arriv[ée]e|d[ée]part|signature|inauguration|remise|c[ée]r[ée]monie|r[ée]ception|d[ée]jeuner|d[îi]ner',
  )}(?!\\p{L})`,
  'iu',
);

interface Segment extends Told {
  /** Something tells that it is a place. */
  readonly isSure?: true;
}

function readSegment(segment: string): Segment {
  const start = SUBJECT_START.exec(segment);
  const before = withoutVerb(start ? segment.slice(0, start.index) : segment);
  const company = COMPANY.exec(before)?.[1]?.trim();
  const bare = clean(before.replace(COMPANY, ' '));
  const about = OCCASION.test(bare) && !start ? bare.replace(ARTICLE, '') : undefined;
  const both = about || start ? undefined : whatAndWhere(bare);
  if (both) return { place: barePlace(both.where), subject: both.what, isSure: true };
  const place = about ? undefined : barePlace(bare);
  const subject = about ?? (start ? segment.slice(start.index + start[0].length).trim() : '');
  return {
    place,
    subject: subject || undefined,
    ...(company ? { company } : {}),
    ...(place && (LED_TO.test(bare) || isPlaceNoun(place)) ? { isSure: true } : {}),
  };
}

/** « avec Fatou Koné », up to the place. */
const COMPANY = /(?:^|\s)avec\s+(.+?)(?=\s+(?:au|aux|à|chez|dans)\s|$)/iu;

/** « au PNUD », « salle de conférence », without what leads to it. */
export const barePlace = (segment: string): string | undefined =>
  (AT_SOMEBODYS.test(segment) ? segment : segment.replace(PLACE_START, ''))
    .replace(/\s+(?:et|puis|avec)\s*$/iu, '')
    .trim() || undefined;

/** « chez l'ambassadeur », « chez Mme Koné »: without « chez », it would be no place. */
const AT_SOMEBODYS =
  /^chez\s+(?:(?:M|Mme|Dr|Pr)\.?\s|(?:l[ae]s?\s+|l[’'])\p{Ll}|(?!l[ae]s?\s|l[’'])\p{Ll})/u;

/** Drops the words at both ends that only name the meeting. */
export function clean(segment: string): string {
  const parts = segment
    .replace(/[.!?]+$/u, '')
    .split(/\s+/u)
    .filter(Boolean);
  let from = 0;
  while (from < parts.length && isMeetingWord(parts, from)) from += 1;
  let to = parts.length;
  while (to > from && !isLetterOfRoom(parts, to) && namesTheMeeting(fold(parts[to - 1] ?? '')))
    to -= 1;
  return parts
    .slice(from, to)
    .join(' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/gu, '');
}

/** « salle A »; in « SALLE A 10H », it leads to the hour. */
const isLetterOfRoom = (parts: readonly string[], to: number): boolean =>
  parts[to - 1] === 'A' && isPlaceNoun(parts[to - 2] ?? '') && /\p{Ll}/u.test(parts[to - 2] ?? '');

/** « à », « au », « pour » at the start belong to what follows, when something does. */
const LEADING_PREPOSITIONS = new Set(['a', 'au', 'pour', 'la', 'le', 'les', 'l']);

function isMeetingWord(parts: readonly string[], index: number): boolean {
  const word = fold(parts[index] ?? '');
  if (!namesTheMeeting(word)) return false;
  const next = fold(parts[index + 1] ?? '');
  return !LEADING_PREPOSITIONS.has(word) || next === '' || namesTheMeeting(next);
}
