import type { Temporal } from 'temporal-polyfill';
import { groupAt, groupSurelyAt } from '../../kernel/commands/groupNames.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { conditionSaid, withoutWait } from './conditionSaid.ts';
import { saidHeld } from './heldSaid.ts';
import { hourSaid } from './hourSaid.ts';
import { withHourMarks } from './hurriedHour.ts';
import { type TakenGroup, takeGroup } from './namedGroup.ts';
import { oneDay } from './oneDay.ts';
import { readPlace } from './place/place.ts';
import { withoutUnchanged } from './place/unchanged.ts';
import { agendaAsSubject, dayOfItsMonth } from './saidAnotherWay.ts';
import { withoutAgreed } from './talk.ts';
import { notDayNorMonth, timeless } from './timeLike.ts';

/** What a sentence says of a meeting to plan; what it does not say is asked for. */
export interface PlanRequest {
  readonly group?: Group;
  readonly when?: When;
  /** When no day is said. */
  readonly hour?: Temporal.PlainTime;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
  /** Names as typed. */
  readonly guests: readonly string[];
  /** Behind « avec », as typed: guests, when they are people of the directory. */
  readonly company?: string;
  /** « extraordinaire », « élargie ». */
  readonly kind?: string;
  /** What is named as a group and is none. */
  readonly unknownGroup?: string;
  /** « on fait le GEC le 18 mars », without its verb: it may be the meeting that is planned already. */
  readonly held?: string;
  /** « si le PNUD est d'accord », as typed: nobody waits for it. */
  readonly condition?: string;
  /** What is asked besides, and is not done: « invite aussi la BAD ». */
  readonly aside?: string;
  /** The whole line as typed. */
  readonly typed?: string;
  /** « gec 11h le 18 », which no verb asks to plan: it may be the meeting that stands that day. */
  readonly implied?: string;
}

/** The parts that are named of what is planned, one meeting or a series. */
export const PLANNED_LABELS = {
  objet: 'subject',
  sujet: 'subject',
  obj: 'subject',
  theme: 'subject',
  lieu: 'place',
  salle: 'place',
  endroit: 'place',
  duree: 'duration',
  invites: 'guests',
  invite: 'guests',
} as const;

const LABELS = { ...PLANNED_LABELS, date: 'when', heure: 'hour', groupe: 'group' } as const;

/** Those that need no colon. */
const BARE = ['objet', 'sujet', 'obj', 'theme', 'lieu', 'invites'];

/** Around the whole, not around its last words. */
const QUOTES = /^[«"“]\s*([^«»"“”]*?)\s*[»"”]$/u;

/** A meeting that is not like the others says so in its subject. */
const KIND = new RegExp(
  String.raw`(?<!\p{L})(${oneOf(
    'extraordinaire|élargie?|elargie?|restreinte?|conjointe?|spéciale?|speciale?',
    'préparatoire|preparatoire|préliminaire|preliminaire',
    "d[’']urgence",
  )})(?!\p{L})`,
  'iu',
);

/** « réunion de suivi du GEC »: what kind it is, and no place. */
const OF_A_KIND = oneOf(
  `de ${oneOf(
    'suivi|travail|cadrage|lancement|cl[ôo]ture|bilan|pr[ée]paration|rattrapage',
    'concertation|coordination|restitution|validation|programmation|planification',
    "crise|haut niveau|relance|r[ée]flexion|prise de contact|d[ée]briefing|dialogue|rentr[ée]e|fin d[’']ann[ée]e|mi-parcours",
  )}`,
  "d[’'](?:information|[ée]valuation|[ée]change|orientation|installation)",
);
const KIND_OF = new RegExp(
  String.raw`(?<=(?<!\p{L}|salles? de )${MEETING_NOUN}\s+)(${OF_A_KIND})(?!\p{L})`,
  'iu',
);

/**
 * Reads a planning sentence: labelled parts first, then the group, the date, and what is left is
 * the place, or the subject after « pour », « sur ».
 * @throws DomainError date.*, `group.several`
 */
export function parsePlan(line: Line): PlanRequest {
  const asked = agendaAsSubject(withoutUnchanged(withoutAgreed(line.rest)));
  const { free: told, values } = splitLabels(asked, LABELS, BARE);
  const condition = conditionSaid(told);
  const free = withoutWait(told);
  const named = takeGroup([free, values.group].filter(Boolean).join(' '), line);
  refuseTwoGroups(named, line);
  const now = line.now.withTimeZone(named.group?.zone ?? line.now.timeZoneId);
  const kind = KIND_OF.exec(free)?.[1] ?? KIND.exec(free)?.[1];
  const unnamed = dayOfItsMonth(named.rest.replace(KIND_OF, ' '));
  const spoken = [unnamed, values.when, values.hour].filter(Boolean).join(' ');
  const dated = takeWhen(spoken, { ...values }, now);
  const hour = dated.when ? undefined : hourSaid(dated.rest, now);
  const read = readPlace(hour?.rest ?? dated.rest);
  const held = saidHeld(line);
  const place =
    dated.values.place ?? (dated.when ? notDayNorMonth(read.place) : timeless(read.place));
  const subject = (dated.values.subject ?? read.subject)?.replace(QUOTES, '$1');
  const lasting = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  const duration = lasting ?? hour?.minutes;
  return {
    ...(named.group ? { group: named.group } : {}),
    ...(dated.when ? { when: oneDay(dated.when) } : {}),
    ...(hour ? { hour: hour.time } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...(place ? { place } : {}),
    ...(subject ? { subject } : {}),
    guests: guestNames(values.guests),
    ...(read.company ? { company: read.company } : {}),
    ...(condition ? { condition } : {}),
    ...(read.aside ? { aside: read.aside } : {}),
    ...(kind ? { kind } : {}),
    ...(named.unknown ? { unknownGroup: named.unknown } : {}),
    ...(held ? { held } : {}),
  };
}

/** « gt-agri et gt-eau le 10 mars », « gt eau gt santé »: the second is no place. @throws DomainError `group.several` */
function refuseTwoGroups({ group, rest, behind = rest }: TakenGroup, { groups }: Line): void {
  const joined = AND.test(behind);
  const second = words(joined ? behind.replace(AND, '') : behind);
  const other = (joined ? groupAt : groupSurelyAt)(second, 0, groups);
  if (!group || !other || other.group === group) return;
  throw new DomainError('group.several', { first: group.code, second: other.group.code });
}

const AND = /^\s*(?:et|&|\+|,)\s*(?:(?:le|la|du|de la)\s+|l[’'])?/iu;

type LabelValues = Partial<Record<'subject' | 'place', string>>;

/** What a sentence says besides its labels and its group, and what is left of it without its day and hour. */
export function besideDate(line: Line): { readonly said: string; readonly left: string } {
  const { free } = splitLabels(withoutAgreed(line.rest), LABELS, BARE);
  const said = takeGroup(free, line).rest.trim();
  return { said, left: whenIn(said, line.now)?.rest ?? said };
}

interface Dated {
  readonly when: When | undefined;
  readonly rest: string;
  readonly values: LabelValues;
}

/** The date, in the free text, or at the end of a labelled part (« objet : revue, jeudi 4 mars »). */
function takeWhen(text: string, values: LabelValues, now: Line['now']): Dated {
  const when = whenIn(text, now);
  if (when) return { when, rest: when.rest, values };
  for (const label of ['place', 'subject'] as const) {
    const [first = '', ...segments] = (values[label] ?? '').split(',');
    const later = segments.length > 0 ? findWhen(segments.join(','), now) : undefined;
    if (later) {
      const kept = [first, later.rest].map((part) => part.trim()).filter(Boolean);
      return { when: later, rest: text, values: { ...values, [label]: kept.join(', ') } };
    }
  }
  return { when: undefined, rest: text, values };
}

/** The date; « le 8 mars de 8 à 10 » has its hours too. */
function whenIn(text: string, now: Line['now']): When | undefined {
  const when = findWhen(text, now);
  const marked = when && !when.time ? withHourMarks(text) : text;
  return marked === text ? when : (findWhen(marked, now) ?? when);
}

/** « Fatou Koné, Martin Keller et Awa Ballo ». */
export const guestNames = (text = ''): string[] =>
  text
    .split(/[,;]|\s+et\s+/u)
    .map((name) => name.replace(/^\s*@/u, '').trim())
    .filter((name) => name !== '');
