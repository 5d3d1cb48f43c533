import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** What is said to be done, by its own words: « j'ai publié la liste ». */
export interface SaidDone {
  /** Folded: what was done, and when. */
  readonly what: string;
}

/** « publié », « transmise », « sent ». */
export const CARRIED_OUT = `${oneOf(
  'publie|transmis|envoye|remis|rendu|diffuse|depose|partage|communique|adresse|livre|poste|soumis',
  'fait|fini|termine|valide|signe|redige|prepare|actualise|complete|relu|corrige|ecrit|consolide',
  'organise|tenu|recueilli|contacte',
  'published|sent|done|shared|finished|completed|prepared|delivered|submitted|written|signed|updated',
)}(?:e?s?)`;
const SMALL = '(?:bien |enfin |deja |donc |just |already )*';

/** « j'ai bien transmis la matrice hier ». */
const BY_HIM = new RegExp(
  `^(?:j'ai|nous avons|on a|i have|i've|we have|we've|i|we) ${SMALL}${CARRIED_OUT} (.+)$`,
  'u',
);
/** « la liste est publiée depuis hier ». */
const BY_SOMEBODY = new RegExp(
  `^(?:la |le |les |l'|the )(.{3,60}?) (?:est|sont|a ete|ont ete|is|was|has been|have been) ${SMALL}${CARRIED_OUT}\\b(.*)$`,
  'u',
);

const NOBODY = oneOf(
  '(?:si|quand|lorsqu|apres|une fois|des que|depuis|parce|comme|puisqu|est-ce|qui|que|quoi|il|elle|ils|elles|y)',
  '(?:on|je|tu|nous|vous|ca|ce|cela|rien|personne|aucun|nul|tout|whoever|who|nobody|if|when)',
);
/** « la BAD a relu le plan »: of another than the speaker. */
const BY_ANOTHER = new RegExp(
  `^(?:la |les? |l'|the )?(?!${NOBODY}(?:[ ']|$))[\\p{L}'-]+(?: [\\p{L}'-]+){0,3}? (?:a|ont|has|have) ${SMALL}${CARRIED_OUT} ((?:la |les? |l'|the |son |sa |ses |leurs? |une? ).+)$`,
  'u',
);

/** « … validée par le ministre, pas encore par nous ». */
const NOT_YET = /(?<![a-z])(?:pas|not)(?![a-z])/u;

/** What a sentence says is done, without the number of a decision; a question says nothing. */
export function saidDone(text: string): SaidDone | undefined {
  const said = fold(text).trim();
  if (said.includes('?') || NOT_YET.test(said)) return undefined;
  const [, what, behind = ''] =
    BY_HIM.exec(said) ?? BY_SOMEBODY.exec(said) ?? BY_ANOTHER.exec(said) ?? [];
  return what === undefined ? undefined : { what: `${what}${behind}` };
}
