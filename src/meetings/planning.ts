import { groupIn } from '../kernel/commands/groupNames.ts';
import { splitLabels } from '../kernel/commands/labels.ts';
import type { Line } from '../kernel/commands/line.ts';
import { parseDuration } from '../kernel/dates/duration.ts';
import { findWhen, type When } from '../kernel/dates/when.ts';
import type { Group } from '../kernel/directory.ts';
import { words } from '../kernel/text/words.ts';
import { oneDay } from './oneDay.ts';
import { readPlace } from './place.ts';

/** What a sentence says of a meeting to plan; what it does not say is asked for. */
export interface PlanRequest {
  readonly group?: Group;
  readonly when?: When;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
  /** Names as typed. */
  readonly guests: readonly string[];
}

const LABELS = {
  objet: 'subject',
  sujet: 'subject',
  theme: 'subject',
  lieu: 'place',
  salle: 'place',
  endroit: 'place',
  duree: 'duration',
  invites: 'guests',
  invite: 'guests',
  date: 'when',
  heure: 'hour',
  groupe: 'group',
} as const;

/**
 * Reads a planning sentence: labelled parts first, then the group, the date, and what is left is
 * the place, or the subject after « pour », « sur ».
 * @throws DomainError date.*
 */
export function parsePlan(line: Line): PlanRequest {
  const { free, values } = splitLabels(line.rest, LABELS);
  const named = takeGroup([free, values.group].filter(Boolean).join(' '), line);
  const now = line.now.withTimeZone(named.group?.zone ?? line.now.timeZoneId);
  const spoken = [named.rest, values.when, values.hour].filter(Boolean).join(' ');
  const dated = takeWhen(spoken, { ...values }, now);
  const told = readPlace(dated.rest);
  const place = dated.values.place ?? told.place;
  const subject = dated.values.subject ?? told.subject;
  const duration = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    ...(named.group ? { group: named.group } : {}),
    ...(dated.when ? { when: oneDay(dated.when) } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...(place ? { place } : {}),
    ...(subject ? { subject } : {}),
    guests: guestNames(values.guests),
  };
}

interface Taken {
  readonly group: Group | undefined;
  readonly rest: string;
}

/** The group named before the command, else in the sentence, else the channel's. */
function takeGroup(text: string, line: Line): Taken {
  if (line.group) return { group: line.group, rest: text };
  const sentence = words(text);
  const named = groupIn(sentence, line.groups);
  if (!named) return { group: line.channelGroup, rest: text };
  const start = sentence[named.at]?.start ?? 0;
  const end = sentence[named.at + named.length - 1]?.end ?? start;
  return { group: named.group, rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

type LabelValues = Partial<Record<'subject' | 'place', string>>;

interface Dated {
  readonly when: When | undefined;
  readonly rest: string;
  readonly values: LabelValues;
}

/** The date, in the free text, or at the end of a labelled part (« objet : revue, jeudi 4 mars »). */
function takeWhen(text: string, values: LabelValues, now: Line['now']): Dated {
  const when = findWhen(text, now);
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

const guestNames = (text = ''): string[] =>
  text
    .split(/[,;]|\s+et\s+/u)
    .map((name) => name.replace(/^\s*@/u, '').trim())
    .filter((name) => name !== '');
