import { fold } from '../../kernel/text/fold.ts';
import { PUT_IN, TAKE_OUT } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** « échange », « inverse »: folded. */
export const SWAPPING = String.raw`(?:echang|intervert|invers|permut)\p{L}+`;
/** « renomme », « rebaptise »: folded. */
export const RENAMING = '(?:renomm|rebaptis|reintitul|reformul)(?:e[rz]?)';

export type VerbKind = 'add' | 'remove' | 'move';

/** What stands whole at the beginning of a folded sentence. */
const beginning = (verb: string): RegExp => new RegExp(String.raw`^${verb}(?=\s|$)`, 'u');

const VERBS: readonly (readonly [RegExp, VerbKind])[] = [
  [
    beginning(
      `(?:propose[rz]? d')?${oneOf(
        `${PUT_IN}|ajouts?|ajoutons`,
        String.raw`propose[rz]?|inscri(?:re|s|t|vez)|met(?:s|tre|tez)?|\+`,
      )}`,
    ),
    'add',
  ],
  [beginning(TAKE_OUT), 'remove'],
  [beginning(oneOf('deplace[rz]?', 'monte[rz]?', 'descend(?:re|s|ez)?')), 'move'],
];

/** The verb that a folded sentence begins with. */
export const verbOf = (folded: string): VerbKind | undefined =>
  VERBS.find(([pattern]) => pattern.test(folded))?.[1];

export interface Verb {
  readonly kind: VerbKind | undefined;
  readonly rest: string;
}

/** The verb that a text begins with, and the rest of it. */
export function takeVerb(text: string): Verb {
  const rest = text.replace(/^[\s:,–-]+/u, '');
  const folded = fold(rest);
  const [verb, kind] = VERBS.find(([pattern]) => pattern.test(folded)) ?? [];
  return { kind, rest: rest.slice(verb?.exec(folded)?.[0].length ?? 0) };
}
