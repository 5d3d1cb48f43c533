import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { A_MONTH, A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { words } from '../kernel/text/words.ts';

const PASSES = /\s+(?:pass(?:e|era)|est\s+(?:d[ée]plac|d[ée]cal|report)[ée]+)\s+(?=au\s)/iu;
const LEAD = /^[\s:,]*(?:(?:la\s+)?r[ée]union\s+(?:du|de\s+la)\s+|(?:le|la)\s+|l[’'])?/iu;

const DAY = String.raw`(?:(?:${A_WEEKDAY}) )?\d{1,2}(?:er)?(?: (?:${A_MONTH}))?(?: 20\d\d)?`;
const HOUR = String.raw`(?: ?,)? (?:a|@) ?\d{1,2} ?(?:h|:|heures?)(?: ?\d{2})?`;
const ITS_DAY = new RegExp(`^(?:du|de|d') ?(?:${DAY}|(?:mois de |mois d')?(?:${A_MONTH}))$`, 'u');
const NEW_DAY = new RegExp(
  `^au ${oneOf(DAY, A_WEEKDAY)}(?:${HOUR})?(?: (?:svp|stp|merci))?[ .!]*$`,
  'u',
);

/**
 * « le GEC du 4 mai passe au 11 mai à 9h » and nothing else, as « GEC du 4 mai au 11 mai à 9h »: what is asked,
 * supposed, proposed, or said of something else of that meeting is no order.
 */
export function passesTo(typed: string, { groups }: Line): string | undefined {
  const verb = PASSES.exec(typed);
  if (!verb) return undefined;
  const before = typed.slice(0, verb.index).replace(LEAD, '');
  const after = typed.slice(verb.index + verb[0].length);
  const said = words(before);
  const named = groupAt(said, 0, groups);
  const behind = before.slice(said[(named?.length ?? 0) - 1]?.end).trim();
  if (!named || !ITS_DAY.test(plain(behind)) || !NEW_DAY.test(plain(after))) return undefined;
  return `${named.group.code} ${behind} ${after}`;
}

const plain = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();
