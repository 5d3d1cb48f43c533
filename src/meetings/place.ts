import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';

/** What is left of a planning sentence once the group and the date are taken out. */
export interface Told {
  readonly place: string | undefined;
  readonly subject: string | undefined;
  /** Behind « avec »: people, or whoever is met. */
  readonly company?: string;
}

/** Words that name the meeting itself, and so say nothing of its place nor of its subject. */
const MEETING_WORDS = new Set(
  (
    'moi nous aussi egalement mets met mettez mettre ajoute ajoutez ajouter une un la le les l reunion reu meeting rencontre seance session assemblee ordinaire extraordinaire mensuelle ' +
    'trimestrielle prochaine prochain nouvelle speciale elargie elargi restreinte conjointe technique hebdomadaire ' +
    'on se reunit reunissons reunira reuniront annuelle plenaire urgence urgente fixee fixe prevue est sera du de des d au a at to pour svp stp merci se tiendra aura lieu'
  ).split(' '),
);

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
  /^(?!en ligne(?!\p{L}))(?:(?:au|aux|à|chez|dans|en)\s+)?(?:(?:la|le|les)\s+|l[’'])?/iu;

const NO_PLACE = /(?:^|\s)en (?:pr[ée]sentiel|distanciel)(?!\p{L})/giu;

/** « (salle B) » is a place, « (journée de la femme) » a subject. */
const BRACKETED = /\(\s*([^()]+?)\s*\)/gu;
const OF_A_PLACE =
  /^(?:salle|au|aux|à|chez|dans|b[âa]timent|[ée]tage|h[ôo]tel|si[èe]ge|visio)(?!\p{L})/iu;

const unbracketed = (text: string): string =>
  text.replace(BRACKETED, (_whole, inside: string) =>
    OF_A_PLACE.test(inside) ? ` ${inside} ` : `, objet ${inside},`,
  );

const QUOTED = /[«"“]\s*([^»"”]+?)\s*[»"”]/u;

/** « pr » is written for « pour »; « Pr Traoré » is a professor. */
const SHORT_FOR = /(?<!\p{L})pr(?=\s+\p{Ll})/gu;

/** Reads « salle de conférence du PNUD », « au PNUD pour la revue du CREDD », « "Revue" à Bamako ». */
export function readPlace(said: string): Told {
  const text = unbracketed(said.replace(SHORT_FOR, 'pour').replace(NO_PLACE, ' '));
  const quoted = QUOTED.exec(text);
  const unquoted = quoted ? text.replace(quoted[0], ' ') : text;
  const segments = unquoted
    .split(/[,;]|\s:\s/u)
    .map(clean)
    .filter((part) => part !== '');
  const read = segments.map(readSegment);
  const places = read.flatMap((part) => part.place ?? []);
  const subject = quoted?.[1] ?? read.find((part) => part.subject)?.subject ?? places[1];
  const company = read.flatMap((part) => part.company ?? []).join(', ');
  return { place: places[0], subject, ...(company ? { company } : {}) };
}

function readSegment(segment: string): Told {
  const start = SUBJECT_START.exec(segment);
  const before = start ? segment.slice(0, start.index) : segment;
  const company = COMPANY.exec(before)?.[1]?.trim();
  const place = barePlace(clean(before.replace(COMPANY, ' ')));
  const subject = start ? segment.slice(start.index + start[0].length).trim() : '';
  return {
    place,
    subject: subject || undefined,
    ...(company ? { company } : {}),
  };
}

/** « avec Fatou Koné », up to the place. */
const COMPANY = /(?:^|\s)avec\s+(.+?)(?=\s+(?:au|aux|à|chez|dans)\s|$)/iu;

const barePlace = (segment: string): string | undefined =>
  segment.replace(PLACE_START, '').trim() || undefined;

/** Drops the words at both ends that only name the meeting. */
function clean(segment: string): string {
  const parts = segment
    .replace(/[.!?]+$/u, '')
    .split(/\s+/u)
    .filter(Boolean);
  let from = 0;
  while (from < parts.length && isMeetingWord(parts, from)) from += 1;
  let to = parts.length;
  while (to > from && MEETING_WORDS.has(fold(parts[to - 1] ?? ''))) to -= 1;
  return parts
    .slice(from, to)
    .join(' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/gu, '');
}

/** « à », « au », « pour » at the start belong to what follows, when something does. */
const LEADING_PREPOSITIONS = new Set(['a', 'au', 'pour', 'la', 'le', 'les', 'l']);

function isMeetingWord(parts: readonly string[], index: number): boolean {
  const word = fold(parts[index] ?? '');
  if (!MEETING_WORDS.has(word)) return false;
  const next = fold(parts[index + 1] ?? '');
  return !LEADING_PREPOSITIONS.has(word) || next === '' || MEETING_WORDS.has(next);
}

const RATHER = '(?:finalement|plut[oô]t|désormais|desormais)';
const TAKES_PLACE = "(?:aura lieu|se tient|se tiendra|se fera|se d[ée]roulera|est|sera|c[’']est)";
const BEFORE_PLACE = String.raw`(?:au|aux|à|a|chez|dans|en (?:visio|ligne|distanciel|pr[ée]sentiel)\p{L}*)`;

const MOVED_TO = new RegExp(
  String.raw`^(?:${RATHER}\s+)?${TAKES_PLACE}\s+(?:${RATHER}\s+)?(?=${BEFORE_PLACE}(?!\p{L}))(.+)$`,
  'iu',
);
const NEW_ROOM = /^(?:nouvelle\s+salle|nouveau\s+lieu|salle|lieu)\s+(.+)$/iu;

/** « aura lieu à l'ambassade de Suisse », « nouvelle salle hôtel de l'Amitié »: nothing when a figure may be a date. */
export function readMovedPlace(spoken: string): string | undefined {
  const said = MOVED_TO.exec(spoken)?.[1] ?? NEW_ROOM.exec(spoken)?.[1];
  if (!said || /\d/u.test(said)) return undefined;
  return barePlace(clean(said.replace(NO_PLACE, ' '))) || undefined;
}
