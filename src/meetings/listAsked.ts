import { Temporal } from 'temporal-polyfill';
import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { type Days, stretchAnywhere } from '../kernel/dates/stretch.ts';
import { yearStretchIn } from '../kernel/dates/yearStretch.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { isWordless } from '../kernel/text/wordless.ts';
import { words } from '../kernel/text/words.ts';
import { countAsked } from './countAsked.ts';
import { daysIn } from './meetingRef.ts';

export interface Wanted {
  readonly group?: Group;
  /** « de la semaine », « demain »: those of these days and no others. */
  readonly on?: Days;
  /** « combien de réunions »: their number is asked. */
  readonly counted?: true;
}

const OF_A_MEETING = String.raw`(?:une?|la|les?|des|\d+|deux|trois|quatre) (?:reu|rencontre|seance|gt|gec)\p{L}*`;

/** « qu'avons-nous décidé hier ? » asks for decisions. */
const NOT_DONE =
  '(?! (?:deja )?(?:decide|dit|fait|convenu|retenu|pris|note|valide|adopte|recommande|rate|loupe|vu))';
/** « qu'est-ce qu'on a demain », « programme de la semaine »: a question about days. */
const WHAT_IS_THERE = new RegExp(
  String.raw`^${oneOf(
    `qu'?est[- ]ce qu'(?:on|il y) a${NOT_DONE}`,
    `qu'avons[- ]nous${NOT_DONE}`,
    'on a quoi',
    'il y a quoi',
    'y a quoi',
    `(?:est[- ]ce qu'il y a|y a[- ]t[- ]il|y aura[- ]t[- ]il) (?:encore |bien )?${OF_A_MEETING}`,
    "j'ai quoi",
    "(?:c'est |on se voit )?a quelle heure",
    'quoi de prevu',
    'on fait quoi(?! (?:d[eu]|des|pour|avec|si|quand)\\b)',
    'il se passe quoi',
    String.raw`(?:quel est )?(?:le |mon |notre )?(?:programme|emploi du temps)(?![ -](?:moi|nous)\b)(?! ${OF_A_MEETING})`,
  )}\b`,
  'u',
);

const MEET = '(?:voit|reunit|rencontre|retrouve)';

/** « on se voit quand », « quand est-ce qu'on se réunit ». */
const WHEN_WE_MEET = new RegExp(
  String.raw`^${oneOf(
    `on se ${MEET} (?:quand|quel jour|a quelle heure)`,
    `quand (?:est[- ]ce qu'on se|se|on se) ${MEET}(?:[- ](?:t-)?on)?`,
  )}\b(?!.*\bd-\d{4})`,
  'u',
);

/** « qu'est-ce qu'on a de prévu ? »: what is to come. */
const ALL_AHEAD =
  /^(?:qu'?est[- ]ce qu'(?:on|il y) a|qu'avons[- ]nous|on a quoi|(?:il )?y a quoi|quoi) (?:de )?prevu[ ?!.]*$/u;

/** Whether a sentence asks what there is on some days, or how many meetings. */
export function asksOfDays(line: Line): boolean {
  const said = fold(line.rest);
  if (countAsked(line) || ALL_AHEAD.test(said)) return true;
  if (DAYS_THEN_ASKED.test(said)) return daysNamed(line.rest, line) !== undefined;
  const asked = WHAT_IS_THERE.exec(said);
  if (!asked) return WHEN_WE_MEET.test(said) && readGroup(line) === undefined;
  return daysNamed(line.rest.slice(asked[0].length), line) !== undefined;
}

/** « la semaine prochaine on a quoi ? » */
const DAYS_THEN_ASKED = new RegExp(
  String.raw`^(?:et )?(?:la|le|les|ce|cette|cet|demain|apres-demain|${A_WEEKDAY}|en)\b[^?,;:]{0,40} (?:on a|j'ai|il y a|y a|il se passe) quoi[ ?!.]*$`,
  'u',
);

/** « réunions à venir », « réunions prévues ». */
const TO_COME = /^(?:a venir|prevues?|programmees?|planifiees?|futures?|qui viennent)[\s.!?]*$/u;

const readGroup = ({ rest, group, groups }: Line): Group | undefined =>
  group ?? groupIn(words(rest), groups)?.group;

const SINCE = /\bdepuis\b/u;
/** « combien y en a-t-il eu », « on s'est réunis »: what is to come is left out. */
const HAS_BEEN = /\b(?:eue?s?|s'est|se sont|nous sommes)\b/u;

/** The days that a list is asked for, ahead or else behind. */
function daysNamed(text: string, line: Line): Days | undefined {
  const today = line.now.toPlainDate();
  const said = daysIn(text, line, stretchAnywhere)?.days ?? [];
  const year = yearStretchIn(text, today);
  const begun = [...said, ...(year ? [year] : [])].find(
    ({ from }) => Temporal.PlainDate.compare(from, today) <= 0,
  );
  const folded = fold(text);
  if (begun && SINCE.test(folded)) return { from: begun.from, to: today };
  if (begun && HAS_BEEN.test(folded)) return { from: begun.from, to: earlier(begun.to, today) };
  const days = shorter(said[0], year);
  const isEnding = days !== undefined && today.dayOfWeek >= SATURDAY && isWeekOf(days, today);
  return isEnding ? { ...days, to: days.to.add({ weeks: 1 }) } : days;
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;

/** « mars de cette année », « le 2e semestre 2026 ». */
function shorter(one: Days | undefined, other: Days | undefined): Days | undefined {
  if (!one || !other) return one ?? other;
  return one.from.until(one.to).days <= other.from.until(other.to).days ? one : other;
}

/** « la semaine » said at its end is the one that comes, too. */
const isWeekOf = ({ from, to }: Days, today: Temporal.PlainDate): boolean =>
  from.until(to).days === 6 && from.until(today).sign >= 0 && today.until(to).sign >= 0;

const SATURDAY = 6;

/**
 * The list that a line asks for.
 * @throws DomainError `group.unknown`, date.*
 */
export function readWanted(line: Line): Wanted {
  const named = readGroup(line);
  const on = daysNamed(line.rest, line);
  const said = fold(line.rest);
  const counted = countAsked(line);
  if (counted?.unknown) throw new DomainError('group.unknown', { text: counted.unknown });
  const isAsked = [WHAT_IS_THERE, ALL_AHEAD, DAYS_THEN_ASKED, WHEN_WE_MEET, TO_COME].some((sign) =>
    sign.test(said),
  );
  if (!named && !on && !isAsked && !counted && !isWordless(line.rest))
    throw new DomainError('group.unknown', { text: line.rest });
  const group = named ?? line.channelGroup;
  return {
    ...(group ? { group } : {}),
    ...(on ? { on } : {}),
    ...(counted ? { counted: true } : {}),
  };
}
