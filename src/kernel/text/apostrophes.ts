import { oneOf } from './pattern.ts';

/** What follows is kept as it is typed: the words of a decision, of a point of the agenda, of a note. */
const FREE_TEXT =
  /:|^(?:\S+\s+){0,4}?(?:d[ée]ci|actions?(?!\p{L})|infos?(?!\p{L})|information|odj(?!\p{L})|points?(?!\p{L})|not(?:e[rz]?|ons)(?!\p{L})|inscri|r?ajoute|acte[rz]?(?!\p{L})|comment|corrige|objet|sujet)/iu;

const VOWEL = '[aeiouhyàâéèêëîïôûù]';
/** « salle d », « option b », « 100 m »: a letter that names, or a unit. */
const NAMING =
  'salle|point|annexe|option|lot|groupe|b[âa]timent|zone|lettre|plan|volet|bloc|porte|h[ée]patite|vitamine|jour|crit[èe]re|indice|type|classe|niveau|phase|axe';

/** The letters that lose their vowel, and what they stand before. */
const LETTERS = [
  String.raw`[dlms](?= ${VOWEL}\p{L})`,
  String.raw`t(?= (?:as|es|ai|en|y)(?!\p{L}))`,
  String.raw`[jn](?= ${VOWEL}\p{L}| y(?!\p{L}))`,
  String.raw`n(?= a(?!\p{L}))`,
  'c(?= (?:est|[ée]tait))',
];

/** At the start of the text with the capital that a telephone gives it, elsewhere in small letters. */
const LEFT_OUT = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])${oneOf(
    `(?:qu|jusqu|lorsqu|puisqu)(?= ${VOWEL})`,
    'aujourd(?= hui)',
    String.raw`(?<!(?:${NAMING}|\d) )${oneOf(...LETTERS)}`,
  )} `,
  'gu',
);
const AT_START = /^(?:Qu|Jusqu|Lorsqu|Puisqu|[DLJNS]) (?=[aeiouhyàâéèêëîïôûù]\p{L})/u;

/** « c est quand », « j ai »: the word that opens a sentence. */
const OPENING = /^(?:c(?= est(?!\p{L}))|j(?= (?:ai|y|arrive|assiste)(?!\p{L}))|qu(?= [aeiou])) /iu;

const NOT = '\\s+(?:(?:toujours|encore|vraiment)\\s+)?(?:pas|plus|rien|jamais|personne)(?!\\p{L})';
/** « na pas », « linvitation », « quon »: the words run together, of which none is another word. */
const RUN_TOGETHER = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])${oneOf(
    `n(?=(?:ai|as?|avons|avez|ont|est|[ée]tait|aura|auront)${NOT})`,
    String.raw`l(?=(?:invitations?|ordre\s+du\s+jour|heure|agenda|annuaire|adresse|absence|oms|onu|unicef|afd)(?!\p{L}))`,
    String.raw`c(?=est(?!\p{L}))`,
    String.raw`j(?=(?:ai|arrive|aurai)(?!\p{L}))`,
    String.raw`qu(?=(?:ils?|on)(?!\p{L}))`,
    String.raw`d(?=ici(?!\p{L}))`,
    String.raw`s(?=il\s+(?:te|vous)\s+pla[iî]t)`,
  )}`,
  'giu',
);

const joined = (said: string): string => `${said.trimEnd()}’`;

/**
 * « l ordre du jour du gec, jusqu au 4 »: with the apostrophes that a telephone left out. In a sentence
 * that holds words to be kept, only the one that opens it gets its own.
 */
export function withApostrophes(text: string): string {
  const opened = text.replace(OPENING, joined);
  if (FREE_TEXT.test(text)) return opened;
  return opened.replace(AT_START, joined).replace(LEFT_OUT, joined).replace(RUN_TOGETHER, joined);
}
