import type { Temporal } from 'temporal-polyfill';
import { findDecisionCode } from '../../decisions/decisionCode.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parsePastDate } from '../../kernel/dates/dues/past.ts';
import { type Stretch, stretchAnywhere } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isWordless } from '../../kernel/text/wordless.ts';
import { words } from '../../kernel/text/words.ts';
import { namesMeeting } from '../../meetings/changing/saidOfMeeting.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { type MeetingRef, readAnsweredRef } from '../../meetings/meetingRef.ts';
import { findSeriesCode } from '../../series/seriesCode.ts';

/** What lines of the journal are about. */
export type Topic =
  | { readonly kind: 'meeting' | 'decision' | 'series'; readonly code: string }
  /** « la réunion du 18 », « le GEC ». */
  | {
      readonly kind: 'meetingSaid';
      readonly meeting: MeetingRef;
      /** It may have been called off. */
      readonly isCancelled: boolean;
    }
  | { readonly kind: 'group'; readonly group: Group }
  /** What is none of the groups of today: perhaps one that is no more. */
  | { readonly kind: 'former'; readonly text: string }
  /** Who is who: people, accounts, mandates of no group. */
  | { readonly kind: 'directory' }
  | { readonly kind: 'everything' };

/** Which lines of the journal are asked for. */
export interface JournalWish {
  readonly topic: Topic;
  /** Who did it, as typed; '' when it does not matter. */
  readonly by: string;
  readonly since: Temporal.PlainDate | undefined;
  /** Included. */
  readonly until: Temporal.PlainDate | undefined;
  /** 1, 2, 3… the latest lines first. */
  readonly page: number;
  /** The same wish without its page, to ask for the next. */
  readonly said: string;
}

const PAGE = /(?:^|\s)page\s+(\d{1,4})\s*$/iu;
const BY = /(?:^|\s)par\s+(\S.*?)(?=\s+depuis?\s|\s*$)/iu;
const SINCE = /(?:^|\s)depuis?\s+(\S.*?)(?=\s+par\s|\s*$)/iu;
const DIRECTORY = /^\s*(?:de\s+)?l?[’']?annuaire\s*$/iu;

const WHO_CHANGED =
  /^(?:(?:et|mais) )?qui (?:est[- ]ce qui )?(?:m'a|nous a|a|avait) (?:donc |encore |bien pu )?(?:modifie|change|deplace|decale|reporte|repousse|annule|avance|planifie|programme|convoque|cree|touche a)e?s? (?:(?:l'heure|la date|la salle|le lieu|l'objet|l'horaire) (?:du |de la |de l'|des |de )?)?(?!.*\bd-\d{4})/u;

/** « qui a modifié la réunion du 18 ? », « qui a changé l'heure du GEC »: what the journal of that meeting tells. */
export const asksWhoChanged = (line: Line): boolean =>
  line.called === '' && WHO_CHANGED.test(fold(line.rest)) && namesMeeting(line);

/** « qu’est-ce qui a changé depuis hier ? »; in the ordre du jour, it is asked of something else. */
const CHANGED =
  /^(?:qu[’']est[- ]ce qui|quoi)\s+a\s+chang[ée]\s+(?<rest>(?:depuis|hier|aujourd|cette\s+semaine|la\s+semaine|ce\s+mois)(?!\p{L})(?![^?]*(?:ordre\s+du\s+jour|odj))[^?]*?)[\s?!.]*$/iu;

/** Since when it is asked what has changed, as typed. */
export const changedSince = (typed: string): string | undefined =>
  CHANGED.exec(typed)?.groups?.rest;

/**
 * Reads « journal GEC-2027-03 », « journal depuis lundi par @Aïssata », « journal d’hier », « journal annuaire ».
 * @throws DomainError date.*
 */
export function readJournalWish(line: Line): JournalWish {
  if (asksWhoChanged(line) || isOfMeeting(line)) return { ...NO_MORE, topic: topicAsked(line) };
  const asked = line.called === '' ? changedSince(line.rest) : undefined;
  const said = (asked ?? line.rest).replace(PAGE, '').trim();
  const today = line.now.toPlainDate();
  const since = SINCE.exec(said)?.[1];
  const rest = said.replace(SINCE, '').replace(BY, '').trim();
  const days = since === undefined && !CODED.test(rest) ? daysIn(rest, today) : undefined;
  return {
    topic: topicOf(days?.rest ?? rest, line),
    by: (BY.exec(said)?.[1] ?? '').trim(),
    since: since === undefined ? days?.from : parsePastDate(since, today),
    until: days?.to,
    page: Math.max(1, Number(PAGE.exec(line.rest)?.[1] ?? 1)),
    said: [line.group?.code ?? '', said].join(' ').trim(),
  };
}

/** « journal de la réunion du 18 mars ». */
const isOfMeeting = ({ called, rest }: Line): boolean =>
  called.startsWith('journal') &&
  /^(?:la |cette )?(?:prochaine |derniere )?reunion (?:du|de)\b/u.test(fold(rest)) &&
  !findMeetingCode(rest);

const NO_MORE = { by: '', since: undefined, until: undefined, page: 1, said: '' } as const;

const CALLED_OFF = /^(?:(?:et|mais) )?qui [^,]{0,25}?annulee?s? /u;

const topicAsked = (line: Line): Topic => ({
  kind: 'meetingSaid',
  meeting: readAnsweredRef(line),
  isCancelled: CALLED_OFF.test(fold(line.rest)),
});
/** « GEC-2027-03 » tells no month. */
const CODED = /\p{L}-\d/u;

/** « de mars », « d’hier », « de la semaine dernière », and what else is said. */
function daysIn(rest: string, today: Temporal.PlainDate): Stretch | undefined {
  const found = stretchAnywhere(rest, today, 'past');
  return found && { ...found, rest: found.rest.replace(LEADS, ' ').replace(/\s+/gu, ' ').trim() };
}

/** What led to the days, or to the group. */
const LEADS = /(?<!\p{L})(?:du|de|des|la|le|l[’']|d[’'])(?!\p{L})/giu;

function topicOf(rest: string, line: Line): Topic {
  const decision = findDecisionCode(rest);
  if (decision) return { kind: 'decision', code: decision.code };
  const meeting = findMeetingCode(rest);
  if (meeting) return { kind: 'meeting', code: meeting.code };
  const series = findSeriesCode(rest);
  if (series) return { kind: 'series', code: series.code };
  if (DIRECTORY.test(rest)) return { kind: 'directory' };
  const group = line.group ?? groupIn(words(rest), line.groups)?.group;
  if (group) return { kind: 'group', group };
  if (!isWordless(rest)) return { kind: 'former', text: rest };
  return line.channelGroup ? { kind: 'group', group: line.channelGroup } : { kind: 'everything' };
}
