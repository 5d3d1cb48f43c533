import type { Line } from '../../kernel/commands/line.ts';
import { leftThen } from './dayTold.ts';
import {
  type MemberSaid,
  memberSaid,
  namesIn,
  PUT_IN_GROUP,
  TAKE_OUT_OF_GROUP,
} from './memberSaid.ts';

/** A change of seats told as a sentence. */
export interface SeatSaid extends MemberSaid {
  readonly kind: 'give' | 'free' | 'replace';
  /** Who is replaced, as typed. */
  readonly replaced?: string;
}

const TO = "au|à la|a la|à l[’']|a l[’']|dans le|dans la|parmi les membres d(?:u|e la)";
const OF = "du|de la|de l[’']|des membres d(?:u|e la)";
const GIVES = new RegExp(String.raw`^${PUT_IN_GROUP}\s+`, 'iu');
const FREES = new RegExp(String.raw`^${TAKE_OUT_OF_GROUP}\s+`, 'iu');
/** « n'est plus membre du GEC », « quitte le GT Eau ». */
const LEAVES =
  /^(.+?)\s+(?:quitte(?:ra)?|n[’'\s]?est plus (?:membre|titulaire|suppl[ée]ante?)\s+(?:du|de la|de l[’'])|ne si[èe]ge plus (?:au|à la|a la))(?=\s)/iu;
/** « Drissa Togo remplace Camille Rousseau au GEC ». */
const REPLACES =
  /^(.+?)\s+(?:remplace|remplacera|va remplacer|succ[èe]de [àa])\s+(?:d[ée]finitivement\s+|d[ée]sormais\s+)?(.+)$/iu;
/** « est-ce que la GIZ quitte le GEC » asks, with no question mark too. */
const NOT_TOLD = /^(?:\p{L}+[\s,:]+)?(?:est[\s-]ce qu|rappelle)/iu;

/**
 * « ajoute Drissa Togo au GT Eau », « retire Drissa Togo du GEC », « Drissa Togo remplace Camille Rousseau au
 * GEC »; nothing for « ajoute Drissa Togo au GEC du 18 mars », which is of one meeting.
 */
export function seatSaid(line: Line): SeatSaid | undefined {
  const { rest } = line;
  if (GIVES.test(rest)) return kindOf('give', memberSaid(rest.replace(GIVES, ''), TO, line));
  if (FREES.test(rest)) return kindOf('free', memberSaid(rest.replace(FREES, ''), OF, line));
  return NOT_TOLD.test(line.text) ? undefined : (leaving(line) ?? replacing(line));
}

const kindOf = (kind: 'give' | 'free', said: MemberSaid | undefined): SeatSaid | undefined =>
  said && { kind, ...said };

function leaving(line: Line): SeatSaid | undefined {
  const rest = leftThen(line.rest.replace(/[\s.!]+$/u, ''), line.now);
  const [whole = '', name = ''] = LEAVES.exec(rest) ?? [];
  if (namesIn(name)?.length !== 1) return undefined;
  const where = rest.slice(whole.length).replace(/^\s+(?:le|la)\s|^\s+l[’']/iu, ' ');
  const said = memberSaid(`${name} du ${where.trim()}`, OF, line);
  // « quitte la réunion du GEC »: what is left is no group.
  return said?.names.join(' ') === name ? kindOf('free', said) : undefined;
}

function replacing(line: Line): SeatSaid | undefined {
  const [, name = '', behind] = REPLACES.exec(line.rest) ?? [];
  const replaced = behind === undefined ? undefined : memberSaid(behind, TO, line);
  const names = namesIn(name);
  if (!replaced || names?.length !== 1 || replaced.names.length !== 1) return undefined;
  const [left] = replaced.names;
  return left === undefined ? undefined : { ...replaced, kind: 'replace', names, replaced: left };
}
