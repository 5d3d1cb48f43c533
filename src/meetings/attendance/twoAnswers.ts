import { namesSomebody } from '../../directory/organizationSaid.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAnywhere } from '../../kernel/dates/stretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { namesTwoMeetings } from '../changing/severalMeetings.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { calledForAnother, type SaidOfAnother } from './notedSentence.ts';

const HERE = '(?:presente?|dispo(?:nible)?)';
const AWAY = '(?:absente?|excusee?|empechee?)';

/** « présent le 4 et absent le 11 »: half of it would be lost. */
const TWO_ANSWERS = new RegExp(
  oneOf(
    String.raw`\b${HERE}\b(?!.*\bsi\b).{1,30}\b${AWAY}\b`,
    String.raw`\b${AWAY}\b.{1,30}\b(?:et|mais|puis)\b.{0,15}\b${HERE}\b`,
    String.raw`\d.{0,20}(?:,|\b(?:et|mais|puis)\b).{0,4}\b(?:pas|non|ok|oui|d'accord)\b(?: (?:dispo|disponible|libre))?(?:.{0,8}| pour (?:le|celui|celle) (?:du )?)\d`,
    String.raw`\bpas\b.*\d.{0,20}(?:,|\b(?:et|mais|puis)\b).*\d.*\b(?:oui|si|ok)\b`,
    String.raw`\b${AWAY} (?:le|au|du) \d{1,2}(?:er)? (?:et|ou) (?:le|au|du) \d`,
  ),
);

const BETWEEN = /\s*,\s*(?:(?:mais|et|puis)\s+)?|\s+(?:mais|et|puis|ainsi que)\s+/iu;
const NO = new RegExp(String.raw`\b(?:pas|non|ne|${AWAY}|indisponible)\b|\bn'`, 'u');
const YES = new RegExp(String.raw`\b(?:oui|ok|si|d'accord|viens|viendrai|serai|${HERE})\b`, 'u');

/**
 * Refuses a line that gives two answers, and proposes each.
 * @throws DomainError `meeting.twoAnswers`, date.*
 */
export function refuseTwoAnswers(line: Line): void {
  if (!TWO_ANSWERS.test(fold(line.text)) && !namesTwoMeetings(line)) return;
  const answers = answersIn(line);
  throw new DomainError('meeting.twoAnswers', answers.length > 1 ? { suggestions: answers } : {});
}

/** « présent GEC 11 mars 2027 », « excusé GEC 8 avril 2027 »: what has no word of its own is answered as what is before. */
function answersIn(line: Line): readonly string[] {
  const found = groupIn(words(line.text), line.groups)?.group ?? line.group;
  const answers: string[] = [];
  let answer: string | undefined;
  for (const part of line.text.split(BETWEEN)) {
    answer = ownAnswer(fold(part)) ?? answer;
    const meeting = meetingIn(part, line);
    if (!meeting || !answer) continue;
    answers.push([answer, ...(found && !meeting.code ? [found.code] : []), meeting.said].join(' '));
  }
  return answers;
}

function ownAnswer(part: string): string | undefined {
  if (NO.test(part)) return 'excusé';
  return YES.test(part) ? 'présent' : undefined;
}

interface MeetingSaid {
  readonly code: boolean;
  readonly said: string;
}

/** The meeting that a part names, by its code or its day; days before today are no longer answered. */
function meetingIn(part: string, { now }: Line): MeetingSaid | undefined {
  const code = findMeetingCode(part)?.code;
  if (code) return { code: true, said: code };
  const day = stretchAnywhere(part, now.toPlainDate(), 'future');
  return day && { code: false, said: `le ${dateInWords(day.from, 'fr').replace(/\s/gu, ' ')}` };
}

const BEFORE_OTHER = /\s*[,;]\s*(?:(?:et|mais)\s+)?|\s+(?:et|mais)\s+/iu;

/** « Mme Touré viendra à sa place »: she sits in for the first. */
const IN_HIS_PLACE = /(?<!\p{L})[àa] (?:sa|leur) place(?!\p{L})/iu;

/** What is told of somebody else again behind a first answer: « …, la GIZ ne vient pas ». */
export const otherAnswer = (line: Line, behind: string): SaidOfAnother | undefined =>
  behind
    .split(BEFORE_OTHER)
    .slice(1)
    .filter((part) => !IN_HIS_PLACE.test(part))
    .flatMap((part) => calledForAnother({ ...line, rest: part }) ?? [])[0];

/**
 * Refuses a line that tells two answers of people of the directory: half of it would be lost.
 * @param again how each is said alone
 * @throws DomainError `meeting.twoAnswers`
 */
export function refuseOther(
  other: SaidOfAnother | undefined,
  { directory }: Context,
  again: readonly string[],
): void {
  if (!other || !namesSomebody(directory, other.who)) return;
  throw new DomainError('meeting.twoAnswers', { suggestions: again });
}
