import { fold } from '../../../kernel/text/fold.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { withoutVerb } from '../verbSaid.ts';
import { namesTheMeeting } from './meetingWords.ts';
import { isPlaceNoun, isRoom } from './placeNoun.ts';
import { placeThenOccasion } from './placeThenOccasion.ts';
import { GOVERNING, whatAndWhere } from './whatAndWhere.ts';

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

const LED_TO = /^(?:au|aux|à|chez|dans|visio)(?!\p{L})/iu;
/** « au PNUD », « chez l'ambassadeur ». */
export const isLedTo = (text: string): boolean => LED_TO.test(text);

const ARTICLE = /^(?:l[ae]s?\s+|l[’'])/iu;
/** « revue du budget », « atelier »: what people meet for, though nothing leads to it. */
const OCCASION = new RegExp(
  `^(?:l[ae]s?\\s+|l[’'])?${oneOf(
    'revue|examen|bilan|suivi|point|pr[ée]paration|pr[ée]sentation|validation|restitution|discussion',
    'adoption|atelier|visite|mission|formation|lancement|cl[ôo]ture|planification|programmation',
    '[ée]valuation|consultation|concertation|[ée]lection|obs[èe]ques|deuil|audit|recrutement|budget',
    'retraite|livraison|arriv[ée]e|d[ée]part|signature|inauguration|remise|c[ée]r[ée]monie|r[ée]ception|d[ée]jeuner|d[îi]ner',
    `situation|${GOVERNING}`,
  )}s?(?!\\p{L})`,
  'iu',
);

/** A part of a planning sentence, between two commas. */
export interface Segment extends Told {
  /** Something tells that it is a place. */
  readonly isSure?: true;
  /** « PNUD », « Radisson Blu »: a name, that may be the place. */
  readonly isNamed?: true;
}

/** « PNUD », « Azalaï », « ACI 2000 »; « CREDD » is met about. */
const NAME =
  /^(?!(?:CREDD|CRMT|RBC|ODD)(?!\p{L}))\p{Lu}[\p{L}’'-]*(?:\s+(?:\p{Lu}[\p{L}’'-]*|\d+))*$/u;

/** What a meeting is rather than where: « session confidentielle », « réunion restreinte ». */
const KIND =
  /^(?:confidentiel(?:le)?|restreinte?|informelle?|[ée]largie?|pr[ée]paratoire|conjointe?)$/iu;

/** Behind « point », « suivi », what follows is no other subject: « point sur la situation à Gao ». */
const GOES_ON = /^\s*(?:sur|pour|portant)\s/iu;

/** « un point avec le GT Eau »: a meeting, of which it tells nothing. */
const ONLY_A_POINT = /^(?:un\s+)?(?:petit\s+)?point$/iu;

/** What is rather held somewhere than about something there: « atelier », not « visite à l'hôpital ». */
const HELD = new RegExp(
  `^(?:l[ae]s?\\s+|l[’'])?${oneOf(
    '(?:petit[ -])?d[ée]jeuner|d[îi]ner|cocktail|r[ée]ception|c[ée]r[ée]monie|atelier|formation|retraite',
    'restitution|lancement|cl[ôo]ture|signature|revue|concertation|consultation',
  )}s?(?!\\p{L})`,
  'iu',
);

/**
 * What a part of a planning sentence tells.
 * @param as whether it may tell both what one meets for and where
 */
export function readSegment(segment: string, as: 'whole' | 'whatAndWhere'): Segment {
  const start = SUBJECT_START.exec(segment);
  const before = withoutVerb(start ? segment.slice(0, start.index) : segment);
  const company = COMPANY.exec(before)?.[1]?.trim();
  const bare = clean(before.replace(COMPANY, ' ').replace(OF_THE_GROUP, ''));
  const who = company ? { company } : {};
  const told = start ? segment.slice(start.index + start[0].length).trim() : '';
  if (KIND.test(bare)) return { place: undefined, subject: told || undefined, ...who, aside: bare };
  const goesOn = start && GOES_ON.test(start[0]) ? segment.slice(start.index) : undefined;
  const isAbout = OCCASION.test(bare) && (!start || goesOn !== undefined);
  const both =
    as === 'whole' || (isAbout && !HELD.test(bare))
      ? undefined
      : whatAndWhere(bare, HELD.test(bare));
  if (both && (!start || goesOn !== undefined)) {
    const subject = `${both.what}${goesOn ?? ''}`.replace(ARTICLE, '');
    return { place: barePlace(both.where), subject, ...who, isSure: true };
  }
  if (isAbout && ONLY_A_POINT.test(bare) && !goesOn)
    return { place: undefined, subject: told || undefined, ...who };
  if (isAbout) {
    return { place: undefined, subject: `${bare}${goesOn ?? ''}`.replace(ARTICLE, ''), ...who };
  }
  const then = start ? undefined : placeThenOccasion(bare);
  if (then) return { place: barePlace(then.where), subject: then.what, ...who, isSure: true };
  const place = barePlace(bare);
  const isSure = place !== undefined && (isLedTo(bare) || isPlaceNoun(place) || isRoom(place));
  return {
    place,
    subject: told || undefined,
    ...who,
    ...(isSure ? { isSure } : {}),
    ...(!start && NAME.test(bare) ? { isNamed: true } : {}),
  };
}

/** « avec Fatou Koné », up to the place. */
const COMPANY = /(?:^|\s)avec\s+(.+?)(?=\s+(?:au|aux|à|chez|dans)\s|$)/iu;

/** « au PNUD », « salle de conférence », without what leads to it. */
export const barePlace = (segment: string): string | undefined =>
  (AT_SOMEBODYS.test(segment) ? segment : segment.replace(PLACE_START, ''))
    .replace(/(?:^|\s+)(?:et|puis|avec)\s*$/iu, '')
    .trim() || undefined;

/** « chez l'ambassadeur », « chez Mme Koné »: without « chez », it would be no place. */
const AT_SOMEBODYS =
  /^chez\s+(?:(?:M|Mme|Dr|Pr)\.?\s|(?:l[ae]s?\s+|l[’'])\p{Ll}|(?!l[ae]s?\s|l[’'])\p{Ll})/u;

/** « formation du à Mopti », once the group is taken out. */
const OF_THE_GROUP = /\s+(?:du|des|de\s+la|de)(?=\s+(?:à|au|aux|chez|dans)\s)/iu;

/** Drops the words at both ends that only name the meeting. */
export function clean(segment: string): string {
  const parts = segment
    .replace(/[.!?]+$/u, '')
    .split(/\s+/u)
    .filter(Boolean);
  let from = 0;
  while (from < parts.length && isMeetingWord(parts, from)) from += 1;
  let to = parts.length;
  while (to > from && !isOfPlace(parts, to) && namesTheMeeting(fold(parts[to - 1] ?? ''))) to -= 1;
  return parts
    .slice(from, to)
    .join(' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/gu, '');
}

/** « salle A », « salle d »; « SIEGE A 10H » leads to the hour. « Badalabougou Est » is a quarter, « Google Meet » a tool. */
const isOfPlace = (parts: readonly string[], to: number): boolean =>
  parts[to - 1] === 'Est' ||
  /^google meet$/iu.test(parts.slice(to - 2, to).join(' ')) ||
  (/^[adly]$/iu.test(parts[to - 1] ?? '') && parts[to - 1] !== 'a' && isRoom(parts[to - 2] ?? ''));

/** « à », « au », « en », « pour » at the start belong to what follows, when something does. */
const LEADING_PREPOSITIONS = new Set(['a', 'au', 'en', 'pour', 'la', 'le', 'les', 'l']);

function isMeetingWord(parts: readonly string[], index: number): boolean {
  const word = fold(parts[index] ?? '');
  if (!namesTheMeeting(word)) return false;
  const next = fold(parts[index + 1] ?? '');
  return !LEADING_PREPOSITIONS.has(word) || next === '' || namesTheMeeting(next);
}
