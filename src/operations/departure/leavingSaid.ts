import { findPeople } from '../../directory/names.ts';
import type { Hold } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';

const WHO = String.raw`(?<who>@?\p{L}[\p{L}\p{M}’'.-]*(?:\s+\p{L}[\p{L}\p{M}’'.-]*){0,4}?)`;
const FOR_GOOD = oneOf(
  String.raw`(?:(?:va\s+)?quitter?|quittera|a\s+quitt[ée])\s+(?<good>d[ée]finitivement\s+)?${oneOf(
    String.raw`(?:son|leur)\s+poste|ses\s+fonctions|sa\s+fonction|l[’']organisation`,
    String.raw`(?<country>le\s+(?:mali|pays))`,
  )}`,
  String.raw`(?:part|partira|est\s+partie?)\s+(?:d[ée]finitivement|[àa]\s+la\s+retraite|en\s+retraite)`,
  String.raw`pren(?:d|dra)\s+sa\s+retraite`,
);
/** When, and who takes over; « quitte son poste pour un autre bureau » tells more. */
const BEHIND = String.raw`(?<behind>\s*[.!]*|\s*,?\s+(?:le|la|au|[àa]|en|fin|d[ée]but|mi|d[èe]s|ce|cette|demain|apr[èe]s|lundi|mardi|mercredi|jeudi|vendredi|remplac[ée]\S*|\d)(?!\p{L}).*)`;
const LEAVES = new RegExp(String.raw`^\s*${WHO}\s+${FOR_GOOD}${BEHIND}$`, 'iu');

const OF_THE_DIRECTORY = String.raw`\s+(?:de\s+l[’']annuaire|du\s+r[ée]pertoire|des\s+contacts|de\s+la\s+(?:base|liste\s+des\s+(?:contacts|membres)))`;
const TAKEN_OUT = new RegExp(
  String.raw`^\s*(?:supprime[rz]?|retire[rz]?|enl[èe]ve[rz]?|radie[rz]?)\s+${WHO}(?<place>${OF_THE_DIRECTORY})?[\s.!]*$`,
  'iu',
);

/** « quitte le Mali demain » may be a trip; not « définitivement », nor when somebody takes over. */
function leavesIn(text: string): Readonly<Record<string, string | undefined>> | undefined {
  const groups = LEAVES.exec(text)?.groups;
  const { country, good, behind = '' } = groups ?? {};
  const isTrip = country !== undefined && good === undefined && !/remplac[ée]/iu.test(behind);
  return isTrip ? undefined : groups;
}

/** « Martin Keller quitte son poste fin janvier »: who, and « fin janvier », as « départ » takes it. */
export function leavingIn(text: string): { who: string; behind: string } | undefined {
  const { who, behind = '' } = leavesIn(text) ?? TAKEN_OUT.exec(text)?.groups ?? {};
  return who === undefined || isQuestion(text) ? undefined : { who, behind: behind.trim() };
}

/**
 * Whether a sentence tells that somebody of the directory leaves for good, or asks to take him out of it.
 * « supprime Aïssata Traoré » may be of a meeting: only in full, and where none was just shown.
 */
export function holdsLeaving(
  text: string,
  { directory, shown, channel }: Pick<Context, 'directory' | 'shown' | 'channel'>,
): Hold | undefined {
  if (isQuestion(text)) return undefined;
  const isKnown = (who: string): boolean => findPeople(directory, who).length > 0;
  const left = leavesIn(text)?.who;
  // In a channel it may be told to colleagues.
  if (left !== undefined) return channel === undefined && isKnown(left) ? 'last' : undefined;
  const { who = '', place } = TAKEN_OUT.exec(text)?.groups ?? {};
  const isWhole = IS_DELETED.test(text) && /\s/u.test(who) && shown.length === 0;
  return isKnown(who) && (place !== undefined || isWhole) ? 'first' : undefined;
}

const IS_DELETED = /^\s*(?:supprime|radie)/iu;
