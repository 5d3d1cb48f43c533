import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { readChange } from './change.ts';

/** What somebody says of a compte rendu: a change that he wants, something that lacks in it, or that he has nothing to say. */
export type ToldOfMinutes =
  | { readonly kind: 'change'; readonly text: string }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'agreed' };

const MINUTES = '(?:projet (?:de |du ))?(?:cr|pv|compte[- ]rendu|proc[èe]s[- ]verbal)';
/** « du GEC », « GEC-2027-03 », « de mars »; « cr amender … » is an order of its own. */
const WHOSE = '(?: (?!amend|accept|refus|version|diffus|adopt|actualis)[^,:;!«»]{2,40}?)?';
const IN = '(?:dans|sur|pour|concernant|[àa] propos d[ue]|au sujet d[ue]|au|du)';
const CHANGES = oneOf(
  '(?:il )?(?:faut|faudrait) (?:lire|[ée]crire|mettre|remplacer|corriger|ajouter|supprimer|retirer)',
  '(?:lire|lisez|remplace[rz]?|corrige[rz]?|change[rz]?|modifie[rz]?|supprime[rz]?|retire[rz]?|enl[eè]ve[rz]?)',
  "(?:r?ajoute[rz]?|ins[ée]re[rz]?) ?(?::|que |qu[’'])",
  '[«"“][^»"”]+[»"”]\\s*(?:→|->|=>)',
);
const IS_CHANGE = new RegExp(`^(?:merci de |pri[èe]re de |veuillez )?${CHANGES}`, 'iu');
const IS_ADDED =
  /^(?:merci de |prière de |veuillez )?(?:il (?:faut|faudrait) )?(?:r?ajoute|ins[ée]re)/iu;
const LACKS = /^il (?:y )?manque\s|^(?:[^,]{3,60}) (?:manque|n[’']y (?:est|figure) pas)$/iu;
const NOTHING = oneOf(
  "(?:je n[’']ai |nous n[’']avons )?(?:pas d[e’']|aucune?|sans) ?(?:observation|remarque|commentaire|amendement|objection)s?(?: particuli[èe]re?s?)?",
  "(?:je n[’']ai |nous n[’']avons )?rien [àa] (?:signaler|redire|ajouter|dire)",
  "ras|r\\.a\\.s\\.|(?:c[’']est )?(?:ok|bon|parfait|bien)(?: pour (?:moi|nous))?",
);
const AGREES = '(?:je|nous|on) (?:valid|approuv)(?:e|ons)';

const form = (source: string): RegExp => new RegExp(`^${source}[\\s.!]*$`, 'iu');
const AGREED: readonly RegExp[] = [
  form(`${AGREES} (?:le |ce )?${MINUTES}${WHOSE}`),
  form(`(?:${NOTHING}) ${IN} (?:le |ce )?${MINUTES}${WHOSE}`),
  form(`(?:le )?${MINUTES}${WHOSE}\\s*[,:;]?\\s+(?:${NOTHING})`),
];
/** « dans le compte rendu du GEC, il faut lire … », « cr du GEC : remplacer … ». */
const FIRST = form(
  `(?:${IN} )?(?:le |ce )?${MINUTES}${WHOSE}\\s*(?:[,:;]|\\s[–-])\\s*(?<said>.{3,})`,
);
/** « remplacer Segou par Ségou dans le CR ». */
const LAST = form(`(?<said>.{3,}?) ${IN} (?:le |ce )?${MINUTES}${WHOSE}`);
/** « ajouter au CR du GEC : la BAD … ». */
const ADDED = form(
  `(?:r?ajoute[rz]?|ins[ée]re[rz]?) (?:au|dans le) ${MINUTES}${WHOSE}\\s*:\\s*(?<said>.{3,})`,
);

/** Reads it in a sentence that names the compte rendu; undefined when it says anything else of it. */
export function toldOfMinutes(text: string): ToldOfMinutes | undefined {
  if (isQuestion(text)) return undefined;
  const typed = text.trim().replace(/^(?:bonjour|bonsoir)[\s,.!]+/iu, '');
  if (AGREED.some((one) => one.test(typed))) return { kind: 'agreed' };
  const added = ADDED.exec(typed)?.groups?.said;
  if (added !== undefined) return { kind: 'change', text: `ajouter : ${added}` };
  const said = FIRST.exec(typed)?.groups?.said ?? LAST.exec(typed)?.groups?.said;
  if (said === undefined) return undefined;
  if (LACKS.test(said)) return { kind: 'lacking' };
  const isChange = IS_CHANGE.test(said);
  const isWhole = IS_ADDED.test(said) || readChange(said).kind === 'replace';
  return isChange && isWhole ? { kind: 'change', text: said } : undefined;
}
