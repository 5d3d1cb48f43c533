import { oneOf } from '../../../kernel/text/pattern.ts';

const PART =
  '(?:lieu|endroit|salle|objet|sujet|th[èe]me|heure|horaire|dur[ée]e|date|ordre\\s+du\\s+jour|odj|reste)s?';
const THE = "(?:l[ea]s?\\s+|l[’']\\s*)?";
const AND = `(?:(?:\\s*,\\s*|\\s+et\\s+)${THE}${PART})*`;
const AS_BEFORE = oneOf(
  'inchang[ée]e?s?|identiques?|idem|sans\\s+changement|l[ea]s?\\s+m[êe]mes?|comme\\s+(?:avant|pr[ée]vue?s?)',
  "(?:ne\\s+|n[’']\\s*)?(?:change|bouge)(?:nt|ra|ront)?\\s+pas",
);
const STAYS = `(?:(?:rest(?:e|ent|era|eront)|est|sont|demeur(?:e|ent))\\s+)?`;
const SAME = 'm[êe]mes?\\s+(?:lieu|endroit|salle|heure|horaire|objet|sujet)s?';
const AS_USUAL = "(?:\\s+que\\s+(?:d[’']habitude|la\\s+derni[èe]re\\s+fois|avant|pr[ée]vue?))?";

/** « lieu inchangé », « le lieu et l'objet restent les mêmes », « même lieu, même heure »: nothing is said of them. */
const UNCHANGED = new RegExp(
  `[\\s,;(]*(?<!\\p{L})(?:(?:avec|et)\\s+)?${oneOf(
    `${THE}${PART}${AND}\\s*[:=]?\\s*${STAYS}${AS_BEFORE}`,
    `(?:(?:tout\\s+)?(?:idem|pareil)|(?:la\\s+)?m[êe]me\\s+chose|rien\\s+ne\\s+change|sans\\s+changement)\\s+pour\\s+(?:tout\\s+)?le\\s+reste`,
    `(?:tout\\s+)?le\\s+reste\\s+(?:est\\s+)?pareil`,
    `(?:(?:[àa]|au)\\s+(?:l[ea]\\s+)?)?${SAME}(?:\\s+et\\s+${SAME})*${AS_USUAL}`,
  )}(?=\\s*(?:$|[,;.!)]|\\set\\s))\\)?`,
  'giu',
);

/** A sentence without what it says to stay as it is: « inchangé » is the name of no place. */
export const withoutUnchanged = (text: string): string => text.replace(UNCHANGED, '');
