import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { takeLink } from '../videoLink.ts';

/** « ah non », « oups »: before a second thought. */
const START = '(?:ah|euh|oups|pardon|non|bon|ok)';
/** « finalement », « je me suis trompé »: what makes it one. */
const RATHER = oneOf(
  'finalement|au final|plut[oô]t|en fait|du coup|tout compte fait',
  'apr[èe]s r[ée]flexion|[àa] la r[ée]flexion',
  'je rectifie|je me suis tromp[ée]e?|je voulais dire|rectification|erreur',
  'non|pardon|oups|euh+|disons',
);
/** « plutôt c'est », « non, mets »: what leads on to what is meant; « à la BM » whole is what is meant. */
const LEADING_ON = oneOf(
  'plut[oô]t|finalement|disons|on dit',
  "c[’' ]est|ce sera|mets|mettez",
  String.raw`[àa](?!\s+(?:la\s+|l[’'])\S+$)`,
);
const PAUSE = String.raw`[\s,:!.…–-]+`;
const LEAD = new RegExp(
  String.raw`^(?:${START}${PAUSE})*${RATHER}(?:${PAUSE}${LEADING_ON})*${PAUSE}(?=\S)`,
  'iu',
);
const TAIL = /[\s,]+(?:finalement|plut[oô]t|en fait)[\s.!]*$/iu;
/** « pas le 24, le 25 »: what it is not. */
const NOT_THAT = /^pas\s+(?:le|la|à|a|au)\s+\S+[\s,]+(?:mais\s+)?(?=(?:le|la|à|a|au)\s)/iu;
/** « mets 14h », « décale d'une heure », « change le lieu : salle B », « c'est à 11h »: which meeting is not said. */
const VERB =
  /^(?:on\s+l[ea]\s+(?:(?:re)?met|passe|fixe|d[ée]cale|reporte)(?=\s+(?:[àa]|au|le|en|plut[oô]t)\s)|(?:mets?|mettez|mettre|remets|remettez|change[rz]?|modifie[rz]?|d[ée]cale[rz]?|reporte[rz]?|repousse[rz]?|d[ée]place[rz]?|recule[rz]?|avance[rz]?)(?:-l[ae])?(?:\s+(?:ça|ca|cela))?|c[’' ]?\s?est|ce sera|c)\s+(?=\S)/iu;

/** « reporte-le », « le décaler »: what is before his eyes, held another day. */
const MOVES =
  /^(?:(?:reporte|repousse|d[ée]cale|d[ée]place|avance|recule)[rz]?(?!\p{L})|(?:re)?met(?:s|tez)-l[ae](?!\p{L}))/iu;
/** « avance-le d'une heure ». */
const SOONER = /^avance[rz]?(?:-l[ae])?\s+d(?:e\s+|[’']\s*)(\S.*)$/iu;
const IT =
  /^(?:\p{L}+-l[ae]\s|(?:le|la)\s+(?=(?:reporter|repousser|d[ée]caler|d[ée]placer|avancer|reculer)\s))/iu;

/** Said of what waits and of nothing else, without a word for it. */
const PART =
  /^(?:(?:le\s+)?(?:motif|raison)\s*(?::|c[’']\s?est|est)\s*\S.*|(?:objet|sujet|lieu)\s*:\s*\S.*|(?:dur[ée]e\s*:?|pendant)\s+\d\S*(?:\s\S+){0,2}|(?:le|au) lendemain)$/iu;

/** A correction, without what makes it one. */
export interface Thought {
  readonly said: string;
  /** « finalement », « non, », « lieu : »: a correction whatever was said before. Else only of what is before his eyes. */
  readonly isSecond: boolean;
  /** « reporte-le »: it is to be held, another day. */
  readonly moves?: true;
  /** The address of the meeting by video that it gives. */
  readonly link?: string;
}

/** What « finalement 16h », « non, vendredi », « au PNUD plutôt », « le 26 » say; a question says nothing. */
export function thoughtIn(typed: string): Thought | undefined {
  const { link, rest } = takeLink(typed);
  if (rest.includes('?')) return undefined;
  if (link !== undefined) return linkThought(rest, link);
  const whole = rest.trim().replace(AND_CONFIRM, '').replace(END, '');
  if (PART.test(whole)) return { said: whole, isSecond: true };
  const second = whole.replace(YES_BUT, '').replace(LEAD, '').replace(TAIL, '').replace(END, '');
  const told = second.replace(NOT_THAT, '').replace(/^l[ae]\s+(?=\p{L}+er\s)/iu, '');
  const said = told.replace(SOONER, '$1 plus tôt').replace(VERB, '');
  if (said === '') return undefined;
  const moves = MOVES.test(told) ? { moves: true as const } : {};
  return { said, isSecond: second !== whole || (MOVES.test(told) && IT.test(second)), ...moves };
}

/** « https://… » alone, « plutôt jeudi, en visio https://… »: the address, and what else is said. */
function linkThought(rest: string, link: string): Thought {
  const { said, isSecond } = thoughtIn(rest.replace(TOO, '')) ?? { said: '', isSecond: false };
  return { said: said.replace(ONLY, 'en visio'), isSecond, link };
}

/** « et en visio : https://… »: where it was to be held stands. */
const TOO = /^\s*et\s+(?:aussi\s+)?(?:en\s+)?(?:visio\p{L}*|ligne)\s*:?\s*$/iu;
/** « visio uniquement », « seulement en visio ». */
const ONLY =
  /(?:uniquement|seulement|que)\s+(?:en\s+)?visio(?!\p{L})|(?:(?:en|par)\s+)?visio\p{L}*(?:\s+(?:uniquement|seulement))?/iu;

/** Days, hours, places, parts and people: without one of them nothing is corrected. */
const HINT = new RegExp(
  String.raw`\d|(?<!\p{L})${oneOf(
    `${A_WEEKDAY}|demain|lendemain|veille|midi|matin|soir|t[oô]t|tard`,
    String.raw`visio\p{L}*|ligne|distance|lieu|salle|chez|aux?|[àa]`,
    'objet|sujet|dur[ée]e|une?',
    'ajoute[rz]?|rajoute[rz]?|invite[rz]?|avec|sans|retire[rz]?|enl[eè]ve[rz]?',
  )}(?!\p{L})`,
  'iu',
);

/** Whether it is worth looking for what it would correct: asked of every line that is said. */
export const mayCorrect = ({ said, isSecond, link }: Thought): boolean =>
  isSecond || link !== undefined || HINT.test(said);

/** « oui mais à 11h », « ok sauf l'heure, 15h », « confirme à 16h ». */
const YES_BUT =
  /^(?:(?:oui|ok|d[’']accord)[\s,]+(?:mais|sauf\s+(?:l[’']heure|la date|le jour|le lieu|la salle))[\s,:]+|confirme[rz]?\s+(?=(?:[àa]|le|pour)\s+\d))(?=\S)/iu;
/** « objet : budget, et confirme »: it is shown again first. */
const AND_CONFIRM =
  /[\s,]+(?:et|puis)\s+(?:je\s+)?(?:confirme|envoie|valide)[rz]?(?:\s+(?:stp|svp))?[\s.!]*$/iu;
const END = /[\s.!]+$/u;
