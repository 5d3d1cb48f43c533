import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH_TYPED } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { bodyBehind } from '../otherBody.ts';
import {
  AGENDA,
  asksWhether,
  CODE_THEN_AGENDA,
  SENDING,
  WHO,
  withoutItsSign,
  withoutLead,
} from './odjSentence.ts';
import { takeVerb, type VerbKind } from './odjVerb.ts';
import type { OdjWish } from './odjWish.ts';
import { isList, pointsBelow } from './pastedPoints.ts';
import { readEdit, takePlace } from './pointMoved.ts';
import { isDoubted } from './pointRemoved.ts';
import { pointSaid } from './pointSaid.ts';
import { pointsOfLine } from './pointsOfLine.ts';
import { readTitled } from './pointTitled.ts';

export interface OdjLine {
  readonly meeting: MeetingRef;
  readonly wish: OdjWish;
  /** « retire le point 2 si la BM ne vient pas »: it only asks. */
  readonly isDoubted?: boolean;
  /** « la troïka » of « l'ordre du jour de la troïka », which may be unknown. */
  readonly body?: string;
}

/**
 * Reads a line, and the list of points pasted under it: each is a point of its own. What only goes on
 * with the sentence is read with it.
 */
export function readOdjLine(line: Line): OdjLine {
  const rest = withoutLead(line.rest);
  const read = readLines(rest === line.rest ? line : { ...line, rest });
  const body = bodyBehind(behindAgenda(line, rest));
  return { ...understood(read, line), ...(body === undefined ? {} : { body }) };
}

function understood(read: OdjLine, line: Line): OdjLine {
  const asks = asksWhether(line.rest);
  if (asks && read.wish.kind === 'add') {
    return { ...read, wish: { kind: 'unclear', points: read.wish.points } };
  }
  // « on pourrait retirer le point 2 » is said to the others.
  return asks || isDoubted(read.wish, line.text) ? { ...read, isDoubted: true } : read;
}

/** What stands behind « l'ordre du jour », « ajoute un point »: « de la troïka : succession ». */
function behindAgenda({ called }: Line, rest: string): string {
  const mention = AGENDA.exec(rest);
  if (mention) return rest.slice(mention.index + mention[0].length);
  const { kind, rest: point } = takeVerb(rest);
  const told = /^(?<lead>\s*(?:un\s+(?:nouveau\s+)?point\s+)?)(?<body>[^:]+:)/iu.exec(
    point,
  )?.groups;
  if (kind === 'add') return told?.body?.replace(OF_THE_MEETING_OF, '') ?? '';
  return called === '' ? '' : rest;
}

/** « à la réunion du comité : » is « du comité : ». */
const OF_THE_MEETING_OF = new RegExp(
  String.raw`^(?:à|a|pour|de)\s+la\s+(?:prochaine\s+)?${MEETING_NOUN}\s+(?=du\s|de\s+la\s|de\s+l[’'])`,
  'iu',
);

function readLines(line: Line): OdjLine {
  const { below = [], ...first } = line;
  if (below.length === 0) return readOneLine(first);
  const read = readOneLine(first);
  const points = pointsBelow(below);
  const { wish } = read;
  const own = wish.kind === 'add' || wish.kind === 'unclear' ? wish.points : [];
  const asks = wish.kind === 'remove' || wish.kind === 'place';
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
    return { meeting: readDatedRef(line, true), wish: { kind: 'send' } };
  }
  const edited = readEdited(line);
  if (edited) return edited;
  const first = takeVerb(line.rest);
  const mention = AGENDA.exec(first.rest);
  const head = mention ? first.rest.slice(0, mention.index) : '';
  const tail = mention ? first.rest.slice(mention.index + mention[0].length) : first.rest;
  // « GEC-2027-03 odj »: the meeting stands before.
  const [where, apart] = CODE_THEN_AGENDA.test(fold(line.rest)) ? [line.rest, ''] : [tail, head];
  const led = where.replace(/^[\s:,–-]+/u, '').replace(BARE_MONTH, '$1de ');
  const meeting = readDatedRef({ ...line, rest: led }, true);
  const left = meeting.rest.replace(AGENDA, ' ').replace(OF_THE_MEETING, '');
  const later = first.kind ? { kind: first.kind, rest: left } : takeVerb(left);
  const text = [apart, later.rest].map((part) => part.trim()).filter(Boolean);
  const said = text.join(' ').replace(/^[\s:,–-]+/u, '');
  return { meeting, wish: readWish(later.kind, withoutItsSign(said, line.text)) };
}

/** « de la prochaine réunion : » in front of the point. */
const OF_THE_MEETING = new RegExp(
  String.raw`^\s*(?:de|à|a|pour)\s+(?:la|cette|notre)\s+(?:prochaine\s+)?${MEETING_NOUN}\s*:\s*(?=\S)`,
  'iu',
);

/** What changes points that are there: « odj gec échanger 1 et 2 », « renomme le point 1 en Adoption ». */
function readEdited(line: Line): OdjLine | undefined {
  const without = (text: string): string => text.replace(AGENDA, ' ').replace(/\s+/gu, ' ').trim();
  const titled = readTitled(line.rest);
  if (titled) {
    const where = readDatedRef({ ...line, rest: without(titled.where) }, true);
    return { meeting: where, wish: titled.edit };
  }
  const meeting = readDatedRef({ ...line, rest: without(line.rest) }, true);
  const who = WHO.exec(fold(meeting.rest))?.[1];
  if (who !== undefined) return { meeting, wish: { kind: 'who', position: Number(who) } };
  const edit = readEdit(meeting.rest);
  return edit && { meeting, wish: edit };
}

/** « gec avril ajouter … » is « gec d'avril ajouter … ». */
const BARE_MONTH = new RegExp(
  String.raw`^(\S+\s+)(?=(?:${A_MONTH_TYPED})\s+(?:(?:20\d\d\s+)?(?:ajout|retir|supprim|inscri)|:))`,
  'iu',
);

function readWish(kind: VerbKind | undefined, text: string): OdjWish {
  const [first = 0, second = 0] = [...text.matchAll(/\d{1,3}/gu)].map(Number);
  const at = kind === 'add' ? takePlace(text) : undefined;
  if (kind === 'add' && at) return { kind, points: pointsOfLine(pointOf(at.text)), to: at.to };
  if (kind === 'add') return { kind, points: pointsOfLine(pointOf(text)) };
  if (kind === 'remove') return { kind, point: pointSaid(text) };
  if (kind === 'move' && second > 0) {
    return { kind: 'place', point: { position: first }, to: { at: 'rank', position: second } };
  }
  return SHOWING.test(text) ? { kind: 'show' } : { kind: 'unclear', points: [text] };
}

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
    .replace(LED_TO_MEETING, '')
    .trim();
}

/** « … pour » led to the meeting that is taken out: no title ends so. */
const LED_TO_MEETING = /(?<=\S)\s+(?:pour|lors\s+(?:de|du)|au|du|[àa])\s*$/iu;
