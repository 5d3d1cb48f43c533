import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** « action 2 »: the one that is spoken of. */
const RANK = '(?:(?:n ?°? ?|numero )?\\d{1,3},? )?';
const IS = "(?:(?:est|sont|a ete|ont ete|n'est pas|reste|sera) )?";
const DONE = oneOf(
  'abandonne|acheve|acte|adopte|annule|approuve|cloture|confirme|execute|maintenu|pris|realise',
  'rejete|retire|suspendu|termine|valide|clos|fait|unanime',
);
const HOW =
  "(?: (?:a l'unanimite|par consensus|hier|aujourd'hui|ce matin|par (?:le |la |les |l')?[^\\s,]+))?";
const LATER = '(?:attendu|reporte|differe|ajourne)e?s?(?!\\p{L})|en attente|a prendre(?!\\p{L})';

/** « décision adoptée », « action 2 terminée », « décision attendue de la BM » do not say what is decided. */
const WHAT_BECOMES = new RegExp(`^${RANK}${IS}(?:${DONE}e?s?${HOW}[\\s.!]*$|${LATER})`, 'u');

/** « décision difficile à prendre ». */
const WHAT_KIND =
  /^(?:(?:tres|plus|assez|peu|bien) )?(?:difficile|delicate?|lourde?|importante?|majeure?|historique|courageuse|urgente?|facile|necessaire|impossible|prematuree?|unanime)s?(?!\p{L})/u;

/** « action 2 c'est pour Camille »: of one that is written already. */
const WHOSE = /^(?:n ?°? ?|numero )?\d{1,3},? (?:c[' ]est|est|sera|pour|de|du|a|au)(?!\p{L})/u;

/**
 * Whether what follows « décision », « action » only tells of one, and says nothing to write down.
 * @param isMarked behind a colon, an adjective may begin what is decided
 */
export function isOnlyTold(rest: string, isMarked: boolean): boolean {
  const said = fold(rest);
  return WHAT_BECOMES.test(said) || (!isMarked && (WHAT_KIND.test(said) || WHOSE.test(said)));
}

/** « ok », « RAS », « cf. supra »: nothing to carry out. */
const EMPTY = new RegExp(
  `^${oneOf(
    "ok|oui|non|si|idem|d'accord|entendu|accord|note|vu|merci|ras|r\\.a\\.s|rien|neant|sans objet|aucune?|nulle?",
    'a (?:voir|definir|preciser|discuter|confirmer|completer)|tbd|tbc|nsp|en attente|en cours|pas de decision',
    'cf\\.?(?: (?:supra|infra|plus haut|ci-dessus|ci-dessous))?|voir (?:plus haut|plus bas|ci-dessus|supra)',
    'la meme(?: chose)?|meme chose|bis',
    '(?:(?:non|oups|pardon|euh|bon|finalement|en fait|ah)[, ]+)+(?:(?:non|rien|aucune?|pas de decision|laisse(?:z)?(?: tomber)?|oubli(?:e|ez))(?: (?:du tout|finalement|pardon|desole))*)',
    '(?:on|nous) (?:verra|verrons|en reparle(?:ra|rons)?)(?: (?:bien|ca|cela|plus tard|apres|demain))*',
  )}[\\s.!…]*$|^(?:\\P{L}*\\p{L}){0,2}\\P{L}*$`,
  'u',
);

/** Whether what is said, folded, leaves nothing to carry out: « décision : ok » is no text to write down. */
export const saysNothing = (folded: string): boolean => EMPTY.test(folded.trim());
