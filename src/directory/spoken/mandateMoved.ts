import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { begunThen, leftThen } from './dayTold.ts';
import type { MandateSaid } from './mandateSaid.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';
import { ROLE_TYPED, roleCalled } from './roleSaid.ts';

/** A mandate that passes to somebody, or to an organisation, as a sentence tells it. */
export interface MandateMoved extends MandateSaid {
  /** « coordonnatrice », as typed. */
  readonly called: string;
}

const ROLE = `(?<role>${ROLE_TYPED}|pr[ée]sidente?)`;
const OFFICE = '(?<role>(?:co[ -]?)?coordination|chefferie(?: de file)?|pr[ée]sidence)';
const OF = "(?:du|de la|de l'|des) ?";
const NAME = String.raw`(?<name>(?:la |les? |l'|M\. |Mme |M\. le |@)?\p{Lu}[\p{L}\p{M}'.-]*(?:\s+(?!(?:pas|plus|ne|qui|que)(?!\p{L}))[\p{L}\p{M}'.-]+){0,4}?)`;
const WHEN = '(?<rest>,? (?:[àa] partir d|[àa] compter d|d[èe]s |depuis ).*)?';

/** What stands before the group, and behind it; what ends a mandate is said. */
type Said<Pattern> = readonly [before: Pattern, behind: Pattern, kind?: MandateMoved['kind']];

const PATTERNS: readonly Said<string>[] = [
  [
    `(?:le |la |l')?(?<isNew>nouve(?:au|l|lle) )?${ROLE} ${OF}`,
    `,?\\s*(?:(?<changes>change|a chang[ée])\\s*[:,;.]?\\s*)?(?::|,?\\s*c'est|est|sera) (?<now>${NEWLY} )?${NAME}(?<since>,? ${NEWLY})?${WHEN}`,
  ],
  [
    `${NAME} (?:reprend|reprendra|prend|prendra|assure|assurera) (?:${NEWLY} )?la ${OFFICE} ${OF}`,
    WHEN,
  ],
  [`${NAME} (?<role>coordonne|pr[ée]side) ${NEWLY} (?:le |la |l')`, WHEN],
  [
    `${NAME} (?:succ[èe]de [àa]|remplace|remplacera) (?:\\p{L}[\\p{L}'. -]{1,50}?) (?:[àa] la|comme|en tant que) (?:${OFFICE}|${ROLE.replace('<role>', '<post>')}) ${OF}`,
    WHEN,
  ],
  [`la ${OFFICE} ${OF}`, `\\s*(?<changes>passe|passera) (?:${NEWLY} )?(?:[àa]|au) ${NAME}${WHEN}`],
  [
    `(?:M\\. |Mme )?\\p{Lu}[\\p{L}'. -]{1,50}? (?<isNew>c[èe]de|transmet|passe) la ${OFFICE} ${OF}`,
    `\\s*(?:[àa]|au) ${NAME}${WHEN}`,
  ],
  [`${NAME} ne (?<role>coordonne|pr[ée]side) plus (?:le |la |l')`, WHEN, 'end'],
  [`${NAME} (?:quitte|abandonne) la ${OFFICE} ${OF}`, WHEN, 'end'],
  [
    `je (?:suis (?:(?:${NEWLY} )(?:le |la |l')?|(?:le |la |l')?nouve(?:au|l|lle) )|deviens (?:le |la |l')?)${ROLE} ${OF}`,
    WHEN,
  ],
];

const SAID = PATTERNS.map(
  ([before, behind, kind = 'give']) =>
    [
      new RegExp(`^${before}(?<=[\\s'])`, 'u'),
      new RegExp(`^\\s*${behind}[\\s.!]*$`, 'u'),
      kind,
    ] as const,
);

/**
 * « le chef de file du GT Eau est désormais Pieter van den Berg », « Katrin Schäfer reprend la coordination du GT Santé à
 * partir du 1er avril », « je suis la nouvelle coordonnatrice du GT Eau », « Élodie Garnier ne coordonne plus le GT
 * Eau »: that it changes is said. « le coordonnateur du GT Eau est Pieter » tells of nothing new; « jusqu'au 31 mars » is of a stand-in, who takes the mandate from nobody.
 */
export function mandateMoved({
  text,
  group: opening,
  groups,
  now,
}: Pick<Line, 'text' | 'group' | 'groups' | 'now'>): MandateMoved | undefined {
  const said = plainlyUnlessAsked(text)?.replace(/^\p{Lu}(?=[ea]\s)/u, (first) =>
    first.toLowerCase(),
  );
  if (said === undefined || opening || /\S@\S/u.test(said)) return undefined;
  for (const [before, behind, kind] of SAID) {
    const lead = before.exec(said);
    if (!lead) continue;
    const dated = kind === 'end' ? leftThen(said, now) : begunThen(said);
    const named = groupFirst(dated.slice(lead[0].length), groups);
    const tail = named && behind.exec(named.behind);
    const called = lead.groups?.role ?? lead.groups?.post ?? '';
    if (!named || !tail || !tellsOfChange(lead.groups, tail.groups)) continue;
    const name = lead.groups?.name ?? tail.groups?.name ?? '';
    const { group } = named;
    return {
      kind,
      role: roleCalled(called),
      called,
      group,
      name: name.trim(),
      rest: tail.groups?.rest ?? '',
    };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

/** A name that stands behind needs a word that says it is new; a verb in front says it. */
const tellsOfChange = (lead: Groups, tail: Groups): boolean =>
  tail?.name === undefined ||
  [lead?.isNew, tail.changes, tail.now, tail.since, tail.rest].some((sign) => sign !== undefined);
