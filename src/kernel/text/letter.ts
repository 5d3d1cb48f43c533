import { oneOf } from './pattern.ts';

/** What a letter says, without its salutation, its closing formula and its signature. */
export interface Letter {
  readonly sentences: readonly string[];
  /** « Chers collègues, »: nothing but a letter begins so; « Bonjour » may open any message. */
  readonly formal: boolean;
}

const NAMES = String.raw`[^,.!?:;]{0,60}?`;
const FORMAL = new RegExp(
  String.raw`^(?!(?:cher|ch[èe]re|dear) griot)${oneOf(
    String.raw`(?:ch[èe]r(?:e?s?)|mes chers?)\s+(?:ch[èe]re?s?\s+)?(?:coll[èe]gues|tous|toutes|amis|membres|partenaires|participants)(?:\s+et\s+(?:ch[èe]re?s?\s+)?\p{L}+)?(?!\p{L})[\s,!:]*`,
    String.raw`(?:(?:chers?|ch[èe]res?|madame|monsieur|mesdames|messieurs|excellences?|dear)(?!\p{L})(?:${NAMES}[,!:]|\s*$)\s*)+`,
  )}`,
  'iu',
);
const GREETING = new RegExp(
  String.raw`^(?:bonjour|bonsoir|salut|hello|hi|good (?:morning|afternoon)|dear|cher|ch[èe]re)(?!\p{L})(?:${NAMES}[,!:]|(?:\s+\p{L}+){0,3}\s*$)\s*`,
  'iu',
);

const CLOSING = new RegExp(
  String.raw`^${oneOf(
    '(?:bien |tr[èe]s )?cordialement|cdlt|bien à (?:toi|vous)|amicalement|respectueusement',
    '(?:sinc[èe]res|meilleures|respectueuses|cordiales) salutations|salutations|avec mes',
    "(?:je|nous) (?:vous|te) (?:prie|prions) (?:d[’']agr[ée]er|de (?:recevoir|croire|bien vouloir agr[ée]er))",
    "veuillez (?:agr[ée]er|recevoir|accepter|croire)|dans l[’']attente|en vous remerciant|je reste",
    "(?:merci|remerciements) (?:d[’']avance|par avance|pour votre)|(?:best|kind|warm) regards|regards|yours|sincerely",
  )}(?!\p{L})`,
  'iu',
);

/** « J'ai l'honneur de vous informer que », « vous êtes invités à »: what is said follows. */
const PREAMBLE = new RegExp(
  String.raw`^(?:par la pr[ée]sente,?\s+)?${oneOf(
    String.raw`(?:(?:j[’']ai|nous avons) (?:l[’']honneur|le plaisir|le regret) (?:de (?:vous |porter à votre connaissance )?))(?:informer |faire part |faire savoir |annoncer )?(?:que |qu[’']|inviter |convier )?(?:à (?:participer à )?)?`,
    String.raw`(?:je|nous) (?:vous|te) (?:informe|informons|signale|signalons|annonce|annon[çc]ons|confirme|confirmons|rappelle|rappelons) (?:que |qu[’'])`,
    String.raw`(?:je|nous) (?:vous|te) (?:prie|prions) de (?:bien vouloir )?(?:noter|prendre note) (?:que |qu[’'])`,
    String.raw`(?:je|nous) (?:vous|te) (?:invite|invitons|convie|convions) (?:cordialement )?à (?:participer à |prendre part à )?`,
    String.raw`vous [êe]tes (?:cordialement )?(?:invit[ée]+s?|convi[ée]+s?) à (?:participer à |prendre part à )?`,
    String.raw`(?:veuillez|merci de|pri[èe]re de) (?:bien )?(?:noter|prendre note) (?:que |qu[’'])`,
    'please note that |i am pleased to inform you that |we regret to inform you that ',
  )}`,
  'iu',
);
/** « la réunion qui se tiendra jeudi » is « la réunion se tiendra jeudi ». */
const WHICH =
  /\s+(?:qui|laquelle|lequel)\s+(?=(?:se tiendra|aura lieu|est prévue?|est pr[ée]vue?)(?!\p{L}))/iu;
/** « L'ordre du jour portera sur le budget ». */
const ABOUT =
  /^(?:l[’']\s?)?(?:ordre du jour|odj|objet|r[ée]union)\s+(?:portera|porte|sera)(?:\s+consacr[ée]+)?\s+(?:sur|à|au)\s+(?:l[ae]s?\s+|l[’'])?/iu;
const LABEL = /^(?:objet|sujet|lieu|date|heure|dur[ée]e|invit[ée]s|ordre du jour|odj)\s*:/iu;
const ITEM = /^(?:[-–•*]|\d{1,2}\s*[.)])\s*/u;

/**
 * Reads a letter pasted with its courtesies; nothing when it is no letter.
 * @param lines as pasted, none empty
 */
export function readLetter(lines: readonly string[]): Letter | undefined {
  const [first = '', ...others] = lines;
  const formal = FORMAL.test(first);
  const opened = first.replace(formal ? FORMAL : GREETING, '');
  if (opened === first || (!formal && others.length < 2)) return undefined;
  const body = [opened, ...others].filter((line) => line !== '');
  const said = paragraphs(body).flatMap(sentencesOf);
  const end = said.findIndex((sentence) => CLOSING.test(sentence));
  const kept = (end < 0 ? said : said.slice(0, end)).map(bare);
  return { formal, sentences: kept.filter((sentence) => sentence !== '') };
}

/** The lines, those that an e-mail cut in two joined again, and the points under a label behind it. */
function paragraphs(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const underLabel = last !== undefined && LABEL.test(last) && ITEM.test(line);
    if (underLabel) joined[joined.length - 1] = listed(last, line.replace(ITEM, ''));
    else if (last !== undefined && /^\p{Ll}/u.test(line) && !LABEL.test(line)) {
      joined[joined.length - 1] = `${last} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

const listed = (label: string, item: string): string =>
  /:\s*$/u.test(label) ? `${label.trim()} ${item}` : `${label} ; ${item}`;

/** A full stop before a capital ends a sentence; « M. Traoré » has one of its own. */
const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph.split(/(?<=[.!?])(?<!(?:^|\s)(?:M|Mme|Dr|Pr|S|E)\.)\s+(?=\p{Lu})/u);

const bare = (sentence: string): string =>
  sentence
    .trim()
    .replace(PREAMBLE, '')
    .replace(WHICH, ' ')
    .replace(ABOUT, 'objet : ')
    .replace(/[\s.]+$/u, '');

/** « Objet : paludisme »: what belongs to the sentence that asks for something. */
export const isLabelled = (sentence: string): boolean => LABEL.test(sentence);

/** « Fatou Koné assurera mon intérim »: it says more of an absence, and nothing by itself. */
export const isOfStandIn = (sentence: string): boolean =>
  /(?<!\p{L})(?:mon int[ée]rim|me (?:remplace|repr[ée]sente|suppl[ée]e)(?:ra)?(?!\p{L})|je serai (?:remplac|repr[ée]sent)[ée]{1,2} par|à ma place)/iu.test(
    sentence,
  );
