import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { isList, pointsBelow } from './pastedPoints.ts';
import { pointsOfLine } from './pointsOfLine.ts';

/** Which point of an ordre du jour: by its number, or by words of its title. */
export type PointSaid =
  | { readonly position: number }
  /** As typed; empty when nothing tells the point. */
  | { readonly title: string };

/** What a line asks of an ordre du jour. */
export type OdjWish =
  | { readonly kind: 'show' }
  | { readonly kind: 'add'; readonly points: readonly string[] }
  | { readonly kind: 'remove'; readonly point: PointSaid }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  /** Words that no verb explains: never dropped, always asked about. */
  | { readonly kind: 'unclear'; readonly points: readonly string[] };

export interface OdjLine {
  readonly meeting: MeetingRef;
  readonly wish: OdjWish;
}

type VerbKind = 'add' | 'remove' | 'move';

const VERBS: readonly (readonly [RegExp, VerbKind])[] = [
  [
    /^(?:propose[rz]? d')?(?:r?ajoute[rz]?|ajouts?|ajoutons|propose[rz]?|inscri(?:re|s|t|vez)|met(?:s|tre|tez)?|\+)(?=\s|$)/u,
    'add',
  ],
  [/^(?:retire[rz]?|supprime[rz]?|enleve[rz]?|ote[rz]?)(?=\s|$)/u, 'remove'],
  [/^(?:deplace[rz]?|monte[rz]?|descend(?:re|s|ez)?)(?=\s|$)/u, 'move'],
];

const AGENDA =
  /(?:^|\s)(?:(?:à|a|de|sur|dans|en)\s+)?(?:l[’']?\s*|le\s+|la\s+)?(?:odj|ordre du jour)(?![\p{L}\p{N}])/iu;
const CODE_THEN_AGENDA =
  /^[a-z][a-z0-9-]*-\d{4}-\d{1,2}(?:-\d{1,2})?[\s:,]+(?:l')?(?:odj|ordre du jour)\b/;

/** « envoie l'odj du GEC aux membres »: it is shown, and goes out by what validates it. */
const SENDING =
  /^(?:envoie[rz]?|envoyer|diffuse[rz]?|transmet(?:s|tre|tez)?|partage[rz]?) (?:nous |moi )?(?:l' ?|le |l )?(?:odj|ordre du jour)\b/u;

/** « ajoute à l'odj du GEC… », « retire le point 2 de l'ordre du jour », « GEC-2027-03 odj ». */
export function isOdjSentence({ rest }: Line): boolean {
  const said = fold(rest);
  if (CODE_THEN_AGENDA.test(said) || SENDING.test(said)) return true;
  return verbOf(said) !== undefined && (AGENDA.test(rest) || A_POINT.test(said));
}

const THE_POINT = String.raw`(?:point \d|(?:premier|deuxieme|troisieme|dernier) point)`;
const OTHER_PAPER = String.raw`(?:dernier |derniere )?(?:compte[- ]rendu|cr|pv|proces[- ]verbal|releve|decisions?|d-\d+|rapport|note|matrice)`;

/** « proposer un point pour le GEC : … », « enlève le point 2 » can be said of no other list. */
const A_POINT = new RegExp(
  String.raw`^${oneOf(
    "(?:propose[rz]?|ajoute[rz]?|rajoute[rz]?|inscrire) (?:d'ajouter )?un (?:nouveau )?point",
    String.raw`(?:retire|supprime|enleve|ote)[rz]? le ${THE_POINT}(?! (?:du|de la|des|de) ${OTHER_PAPER}\b)`,
  )}\b`,
  'u',
);

const verbOf = (folded: string): VerbKind | undefined =>
  VERBS.find(([pattern]) => pattern.test(folded))?.[1];

/**
 * Reads a line, and the list of points pasted under it: each is a point of its own. What only goes on
 * with the sentence is read with it.
 */
export function readOdjLine(line: Line): OdjLine {
  const { below = [], ...first } = line;
  if (below.length === 0) return readOneLine(first);
  const read = readOneLine(first);
  const points = pointsBelow(below);
  const { wish } = read;
  const own = wish.kind === 'add' || wish.kind === 'unclear' ? wish.points : [];
  const asks = wish.kind === 'remove' || wish.kind === 'move';
  if (asks || (!isList(below) && own.length > 0 && goesOn(below))) {
    const joined = below.join(' ');
    return readOneLine({
      ...first,
      text: `${first.text} ${joined}`,
      rest: `${first.rest} ${joined}`,
    });
  }
  const kind = wish.kind === 'add' ? 'add' : 'unclear';
  return { ...read, wish: { kind, points: [...own, ...points] } };
}

/** A sentence that the width of a letter has cut: « Point sur », « les revues ». */
const goesOn = (below: readonly string[]): boolean => below.some((line) => /^\p{Ll}/u.test(line));

/**
 * Reads « odj ajouter GEC-2027-03 Budget », « odj gec ajouter Budget », « ajoute à l'odj du GEC : Budget »,
 * « retire le point 2 de l'ordre du jour du GEC ».
 */
function readOneLine(line: Line): OdjLine {
  if (SENDING.test(fold(line.rest))) {
    return { meeting: readDatedRef(line, true), wish: { kind: 'show' } };
  }
  const first = takeVerb(line.rest);
  const mention = AGENDA.exec(first.rest);
  const head = mention ? first.rest.slice(0, mention.index) : '';
  const tail = mention ? first.rest.slice(mention.index + mention[0].length) : first.rest;
  // « GEC-2027-03 odj »: the meeting stands before.
  const [where, apart] = CODE_THEN_AGENDA.test(fold(line.rest)) ? [line.rest, ''] : [tail, head];
  const meeting = readDatedRef({ ...line, rest: where.replace(/^[\s:,–-]+/u, '') }, true);
  const left = meeting.rest.replace(AGENDA, ' ');
  const later = first.kind ? { kind: first.kind, rest: left } : takeVerb(left);
  const text = [apart, later.rest].map((part) => part.trim()).filter(Boolean);
  return { meeting, wish: readWish(later.kind, text.join(' ').replace(/^[\s:,–-]+/u, '')) };
}

interface Verb {
  readonly kind: VerbKind | undefined;
  readonly rest: string;
}

function takeVerb(text: string): Verb {
  const rest = text.replace(/^[\s:,–-]+/u, '');
  const folded = fold(rest);
  const [verb, kind] = VERBS.find(([pattern]) => pattern.test(folded)) ?? [];
  return { kind, rest: rest.slice(verb?.exec(folded)?.[0].length ?? 0) };
}

function readWish(kind: VerbKind | undefined, text: string): OdjWish {
  const [first = 0, second = 0] = [...text.matchAll(/\d{1,3}/gu)].map(Number);
  if (kind === 'add' && PLACED.test(fold(text))) return { kind: 'unclear', points: [text] };
  if (kind === 'add') return { kind, points: pointsOfLine(pointOf(text)) };
  if (kind === 'remove') return { kind, point: pointSaid(text) };
  if (kind === 'move') return { kind, from: first, to: second };
  return SHOWING.test(text) ? { kind: 'show' } : { kind: 'unclear', points: [text] };
}

/** « mets le CRMT en premier » moves a point, which its number tells: it adds none. */
const PLACED = /\ben (?:premier|dernier|tete|fin|position \d+|\d+(?:er?|e|eme)?)$/u;

const AROUND_LIST = [
  "de|du|la|le|l[’']",
  'réunion|reunion|séance|seance',
  'prochaine?|dernière|derniere|complet|actuel|provisoire',
  "pour|s[’']il (?:te|vous) pla[iî]t|svp|stp",
];

/** Words that only ask to see it: « de la réunion », « complet ? ». */
const SHOWING = new RegExp(
  String.raw`^(?:[\s?!.,:]|(?<!\p{L})${oneOf(...AROUND_LIST)}(?!\p{L}))*$`,
  'iu',
);

/** « un point : Climat », « le point Climat », « « Climat » » are « Climat »; « un point sur le climat » stays a point. */
function pointOf(text: string): string {
  const named = text.replace(
    /^(?:(?:les?|un|des)\s+(?:nouveaux?\s+)?points?\s+|points?\s*(?=:))(?:suivants?\s*)?(?:(?:pour|à|a|au)\s*(?=:))?(?:(?=sur |d[’']|de |relatif|concernant|:)|)/iu,
    (lead) =>
      /^\s*(?:sur |d[’']|de |relatif|concernant)/iu.test(text.slice(lead.length)) ? 'Point ' : '',
  );
  return named
    .replace(/^[\s:,–-]+/u, '')
    .replace(/^«\s*([^»]+?)\s*»/u, '$1')
    .trim();
}

const RANKS: Readonly<Record<string, number>> = { premier: 1, deuxieme: 2, troisieme: 3 };

function pointSaid(text: string): PointSaid {
  const number = /\d{1,3}/u.exec(text)?.[0];
  if (number !== undefined) return { position: Number(number) };
  const title = text.replace(/^(?:le|les|un)?\s*points?\s*(?=\p{L}|«|$)|[«»:]/giu, ' ').trim();
  const rank = RANKS[fold(title.replace(/^le\s+|\s*point$/giu, '').trim())];
  return rank === undefined ? { title } : { position: rank };
}
