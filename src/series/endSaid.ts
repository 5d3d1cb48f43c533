import type { Temporal } from 'temporal-polyfill';
import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { MONTH, nextMonthCalled } from '../meetings/changing/monthSkipped.ts';
import { masked } from '../meetings/groupMasked.ts';

const FROM = "(?:a partir d[eu']|a compter d[eu']|des|avant) ?(?:le )?";
const WHEN = `(?<when>${oneOf(
  `${FROM}.+`,
  "(?:apres|fin|a la fin d[eu']|en|au mois d[e']|jusqu'en|jusqu'a|jusqu'au|d'ici|le|au) ?.+",
  'maintenant|desormais|aujourd.hui',
)})`;
const STOPS =
  "(?:s'arrete(?:ra|nt|ront)?|pren(?:d|dra|nent|dront) fin|se termine(?:ra|nt)?|fini(?:t|ra|ssent)|cesse(?:ra|nt)?)";
const SERIES = '(?:la serie|les reunions) (?:du|de la|des) G';

/** « la série du GEC s'arrête fin octobre », « plus de GEC après juin », « le GEC ne se réunit plus ». */
const ENDS = [
  `${SERIES} ${STOPS}(?: ${WHEN})?`,
  `(?:le |la )?G (?:s'arrete|s'arretera|prend fin|prendra fin|cesse(?:ra)? de se reunir)(?: ${WHEN})?`,
  `(?:il n'y (?:a|aura) |y (?:a|aura) )?plus (?:de |d'|aucune? )(?:reunions? (?:du |de la |de ))?G (?<when>(?:apres|${FROM}).+)`,
  `(?:le |la )?G ne se reuni(?:t|ra|ssent) plus(?: (?<when>(?:apres|${FROM}|en|d'ici) ?.+))?`,
  `(?:on )?(?:arrete[rz]?|arretons|stoppe[rz]?|cesse[rz]?|termine[rz]?) ${SERIES}(?: ${WHEN})?`,
  `(?:on )?(?:arrete[rz]?|arretons|stoppe[rz]?) (?:le |la )?G ${WHEN}`,
].map((form) => new RegExp(`^(?:donc |finalement )?${form}$`, 'u'));

/** « s'arrête à midi », « ne se réunit plus mardi mais jeudi »: of one meeting, or of its day. */
const NOT_ALL = /\?|\b\d{1,2} ?(?:h|:)|\b(?:midi|mais|pause|si)\b/u;

/** When a group is said to meet no more; empty when no day is said; undefined when it is not said. */
export function endSaid(line: Line): string | undefined {
  const said = masked(line);
  if (NOT_ALL.test(said)) return undefined;
  const spoken = line.group ? [said, `G ${said}`] : [said];
  for (const one of spoken) {
    for (const form of ENDS) {
      const found = form.exec(one);
      if (found) return found.groups?.when ?? '';
    }
  }
  return undefined;
}

/** The last day of a series as its month tells it, or the month in which one must choose. */
export type MonthEnd =
  | { readonly lastDay: Temporal.PlainDate }
  | { readonly within: Temporal.PlainYearMonth };

const LINK = "(?: du)?(?: mois)?(?: de| d'| le mois de| le mois d')?";
const THROUGH = new RegExp(
  String.raw`^(?:apres|fin|a la fin|jusqu'en|jusqu'a)(?: la)?(?: fin)?${LINK} ?(?<name>${MONTH})(?: (?<year>20\d\d))?$`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`^(?:a partir|a compter|des|avant|debut)${LINK}(?: le)?(?: debut)? ?(?<name>${MONTH})(?: (?<year>20\d\d))?$`,
  'u',
);
const WITHIN = new RegExp(
  String.raw`^(?:(?:en|au mois de|courant|d'ici|pour) |au mois d')?(?<name>${MONTH})(?: (?<year>20\d\d))?$`,
  'u',
);

/** « fin octobre », « après juin », « à partir de juillet »; « en octobre » is before or after it. */
export function monthEnd(text: string, today: Temporal.PlainDate): MonthEnd | undefined {
  const said = fold(text).trim();
  const month = (form: RegExp): Temporal.PlainYearMonth | undefined => {
    const { name, year } = form.exec(said)?.groups ?? {};
    return name === undefined ? undefined : nextMonthCalled(name, year, today);
  };
  const through = month(THROUGH);
  if (through) return { lastDay: through.toPlainDate({ day: through.daysInMonth }) };
  const before = month(BEFORE);
  if (before) return { lastDay: before.toPlainDate({ day: 1 }).subtract({ days: 1 }) };
  const within = month(WITHIN);
  return within && { within };
}
