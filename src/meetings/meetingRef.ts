import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import {
  type Days,
  type FindStretch,
  type Stretch,
  stretchAnywhere,
  stretchAtStart,
} from '../kernel/dates/stretch.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { words } from '../kernel/text/words.ts';
import { findMeetingCode } from './meetingCode.ts';
import { MEETING_NOUN } from './meetingNoun.ts';

/** Which meeting a sentence is about: by its code, or one of a group. */
export interface MeetingRef {
  readonly code?: string;
  readonly group?: Group;
  /** No word names the group: it is the one in whose channel this is said. */
  readonly ofChannel?: true;
  /** « du 4 mars », « de mars »: ahead first, then behind. Without it, the next one. */
  readonly on?: readonly Days[];
  /** « le dernier GEC ». */
  readonly last?: true;
  /** The sentence without it. */
  readonly rest: string;
  /** The whole line as typed, to be said again with the code of a meeting. */
  readonly said?: string;
}

/** No meeting is told: neither by its code, nor by its group, nor by its day. */
export const isUnnamed = ({ code, group, on }: MeetingRef): boolean =>
  (code ?? group ?? on) === undefined;

/** A reference, and what stands behind the group that it names. */
interface Placed {
  readonly ref: MeetingRef;
  readonly before: string;
  readonly after: string;
}

/** « GEC-2027-03 … », « le prochain GEC … », « gec … », or nothing in the group's channel. */
export const readMeetingRef = (line: Line): MeetingRef => placedRef(line).ref;

/** As `readMeetingRef`, with what stands on both sides of the group. */
export function placedRef(line: Line): Placed {
  const said = line.text;
  const found = findMeetingCode(line.rest);
  if (found && !CITES.test(found.before)) {
    const { code, after } = found;
    const before = found.before.replace(LEAD_TO_CODE, '');
    const rest = `${before} ${after}`
      .replace(/\s+/gu, ' ')
      .replace(/^[\s:,]+/u, '')
      .trim();
    return { ref: { code, rest, said }, before, after };
  }
  const sentence = words(line.rest);
  const inIt = groupIn(sentence, line.groups);
  // A sentence that is claimed as a whole still holds the group that opens it: « le GEC du 23 est maintenu ? ».
  const isAgain = line.called === '' && inIt?.group.id === line.group?.id;
  const named = line.group && !isAgain ? undefined : inIt;
  if (named) {
    const start = sentence[named.at]?.start ?? 0;
    const end = sentence[named.at + named.length - 1]?.end ?? start;
    const last = lastIn(line.rest.slice(0, start), LAST_BEFORE_GROUP);
    const before = line.rest.slice(0, start).replace(LEAD, '');
    const after = line.rest.slice(end);
    const rest = `${before} ${after}`.trim();
    return { ref: { group: named.group, rest, said, ...last }, before, after };
  }
  const group = line.group ?? line.channelGroup;
  const last = lastIn(line.rest, LAST_MEETING);
  const ofChannel = group && !line.group ? ({ ofChannel: true } as const) : {};
  const ref = { ...(group ? { group } : {}), ...ofChannel, rest: line.rest, said, ...last };
  return { ref, before: '', after: line.rest };
}

/**
 * As `readMeetingRef`, and the day behind the group: « le GEC du 4 mars », « la réunion de jeudi ».
 * @param led whether « du », « de » must lead to the day, where any other text may follow
 */
export function readDatedRef(line: Line, led = false): MeetingRef {
  const { ref, before, after } = placedRef(line);
  const said = after.replace(FIRST_LEAD, '');
  if (ref.code || (led && !LED.test(said))) return ref;
  const on = daysIn(said, line, stretchAtStart) ?? bareDayIn(said, line, ITS_BARE_DAY);
  return on ? { ...ref, on: on.days, rest: `${before} ${on.rest}`.trim() } : ref;
}

/** As `readDatedRef`; a meeting that no group names may be told by its day, anywhere: « je serai là jeudi ». */
export function readAnsweredRef(line: Line): MeetingRef {
  const ref = readDatedRef(line);
  // Of the channel's group, which the sentence does not name, the day may be said anywhere.
  if (ref.code || ref.on || (ref.group && ref.group !== line.channelGroup)) return ref;
  const on = daysIn(ref.rest, line, stretchAnywhere) ?? bareDayIn(ref.rest, line);
  return on ? { ...ref, on: on.days, rest: on.rest } : ref;
}

/** « le 25 », whatever word stands behind it: no other meeting than that day's is answered. */
const BARE_DAY = /(?<!\p{L})(?:le|du|ce)\s+\d{1,2}(?:er)?(?!\p{L}|\d|\s*(?:h|:|\/|%))/iu;

/** « du 20 grève », « du 20 saute » at once behind the group. */
const ITS_BARE_DAY = /^du\s+\d{1,2}(?:er)?(?!\p{L}|\d|\s*(?:h|:|\/|%|-)(?!\p{L}))/iu;

function bareDayIn(text: string, line: Line, day = BARE_DAY): ReturnType<typeof daysIn> {
  const found = day.exec(text);
  const on = found && daysIn(found[0], line, stretchAtStart);
  return on ? { days: on.days, rest: text.replace(day, ' ').trim() } : undefined;
}

/**
 * The days named in a text, looked for ahead, then behind.
 * @throws DomainError date.* when they can be on neither side
 */
export function daysIn(
  text: string,
  { now }: Line,
  find: FindStretch,
): { readonly days: readonly Days[]; readonly rest: string } | undefined {
  const found: Stretch[] = [];
  let fault: DomainError | undefined;
  for (const toward of ['future', 'past'] as const) {
    try {
      const stretch = find(text, now.toPlainDate(), toward);
      if (stretch) found.push(stretch);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      fault ??= error;
    }
  }
  const [first] = found;
  if (first) return { days: found, rest: first.rest };
  if (fault) throw fault;
  return undefined;
}

/** « la prochaine réunion du », « le prochain » before a group's name. */
const LEAD = new RegExp(
  String.raw`(?<!\p{L})(?:(?:la|le|the|l[’'])\s*)?(?:(?:prochaine?|derni(?:er|[eè]re)|pr[eé]c[eé]dente?)\s+)?${MEETING_NOUN}?\s*(?:du|de la|de l[’']|des|le|la|au)?\s*(?:(?:prochain|dernier|pr[eé]c[eé]dent)\s*)?$`,
  'iu',
);

/** « car la réunion GA-2027-03 a lieu ce jour-là »: the code that a reason cites is not that of the meeting meant. */
const CITES =
  /(?<!\p{L})(?:car|puisqu(?:e|[’'])|parce qu(?:e|[’'])|(?:motif|raison)\s*:)\s[^,;:]*$/iu;

/** « de la réunion », « à », « pour la séance » before a code. */
const LEAD_TO_CODE = new RegExp(
  String.raw`(?:(?:(?<!\p{L})(?:pour|à|a|au|aux|de|du|des|la|le|sur|dans|${MEETING_NOUN}|prochaine)|[dl][’'])\s*)+$`,
  'iu',
);

/** « à la réunion » before a day. */
export const FIRST_LEAD = new RegExp(
  String.raw`^(?:(?:à|a|de|pour|au|du|la|le|l[’'])\s*)*${MEETING_NOUN}\s+|^\s*(?:meeting\s+)?(?:of|on)(?: the)?\s+(?=\p{L}+\s\d|\d)|^[\s,]+`,
  'iu',
);

/** « du 4 mars », « de mars », « prévu le 4 mars »: a day that says which meeting. */
const LED = /^(?:du|de|d[’']|prévue?|prevue?)\s*/iu;

const LAST_BEFORE_GROUP = new RegExp(
  String.raw`(?<!\p{L})(?:derni(?:er|[eè]re)|pr[eé]c[eé]dente?)\s+(?:${MEETING_NOUN}\s+)?(?:(?:du|de la|des)\s+|de l[’'])?$`,
  'iu',
);
const LAST_MEETING = new RegExp(
  String.raw`(?<!\p{L})(?:dernière|derniere|précédente|precedente)\s+${MEETING_NOUN}`,
  'iu',
);

const lastIn = (text: string, sign: RegExp): { readonly last?: true } =>
  sign.test(text) ? { last: true } : {};
