import type { Temporal } from 'temporal-polyfill';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isList } from '../../meetings/agenda/pastedPoints.ts';
import { dayOfHeading } from '../taken/dayOfHeading.ts';
import { type TakenAt, takeMeeting } from '../taken/takenAt.ts';
import type { PastedList } from './pasted.ts';
import { FAREWELL, GREETING } from './polite.ts';

const NOUN = String.raw`(?:nouvelle\s+)?(?<noun>d[ée]cision|action|t[âa]che|recommandation|engagement)(?!\p{L})\s*(?:n\s?[°º]\s*)?\d{0,3}`;
/** « décision GEC : relire ». */
const MARKED = new RegExp(String.raw`^${NOUN}\s*(?<where>[^:]{0,60}?)\s*:\s*(?<what>\S.*)$`, 'iu');
/** « décision GEC relire ». */
const UNMARKED = new RegExp(String.raw`^${NOUN}\s+(?<what>\S.*)$`, 'iu');

const BULLET = /^\s*(?:[•·*▪◦‣●–—-]|\d{1,2}[.)])\s+/u;

/** A line that calls what it says a decision, and where it says that one was taken. */
interface Called {
  readonly noun: string;
  readonly what: string;
  readonly where: string;
  readonly taken: TakenAt;
  readonly heldOn: Temporal.PlainDate | 'unread' | undefined;
}

type Hearing = Pick<Line, 'groups' | 'now'>;

/**
 * « décision gec : relire la note », « décision gec : publier la liste »: each line calls its own, and no two
 * are ever written down as one. What is of another day, or of nobody who is known, is set apart.
 */
export function readCalledEach(lines: readonly string[], hearing: Hearing): PastedList | undefined {
  const first = lines.findIndex((one) => !GREETING.test(fold(one)));
  const end = lines.findIndex((one, at) => at > first && FAREWELL.test(fold(one)));
  const body = joined(lines.slice(Math.max(first, 0), end < 0 ? undefined : end), hearing);
  const read = body.map((one) => ({ one, called: calledIn(one, hearing) }));
  const called = read.flatMap((line) => line.called ?? []);
  if (called.length < 2 || !read[0]?.called) return undefined;
  const whole = called.filter(({ heldOn }) => heldOn !== 'unread');
  const place = whole.find(({ taken }) => taken.group ?? taken.meetingCode) ?? whole[0];
  const heldOn = place?.heldOn === 'unread' ? undefined : place?.heldOn;
  const isTogether = (line: Called | undefined): line is Called =>
    line !== undefined && (line.where === '' || isSameDay(line.heldOn, heldOn));
  return {
    kind: 'decision',
    meetingCode: place?.taken.meetingCode,
    group: place?.taken.group,
    heldOn,
    items: read.flatMap(({ called }) =>
      isTogether(called) ? [itemOf(called, place?.taken.group)] : [],
    ),
    apart: [
      ...read.flatMap((line) => (isTogether(line.called) ? [] : [line.one])),
      ...(end < 0 ? [] : lines.slice(end)),
    ],
  };
}

const isSameDay = (one: Called['heldOn'], other: Called['heldOn']): boolean =>
  one !== 'unread' && other !== 'unread' && one?.toString() === other?.toString();

/** A line that the width of a letter has cut goes on with the one before. */
function joined(lines: readonly string[], hearing: Hearing): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = /^\p{Ll}/u.test(line) && !isList([line]) && !calledIn(line, hearing);
    if (last !== undefined && goesOn) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function calledIn(typed: string, { groups, now }: Hearing): Called | undefined {
  const line = typed.replace(BULLET, '');
  const marked = MARKED.exec(line)?.groups;
  if (marked) {
    const { noun = '', where = '', what = '' } = marked;
    const taken = takeMeeting(where, groups);
    return { noun, what, where, taken, heldOn: dayOfHeading(taken.rest, now.toPlainDate()) };
  }
  const { noun = '', what = '' } = UNMARKED.exec(line)?.groups ?? {};
  const taken = takeMeeting(what, groups);
  const isNamed = (taken.group ?? taken.meetingCode) !== undefined && taken.rest !== '';
  if (!isNamed) return undefined;
  const where = what.slice(0, what.length - taken.rest.length).replace(/[\s,;–-]+$/u, '');
  return { noun, what: taken.rest, where, taken, heldOn: undefined };
}

/** As « décision : … » reads it, without the day and the group that all of them share. */
function itemOf({ noun, where, what, taken }: Called, group: Group | undefined): string {
  const isOwn = taken.group?.id !== group?.id || taken.meetingCode !== undefined;
  const place = isOwn ? where.slice(0, where.length - taken.rest.length) : '';
  return `${noun} : ${place} ${what}`.replace(/\s+/gu, ' ');
}
