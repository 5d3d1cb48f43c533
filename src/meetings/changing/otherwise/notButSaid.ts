import type { Line } from '../../../kernel/commands/line.ts';
import { A_MONTH_TYPED, A_WEEKDAY } from '../../../kernel/dates/reading/french.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { isPlaceSaid } from '../movedPlace.ts';
import { isMeeting } from './namedMeeting.ts';

const IS_NOT = oneOf(
  String.raw`n[’'](?:aura|a)\s+(?:pas|plus)\s+lieu`,
  String.raw`n[’']est\s+(?:pas|plus)`,
  String.raw`ne\s+(?:se\s+tiendra|se\s+tient|sera)\s+(?:pas|plus)(?:\s+tenue?)?`,
);
/** « n'aura pas lieu à 10h (mais à 11h) », « n'est plus à 10h, plutôt à 11h ». */
const NOT_BUT = new RegExp(
  String.raw`^(?<meeting>.{0,60}?)\s*(?<!\p{L})${IS_NOT}\s+(?<old>[^,;:(?]{2,40}?)(?:\s*[,;(]+\s*|\s+)(?:(?:mais|plut[oô]t)\s+)+(?:bien\s+|plut[oô]t\s+)?(?<now>[^?]+?)[\s.!)]*$`,
  'iu',
);
/** « à 10h, 11h plutôt ». */
const NOT_RATHER = new RegExp(
  String.raw`^(?<meeting>.{0,60}?)\s*(?<!\p{L})${IS_NOT}\s+(?<old>[^,;:(?]{2,40}?)\s*[,;(]+\s*(?<now>[^,;?]+?)\s+plut[oô]t[\s.!)]*$`,
  'iu',
);
/** « le GEC c'est le 19 et pas le 18 », « commence à 14h, non à 15h ». */
const THIS_NOT = new RegExp(
  String.raw`^(?:(?:erreur|attention|rectificatif|correction)[\s,:!]+)?(?<meeting>.{0,60}?)\s*(?<!\p{L})${oneOf(
    "c[’']s?est|est|sera",
    '(?:a|aura)\\s+lieu|se\\s+tient|se\\s+tiendra|commence(?:ra)?|d[ée]bute(?:ra)?',
  )}\s+(?:bien\s+)?(?<now>[^,;:(?]{2,40}?)(?:\s*[,;(]+\s*|\s+)(?:et\s+|mais\s+)?(?:non|pas)\s+(?<old>[^,;:(?]{2,40}?)[\s.!)]*$`,
  'iu',
);
const LED = '(?:(?:le|au|à|a|ce|vers)\\s+)?';
const AN_HOUR = String.raw`\d{1,2}\s*(?:h|:|heures?)\s*(?:\d{2})?(?!\p{L})|midi(?!\p{L})`;
const A_DAY = String.raw`(?:(?:${A_WEEKDAY})(?:\s+\d{1,2})?|\d{1,2}(?:er)?|demain|apr[èe]s-demain)(?![\p{L}\d])(?!\s*%)`;
const WHEN = new RegExp(
  String.raw`^${LED}${oneOf(AN_HOUR, A_DAY)}|^la\s+semaine\s+(?:prochaine|suivante)`,
  'iu',
);
const OLD_DAY = new RegExp(String.raw`^(?:le\s+)?(?<day>${A_DAY}(?!\s*(?:h|:)).*)$`, 'iu');
/** « à 10h », « le 18 mars »; « à 10 participants » is no day. */
const OLD_WHEN = new RegExp(
  String.raw`^${LED}(?:matin|soir|l[’']apr[èe]s-midi|${AN_HOUR}|${A_DAY}\s*(?:$|(?:${A_MONTH_TYPED}|à|a|au|matin|midi|soir|prochaine?|après|apres)(?!\p{L})))`,
  'iu',
);
const OLD_SAID =
  /^(?:le\s|ce\s|au\s|aux\s|à\s|a\s|chez\s|dans\s|en\s|ici|sur\s|\p{L}+di(?!\p{L})|demain)/iu;
const LEADS = /^(?:le|au|à|a|ce)\s+/iu;

/**
 * « le GEC n'aura pas lieu à 10h mais à 11h », « ne se tiendra plus le 18 mais le 25 »: what is denied is when or where,
 * and the meeting is held. Said as the order it is; undefined for anything else.
 */
export function notButSaid({ rest, group, groups }: Line): string | undefined {
  const said = (NOT_BUT.exec(rest) ?? NOT_RATHER.exec(rest) ?? THIS_NOT.exec(rest))?.groups;
  if (!said) return undefined;
  const { meeting = '', old = '', now = '' } = said;
  const isOurs = group === undefined ? isMeeting(meeting, groups) : OF_IT.test(meeting);
  if (!isOurs || !OLD_SAID.test(old)) return undefined;
  const of = `${meeting}${oldDay(old)}`.trim();
  if (WHEN.test(now) && !OLD_WHEN.test(old)) return undefined;
  if (WHEN.test(now)) return `reporte ${of} ${toWhen(now.replace(LEADS, ''))}`;
  const known = groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);
  return isPlaceSaid(now, known) ? `modifie ${of} lieu : ${now.replace(TO_PLACE, '')}` : undefined;
}

/** Behind the name of the group: its day, or nothing. */
const OF_IT = /^(?:(?:du|de|d[’'])\s.{1,30})?$/iu;
const TO_PLACE = /^(?:au\s+|aux\s+|(?:à|dans)\s+(?:la\s+|l[’'])|(?:à|dans)\s+)/iu;

const oldDay = (old: string): string => {
  const day = OLD_DAY.exec(old)?.groups?.day;
  return day === undefined ? '' : ` du ${day}`;
};

/** « au 25 », « à 11h », « à vendredi ». */
const toWhen = (now: string): string =>
  `${/^\d{1,2}(?:er)?(?!\d|\s*(?:h|:))/iu.test(now) ? 'au' : 'à'} ${now}`;
