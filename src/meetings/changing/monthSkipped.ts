import type { Temporal } from 'temporal-polyfill';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH, MONTHS as MONTH_NAMES, monthNumber } from '../../kernel/dates/reading/french.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { masked } from '../groupMasked.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

/** A month, folded. */
export const MONTH = `(?:${A_MONTH})`;
const OF = "(?:(?:de|du mois de|en|au mois de|pour|le mois de) |(?:d'|du mois d'|au mois d'))";
const MONTHS = String.raw`(?<months>${MONTH}(?:(?:, ?| et | ou | ni )(?:${OF})?${MONTH})*)(?: (?<year>20\d\d))?`;
/** « G » stands where the name of a group was. */
const BODY = oneOf(`${MEETING_NOUN}s?`, 'G', 'seances?');
const WHICH = `(?:la |le |les |l'|celle |celui )?${BODY}(?: (?:du|de la|des|de) G)?`;
const OFF = '(?:supprimee?s?|annulee?s?|sautee?s?|enlevee?s?)';

/** « pas de réunion en août », « le GEC d'août est supprimé », « saute la réunion de mai ». */
const SKIPPED = [
  `(?:il n'y (?:a|aura) |y aura |y a |on n'aura |on a )?(?:pas|aucun|aucune|plus) (?:de |d')?${BODY}(?: (?:du|de la|de) G)? ${OF}${MONTHS}`,
  `pas (?:en|au mois de|au mois d') ?${MONTHS}`,
  `(?:la |le )?${BODY} (?:ne (?:se reunit|se reunira|se tient|se tiendra) pas|n'a pas lieu|n'aura pas lieu) ${OF}${MONTHS}`,
  `ne (?:se reunit|se reunira|se tient|se tiendra) pas ${OF}${MONTHS}`,
  `(?:on )?(?:saute[rz]?|sautons|zappe[rz]?) ${WHICH} ${OF}${MONTHS}(?: (?:du|de la) G)?`,
  `(?:on )?(?:annule[rz]?|supprime[rz]?|enleve[rz]?) (?:la |les )?${MEETING_NOUN}s? ${OF}${MONTHS} (?:du|de la) G`,
  `${WHICH} ${OF}${MONTHS}(?: (?:du|de la) G)? (?:(?:est|sont|sera|seront) )?${OFF}`,
].map(
  (form) => new RegExp(`^(?:(?:et|donc|finalement|alors|ok|bon) )?${form}(?<why>[ ,:].*)?$`, 'u'),
);

/** « et en juillet non plus », behind a cancellation. */
const NEITHER = new RegExp(
  `^(?:et )?(?:pas |ni )?${OF}(?<months>${MONTH}) (?:non plus|aussi|pareil|egalement|idem)[ .!]*$`,
  'u',
);

const A_QUESTION = /\?|^(?:est-ce|y a-t-il|pourquoi|quand)\b/u;
/** « sauf », « si » behind the month: of it is said more than can be done. */
const MORE = /\b(?:sauf|si|mais|seulement|avant|apres)\b/u;

/** A month in which there is to be no meeting. */
export interface SkippedMonth {
  /** Undefined: no group is named. */
  readonly group: Group | undefined;
  readonly days: Days;
  /** « car tout le monde est en congé »; nothing when it is not told. */
  readonly reason: string | undefined;
}

/**
 * « gt eau : pas de réunion en août », « saute la réunion du GT Eau de mai »: which month's meeting is
 * called off, and never the next one.
 * @throws DomainError `meeting.months` when there are several
 */
export function skippedMonth(line: Line): SkippedMonth | undefined {
  const named = groupIn(words(line.rest), line.groups);
  const group = line.group ?? named?.group ?? line.channelGroup;
  const found = matched(line);
  if (!found) return undefined;
  const days = daysOf(found, group?.code ?? '', line.now.toPlainDate());
  return { group, days, reason: reasonIn(line.rest, found.why) };
}

/** Whether a sentence says so. */
export const skipsMonth = (line: Line): boolean => matched(line) !== undefined;

/** « et en juillet non plus »: of the group that was spoken of. */
export function neitherMonth(line: Line): Days | undefined {
  const groups = NEITHER.exec(fold(line.rest.trim()))?.groups;
  return groups && daysOf({ ...groups }, '', line.now.toPlainDate());
}

type Said = Readonly<Record<string, string | undefined>>;

function matched(line: Line): Said | undefined {
  const said = masked(line);
  if (A_QUESTION.test(said) || !(isOfGroup(line) || A_MEETING.test(said))) return undefined;
  // « le GT Eau d'août »: the group that opens the line is what is called off.
  const spoken = line.group ? [said, `G ${said}`] : [said];
  return spoken
    .flatMap((one) => SKIPPED.map((form) => form.exec(one)?.groups))
    .find((groups) => groups && !MORE.test(groups.why ?? ''));
}

const isOfGroup = ({ group, channelGroup, rest, groups }: Line): boolean =>
  (group ?? channelGroup ?? groupIn(words(rest), groups)) !== undefined;

/** « pas en août », of nothing that is named, is said of anything. */
const A_MEETING = new RegExp(String.raw`\b${oneOf(`${MEETING_NOUN}s?`, 'seances?')}\b`, 'u');

/** @throws DomainError `meeting.months` */
function daysOf({ months = '', year }: Said, code: string, today: Temporal.PlainDate): Days {
  const said = MONTH_NAMES.filter((name) =>
    new RegExp(String.raw`\b${fold(name)}\b`, 'u').test(months),
  );
  const [name] = said;
  if (said.length > 1) {
    throw new DomainError('meeting.months', {
      suggestions: said.map((one) =>
        [code, 'pas de réunion en', one, year].filter(Boolean).join(' '),
      ),
      labels: said,
    });
  }
  const first = nextMonthCalled(name ?? '', year, today).toPlainDate({ day: 1 });
  return { from: first, to: first.with({ day: first.daysInMonth }) };
}

/** The month of that name that is not over. @param name as typed or folded, one of `MONTH` */
export function nextMonthCalled(
  name: string,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth {
  const month = monthNumber(name);
  const ahead = month < today.month ? today.year + 1 : today.year;
  return today.toPlainYearMonth().with({ year: year ? Number(year) : ahead, month });
}

const BECAUSE =
  /^[\s,:]*(?:motif ?: ?|raison ?: ?|(?:car|parce que|pour cause de|en raison d[eu]|[àa] cause d[eu]) )?/iu;

/** As typed: what is folded has the same length but for rare signs. */
const reasonIn = (rest: string, why: string | undefined): string | undefined =>
  why ? rest.trim().slice(-why.length).replace(BECAUSE, '').trim() || undefined : undefined;
