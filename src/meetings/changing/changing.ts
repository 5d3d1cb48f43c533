import type { Temporal } from 'temporal-polyfill';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { besideHour, hourSaid } from '../planning/hourSaid.ts';
import { oneDay } from '../planning/oneDay.ts';
import { withoutUnchanged } from '../planning/place/unchanged.ts';
import { takeLink, withoutLink } from '../videoLink.ts';
import { behindOrder } from './beforeVerb.ts';
import { withBothHours } from './beginsAndEnds.ts';
import { refuseEvery } from './every/everyMeeting.ts';
import { lengthFor } from './lengthFor.ts';
import { lengthUnsaid } from './lengthUnsaid.ts';
import { linkGiven } from './linkGiven.ts';
import { movedMeeting, newDate, withoutVerb } from './movedMeeting.ts';
import { placeBehindHour, readMovedPlace, roomNamed, unreadBehindHour } from './movedPlace.ts';
import { saidOtherwise } from './otherwise/saidOtherwise.ts';
import { refuseSeveral } from './severalMeetings.ts';
import {
  endSaid,
  findShift,
  isBetweenWeekdays,
  movesTheEnd,
  type Shift,
  withLengthSaid,
} from './shift.ts';
import { SLOT_LABELS } from './slotLabels.ts';

/** What holds the new date: « le 8 » is of the month of the meeting, once it is known which. */
export interface DateSaid {
  readonly text: string;
  readonly now: Temporal.ZonedDateTime;
  /** As it is read of today; nothing when a weekday goes with another month. */
  readonly when?: When;
}

/** What a sentence says of a meeting to change; what it does not say stays as it is. */
export interface ChangeRequest {
  readonly meeting: MeetingRef;
  readonly dated?: DateSaid;
  /** By how much it moves, when no date is said (« d'une semaine »). */
  readonly shift?: Shift;
  /** By how much it lasts longer. */
  readonly longer?: Shift;
  /** What may hold an hour alone (« à 15 h »), to be read on the meeting's own day. */
  readonly spoken: string;
  /** Minutes. */
  readonly duration?: number;
  /** « jusqu'à 13h », on the day it begins. */
  readonly endsAt?: Temporal.PlainTime;
  readonly place?: string;
  /** Where it is joined by video. */
  readonly link?: string;
  readonly subject?: string;
  /** Behind the hour, what may well be a place that nothing tells for one (« , radisson »). */
  readonly unread?: string;
  /** « durera plus longtemps »: by how much is to be asked. */
  readonly lengthUnsaid?: 'longer' | 'shorter';
}

/** Those that need no colon. */
const BARE = ['objet', 'sujet', 'lieu', 'duree'];

/**
 * Reads « reporter GEC-2027-03 au 11 mars à 10h », « modifier GEC-2027-03 lieu : PNUD ».
 * @throws DomainError `meeting.several`, date.*
 */
export function parseChange(typed: Line): ChangeRequest {
  const unsaid = lengthUnsaid(typed);
  if (unsaid) return { meeting: readDatedRef(typed), spoken: '', lengthUnsaid: unsaid };
  const { link } = takeLink(typed.text);
  if (link === undefined) return readChange(typed);
  const line = withoutLink(typed);
  return { ...readChange({ ...line, rest: linkGiven(typed) ?? line.rest }), link };
}

function readChange(typed: Line): ChangeRequest {
  const meant = canonical(typed);
  // Which day that is would have to be looked for.
  if (BESIDE_ANOTHER.test(meant.rest)) throw new DomainError('date.missing');
  const line = withBothHours({
    ...meant,
    rest: withoutUnchanged(meant.rest.replace(AS_PLANNED, '')),
  });
  refuseSeveral(line);
  const meeting = movedMeeting(line);
  const said = withoutVerb(withLengthSaid(meeting.rest, line.text))
    .replace(SAME_HOUR, ' ')
    .replace(LABEL_FOR, '$1 :')
    .replace(LASTS, 'durée : ');
  const { free, values } = splitLabels(said, SLOT_LABELS, BARE);
  const moved = newDate([free, values.date, values.hour].filter(Boolean).join(' '));
  const ending = endSaid(moved, line.text);
  const spoken = ending?.rest ?? moved;
  const { shift, rest } = findShift(spoken, line.text);
  const longer = movesTheEnd(line.text);
  const now = line.now.withTimeZone(meeting.group?.zone ?? line.now.timeZoneId);
  const dated = isBetweenWeekdays(spoken) ? undefined : dateSaid(rest, now);
  const told = values.place ?? roomNamed(values.room);
  const when = dated?.when;
  const beside = when?.rest ?? besideHour(rest, now) ?? (shift && rest);
  const behind = beside && placeBehindHour(beside, placesOf(line));
  const place = told ?? movedPlace([spoken, meeting.rest, `est ${spoken}`], line) ?? behind;
  const unread = place || !beside ? undefined : unreadBehindHour(beside);
  const endsAt = ending && hourSaid(`à ${ending.hour}`, now)?.time;
  refuseEvery(line, meeting.code !== undefined, meeting.on !== undefined || when !== undefined);
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    meeting,
    spoken,
    ...(dated ? { dated } : {}),
    ...(shift && !longer ? { shift } : {}),
    ...(shift && longer ? { longer: shift } : {}),
    ...(minutes ? { duration: minutes } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(place ? { place } : {}),
    ...(unread ? { unread } : {}),
    ...(values.subject ? { subject: values.subject } : {}),
  };
}

/** The line as « reporter » would have been told it. */
function canonical(typed: Line): Line {
  const foreseen = lengthFor(typed);
  if (foreseen !== undefined) return { ...typed, rest: foreseen };
  const said = typed.called === '' ? saidOtherwise(typed) : undefined;
  if (said === undefined) return { ...typed, rest: behindOrder(typed) };
  return { ...typed, text: said, rest: withoutOrder(said) };
}

/** « prolonge le GEC de 30 min » as behind the word that calls the command. */
const withoutOrder = (said: string): string =>
  said.replace(/^(?:prolonge|reporte|modifie)(?:-la)?\s+/u, '');

/** @throws DomainError date.* but for a weekday, which is judged beside the meeting */
function dateSaid(text: string, now: Temporal.ZonedDateTime): DateSaid | undefined {
  try {
    const when = oneDay(findWhen(text, now));
    return when && { text, now, when };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'date.weekdayMismatch') return { text, now };
    throw error;
  }
}

/** Where the groups meet of themselves. */
export const placesOf = ({ groups }: Line): readonly string[] =>
  groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);

/** The new place, in what is left of the sentence, or in all that follows the meeting (« est au PNUD », « dans la salle B »). */
function movedPlace(said: readonly string[], line: Line): string | undefined {
  const known = placesOf(line);
  return said.flatMap(
    (one) => readMovedPlace(one.replace(BEFORE_PLACE, '').replace(ITS_DAY, ''), known) ?? [],
  )[0];
}

/** « : salle B », behind the day of the meeting. */
const BEFORE_PLACE = /^[\s:,]+/u;

/** « du 18 mars » before « se tiendra en visio ». */
const ITS_DAY = /^du\s.{1,25}?\s(?=(?:aura|se|est|sera|c[’']est)\s)/iu;

/** « au 17 même heure »: what is not said stays as it is. */
const SAME_HOUR =
  /(?<!\p{L})(?:(?:à|a|au) (?:la |le )?)?m[êe]me (?:heure|horaire|lieu|endroit)(?: et m[êe]me (?:heure|lieu|endroit))?(?!\p{L})/giu;

/** « au lendemain de la Troïka », « la veille du COPIL »: beside another event; « au lendemain du 18 » tells its day. */
const BESIDE_ANOTHER = new RegExp(
  String.raw`(?<!\p{L})(?:lendemain|veille)\s+(?:du\s+|des?\s+(?:la\s+|l[’'])?|d[’'])(?!\d|1er|(?:${A_WEEKDAY})(?!\p{L}))\p{L}`,
  'iu',
);

/** « durera 3 h ». */
const LASTS = /(?<!\p{L})(?:va durer|durera|dure)\s+(?=\d)/iu;

/** What says that a meeting is as it was planned, and nothing of when or where. */
export const AS_PLANNED =
  /[\s,]+(?:tout\s+)?comme\s+(?:initialement\s+)?(?:pr[ée]vue?|convenue?|annonc[ée]e?|planifi[ée]e?)(?!\p{L})(?!\s+(?:le|au|à|a|par|pour|dans)(?!\p{L}))/iu;

/** « salle pour le GEC : », once the group is taken out. */
const LABEL_FOR =
  /(?<!\p{L})(objet|sujet|lieu|salle|durée|duree|date|heure)\s+(?:pour|de|du)\s*:/iu;
