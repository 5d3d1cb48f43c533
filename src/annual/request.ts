import { Temporal } from 'temporal-polyfill';
import type { Line } from '../kernel/commands/line.ts';
import { findClock } from '../kernel/dates/clocks/findClock.ts';
import { parseWhen } from '../kernel/dates/when.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { takeGroup } from '../meetings/planning/namedGroup.ts';
import { oneDay } from '../meetings/planning/oneDay.ts';
import { correctionAtEnd } from './asking/atEnd.ts';
import { type MonthOut, monthOut } from './asking/leftOut.ts';
import type { Step } from './asking/whichYear.ts';
import { calendarTalk } from './calendarTalk.ts';
import { asNear, isDated, monthAlone } from './monthSaid.ts';
import { passesTo } from './passesSaid.ts';
import { type RhythmRequest, readRhythmLine } from './proposing/rhythmRequest.ts';
import { QUARTER, STEPS, YEAR } from './yearWords.ts';

/** A day; or a month, of which the only date is meant: « le GEC de mai ». */
export type DateSaid = Temporal.PlainDate | Temporal.PlainYearMonth;

/** What is to be changed of the dates of a year. */
export type Correction =
  | {
      readonly kind: 'move';
      readonly from: DateSaid;
      readonly to: Temporal.PlainDate;
      readonly time?: Temporal.PlainTime;
    }
  | { readonly kind: 'add'; readonly to: Temporal.PlainDate; readonly time?: Temporal.PlainTime }
  | { readonly kind: 'remove'; readonly from: DateSaid };

/** What is said of the annual calendar. */
export type Request =
  | {
      readonly kind: 'show';
      readonly year: number;
      readonly group?: Group;
      readonly quarter?: number;
    }
  /** Without a year, that which can be taken that step further. */
  | { readonly kind: Step; readonly year?: number }
  | { readonly kind: 'refuse' }
  | ({ readonly kind: 'leaveOut' } & MonthOut)
  | { readonly kind: 'export'; readonly year: number; readonly group?: Group }
  | {
      readonly kind: 'correct';
      readonly year: number;
      readonly group: Group;
      readonly correction: Correction;
    }
  | RhythmRequest;

const RHYTHM = /^\s*rythmes?(?!\p{L})/iu;
/** Small words that lead to a group or a year. */
const LEADING =
  /(?<![\p{L}\p{N}-])(?:de l[’']année|annuel|pr[ée]parer?|d[ue]s?|les?|la|en|pour|l[’']année|[.,;:?!]+)(?![\p{L}\p{N}-])|[.,;:?!]+/giu;
const VERBS = {
  move: /^\s*(?:d[ée]plac|d[ée]cal|avanc|report|repouss)(?:er?|ez)(?!\p{L})|^\s*(?:mettre|mets|mettez)(?!\p{L})/iu,
  add: /^\s*(?:ajouter?|ajoutez)(?!\p{L})/iu,
  remove: /^\s*(?:retir|supprim|enlev|annul)(?:er?|ez)(?!\p{L})/iu,
  restore: /^\s*r[ée]tabli(?:r|s|ssez)(?!\p{L})/iu,
} as const;

/**
 * Reads « calendrier 2028 », « … T2 », « … GT-SANTE », « … déplacer GT-SANTE 7 mars au 14 mars »,
 * « calendrier rythme GT-SANTE premier mardi du mois à 15h ».
 * @throws DomainError `group.*`, `date.*`, `rhythm.*`
 */
export function parseRequest(typed: Line): Request {
  const line = { ...typed, rest: correctionAtEnd(typed) ?? typed.rest };
  const { called } = line;
  if (RHYTHM.test(called)) return readRhythmLine(line, line.rest);
  if (RHYTHM.test(line.rest)) return readRhythmLine(line, line.rest.replace(RHYTHM, ''));
  const talk = called === '' ? calendarTalk(line) : undefined;
  if (talk) return talk;
  const out = called === '' ? monthOut(line) : undefined;
  if (out) return { kind: 'leaveOut', ...out };
  const said = YEAR.exec(line.rest);
  const year = said ? Number(said[0]) : line.now.year;
  // The first year is that of the calendar; others belong to dates.
  const rest = said
    ? `${line.rest.slice(0, said.index)} ${line.rest.slice(said.index + said[0].length)}`.trim()
    : line.rest;
  // « calendrier 2028 validé ? » asks where it stands.
  if (ASKS_WHETHER.test(rest)) return readShow(line, rest.replace(ASKS_WHETHER, ''), year);
  const step = SETTLING.find((verb) => STEPS[verb].test(rest) || STEPS[verb].test(called));
  if (step) {
    refuseMore(rest.replace(STEPS[step], ''), year);
    return { kind: step, ...(said ? { year } : {}) };
  }
  if (STEPS.export.test(rest) || STEPS.export.test(called)) {
    return { ...readShow(line, rest.replace(STEPS.export, ''), year), kind: 'export' };
  }
  const correction = readCorrection(line, rest, year);
  return correction ?? readShow(line, rest, year);
}

const ASKS_WHETHER =
  /(?<!\p{L})(?:est[- ]il\s+)?(?:d[ée]j[àa]\s+)?(?:valid|approuv|publi|diffus)é\s*\?[\s?!.]*$/iu;

/** What may stand beside a step: whom it is for, and courtesies. */
const BESIDE =
  /(?<!\p{L})(?:calendrier|au chef de file|[àa] tous|aux membres|maintenant|svp|stp|merci|s[’']il (?:te|vous) pla[iî]t)(?!\p{L})/giu;

/** « publie le calendrier 2028 sans le GEC »: the whole is not taken that step further. @throws DomainError `annual.unread` */
function refuseMore(beside: string, year: number): void {
  const text = beside.replace(BESIDE, ' ').replace(LEADING, ' ').replace(/\s+/gu, ' ').trim();
  if (text !== '') throw new DomainError('annual.unread', { text, year: String(year) });
}

const SETTLING = ['submit', 'validate', 'publish'] as const;

function readShow(line: Line, text: string, year: number): Extract<Request, { kind: 'show' }> {
  const quarter = QUARTER.exec(text);
  const { group, unknown, rest } = takeGroup(text.replace(QUARTER, ' '), line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  const unread = rest.replace(LEADING, ' ').replace(/\s+/gu, ' ').trim();
  if (unread !== '') {
    throw new DomainError('annual.unread', { text: unread, year: String(year) });
  }
  return {
    kind: 'show',
    year,
    ...(group ? { group } : {}),
    ...(quarter ? { quarter: Number(quarter[1] ?? quarter[2]) } : {}),
  };
}

/** « … au 13 ou au 20 », « … si l’UE est d’accord », « … ? »: nothing is settled. */
const UNSETTLED = /\?[\s?!.]*$|(?<![\p{L}-])(?:si|s[’']ils?|ou|sauf)(?![\p{L}-])/iu;

function readCorrection(line: Line, typed: string, year: number): Request | undefined {
  const passes = passesTo(typed, line);
  const text = passes === undefined ? typed.replace(/^[\s:,]+/u, '') : `déplacer ${passes}`;
  const kind = (['move', 'add', 'remove', 'restore'] as const).find((verb) =>
    VERBS[verb].test(text),
  );
  if (!kind || UNSETTLED.test(text)) return undefined;
  const { group, unknown, rest } = takeGroup(text.replace(VERBS[kind], ''), line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  if (!group) throw new DomainError('group.missing');
  return { kind: 'correct', year, group, correction: correctionOf(kind, rest, year, group) };
}

function correctionOf(
  kind: Correction['kind'] | 'restore',
  text: string,
  year: number,
  group: Group,
): Correction {
  if (kind === 'remove') return { kind, from: dateSaid(text, year, group) };
  if (kind === 'add') {
    const { day, time } = dayOf(text, year, group);
    return { kind, to: day, ...time };
  }
  if (kind === 'restore') {
    const { day, time } = dayOf(text, year, group);
    return { kind: 'move', from: day, to: day, ...time };
  }
  const [before = '', after] = text.split(TO, 2);
  if (after === undefined) throw new DomainError('annual.whereTo');
  const from = dateSaid(before, year, group);
  const { day, time } = dayOf(asNear(after, from), year, group);
  return { kind, from, to: day, ...time };
}

const TO = /\s+(?:au|vers\s+le|→)\s+(?=\S)/iu;

function dateSaid(text: string, year: number, group: Group): DateSaid {
  const month = monthAlone(text);
  return month ? Temporal.PlainYearMonth.from({ year, month }) : dayOf(text, year, group).day;
}

/** Days are said in the year of the calendar, whatever today is. */
function dayOf(text: string, year: number, { zone }: Group) {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const now = first.toZonedDateTime({ timeZone: zone, plainTime: '00:00' });
  const when = oneDay(parseWhen(text, now));
  if (!isDated(text)) throw new DomainError('annual.whereTo');
  if (when.date.year !== year) throw new DomainError('annual.otherYear', { year: String(year) });
  const time = when.time ?? findClock(text)?.time;
  return { day: when.date, time: time ? { time } : {} };
}
