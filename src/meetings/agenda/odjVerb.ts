import { fold } from '../../kernel/text/fold.ts';

/** « échange », « inverse »: folded. */
export const SWAPPING = String.raw`(?:echang|intervert|invers|permut)\p{L}+`;
/** « renomme », « rebaptise »: folded. */
export const RENAMING = '(?:renomm|rebaptis|reintitul|reformul)(?:e[rz]?)';

export type VerbKind = 'add' | 'remove' | 'move';

const VERBS: readonly (readonly [RegExp, VerbKind])[] = [
  [
    /^(?:propose[rz]? d')?(?:r?ajoute[rz]?|ajouts?|ajoutons|propose[rz]?|inscri(?:re|s|t|vez)|met(?:s|tre|tez)?|\+)(?=\s|$)/u,
    'add',
  ],
  [/^(?:retire[rz]?|supprime[rz]?|enleve[rz]?|ote[rz]?)(?=\s|$)/u, 'remove'],
  [/^(?:deplace[rz]?|monte[rz]?|descend(?:re|s|ez)?)(?=\s|$)/u, 'move'],
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
