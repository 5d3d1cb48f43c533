import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';

const NOUN = '(?:decisions?|actions?|recommandations?|engagements?)';
const THE = "(?:la |les |cette |ces |notre |nos |leur |l'|cet )";
const IS = oneOf(
  "(?:n')?(?:est|sont|etait|etaient|avance)",
  'sera|seront|serait|reste|restent|tombe|doit|devra|devrait',
  '(?:ne )?(?:a|ont) (?:pas |deja |bien )?(?:ete|du|pu)',
);
const OVER = oneOf(
  'annulee?|abandonnee?|supprimee?|close?|faite?|terminee?|caduque|confirmee?|adoptee?',
  'prise?|validee?|approuvee?|realisee?|executee?|rejetee?|retiree?|maintenue?',
);
const HOW = "(?: (?:a l'unanimite|par consensus))?";
const WHAT_KIND =
  '(?:(?:tres|plus|assez) )?(?:difficile|delicate|lourde|importante|majeure|historique|courageuse|urgente|impossible) a (?:prendre|tenir|appliquer)';

/** « la décision sur la matrice est annulée »: what becomes of one that stands already. */
const WHAT_BECOMES = new RegExp(`^${THE}${NOUN}\\b[^:]*? ${IS}\\b`, 'u');
/** « décision annulée », « décision prise à l'unanimité », « décision difficile à prendre ». */
const IS_OVER = new RegExp(
  `^${NOUN} (?:est |a ete )?(?:${oneOf(OVER)}s?${HOW}|${WHAT_KIND})[\\s.!]*$`,
  'u',
);

/** What takes the decisions of a group, by another name than its own. */
const OF_THE_GROUP = oneOf(
  'reunions?|reu|seances?|rencontres?|sessions?|groupe|sous-groupe|comite|bureau|jour|matin',
  '\\d|1er|(?:lun|mar|mercre|jeu|vendre|same)di|principe|suivi|fond|report',
);
/** « décision du PNUD : financer », « décision du PNUD de financer »: whose, and what. */
const WHOSE = new RegExp(
  String.raw`^(?:la )?decision (?:du |de la |de l'|des )(?!${OF_THE_GROUP}\b)(.{2,40}?)(?: ?: ?| (?=(?:de |d')\p{L}+(?:er|ir|re|oir)\b))`,
  'u',
);

/**
 * A sentence that only tells of a decision, or of somebody's who is no group, is written down by nobody.
 * @throws DomainError `decision.onlyTold`, `decision.ofSomebody`
 */
export function refuseTold({ text, group, channelGroup, groups }: Line): void {
  const { text: said, starts, ends } = foldWithOffsets(text);
  if (!said.includes('decision') && !WHAT_BECOMES.test(said) && !IS_OVER.test(said)) return;
  if (WHAT_BECOMES.test(said) || IS_OVER.test(said)) {
    throw new DomainError('decision.onlyTold', { suggestions: ['décisions'] });
  }
  const found = WHOSE.exec(said);
  if (found?.[1] === undefined || isGroup(found[1], groups)) return;
  const at = said.indexOf(found[1]);
  const by = group ?? channelGroup;
  const what = text.slice(ends[found[0].length - 1]).trim();
  throw new DomainError('decision.ofSomebody', {
    whose: text.slice(starts[at], ends[at + found[1].length - 1]),
    suggestions: by ? [`décision ${by.code} : ${what}`] : [],
  });
}

const isGroup = (name: string, groups: Line['groups']): boolean =>
  groupAt(words(name), 0, groups) !== undefined || groupIn(words(name), groups) !== undefined;
