import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { begunThen, leftThen } from './dayTold.ts';
import { isBehindGroup, PUT_IN_GROUP, TAKE_OUT_OF_GROUP } from './memberSaid.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** Organisations, or people, whom a sentence puts in a group or takes out of it. */
export interface PartnerSaid {
  readonly kind: 'give' | 'free';
  /** As typed. */
  readonly names: readonly string[];
  readonly group: Group;
  /** What follows the group: a time. */
  readonly rest: string;
  /** « l'AFD rejoint le GT Genre »: told, and not ordered. */
  readonly isTold: boolean;
}

const WHO = String.raw`(?<who>\p{L}[^?!:;\d]{0,80}?)`;
const TO = "(?:au|[àa] la|[àa] l'|dans (?:le|la)|parmi les membres d(?:u|e la))";
const OF = "(?:du|de la|de l'|des membres d(?:u|e la))";
const THE = "(?:le|la|l')";
const NOW = `(?: ${NEWLY})?`;

const SAID: readonly (readonly [PartnerSaid['kind'], RegExp, isTold: boolean])[] = (
  [
    ['give', `${PUT_IN_GROUP} ${WHO} ${TO}`, false],
    ['free', `${TAKE_OUT_OF_GROUP} ${WHO} ${OF}`, false],
    ['give', `${WHO} (?:rejoint|rejoignent|rejoindra|int[èe]gre(?:nt)?)${NOW} ${THE}`, true],
    [
      'give',
      `${WHO} ${oneOf(
        `(?:entre(?:nt)?|si[èe]ge(?:nt)? ${NEWLY})${NOW} ${TO}`,
        `(?:devien(?:t|nent)|(?:est|sont) ${NEWLY}) membres? ${OF}`,
        `(?:fait|font) ${NEWLY} partie ${OF}`,
      )}`,
      true,
    ],
    [
      'free',
      `${WHO} ${oneOf(
        `n(?:e |')(?:fait|font|est|sont) plus (?:partie|membres?) ${OF}`,
        `ne si[èe]ge(?:nt)? plus ${TO}`,
        // « ne participe plus au GEC » is said of the meeting that is coming.
        `ne participe(?:nt)? (?:${NEWLY} plus|plus ${NEWLY}) ${TO}`,
        `(?:se retire(?:nt|ra|ront)?|sort(?:ent)?) ${OF}`,
        `quitte(?:nt|ra|ront)? ${THE}`,
      )}`,
      true,
    ],
  ] as const
).map(([kind, pattern, isTold]) => [kind, new RegExp(`^${pattern}(?: |(?<='))`, 'iu'), isTold]);

/**
 * « ajoute la FAO et le PAM au GT Eau », « le PNUD ne fait plus partie du GT Eau »: whether they are organisations or
 * people is for the directory to say. Nothing when more is said behind the group: « ajoute la FAO au GEC du 18 mars ».
 */
export function partnerSaid({
  text,
  group: opening,
  groups,
  now,
}: Pick<Line, 'text' | 'group' | 'groups' | 'now'>): PartnerSaid | undefined {
  const said = plainlyUnlessAsked(text);
  if (opening || said === undefined) return undefined;
  for (const [kind, pattern, isTold] of SAID) {
    const found = pattern.exec(said);
    // « retire la GIZ du GEC le 18 mars » is ordered, and may be of the meeting of that day.
    const dated = !isTold ? said : kind === 'free' ? leftThen(said, now) : begunThen(said);
    const named = found && groupFirst(dated.slice(found[0].length), groups);
    if (!named) continue;
    const { group, behind: rest } = named;
    const isForATime = kind === 'free' && /jusqu/iu.test(rest);
    if (!isBehindGroup(rest) || isForATime) continue;
    const names = (found.groups?.who ?? '')
      .split(/\s*,\s*|\s+et\s+/u)
      .filter((name) => name !== '');
    return { kind, names, group, rest, isTold };
  }
  return undefined;
}
