import { oneOf } from '../../kernel/text/pattern.ts';

const ASKING = oneOf(
  '(?:envoie[rz]?|donne[rz]?|sors|sortir|pr[ée]pare[rz]?)(?:[- ](?:moi|nous))?',
  "(?:m[’']|nous )envoyer|(?:me|nous) (?:donner|sortir|pr[ée]parer)",
  '(?:je|nous) (?:veux|voudrais|voulons|souhaite)(?: avoir)?',
  'il (?:me|nous) faut',
);
const FILE = String.raw`(?:(?:le|un|une|la)\s+)?(?:(?:fichier|tableau|classeur|export|liste)\s+)?`;
const KIND = String.raw`(?:(?:en\s+)?(?:excel|xlsx|csv)\s+)?`;
const ALL = String.raw`(?:des?\s+)?(?:(?:toutes\s+)?(?:les|nos)\s+)?`;

/** « envoie-moi les », « le fichier Excel des »: what stands before « décisions » when their file is asked for. */
export const BEFORE_DECISIONS = new RegExp(
  String.raw`^(?:${ASKING}\s+)?${FILE}${KIND}${ALL}(?=d[ée]cisions?(?!\p{L}|\s*:))`,
  'iu',
);

const AS_FILE =
  /(?<!\p{L})(?:en|au format|format|fichier|tableau|classeur|export)\s+(?:excel|xlsx|csv)(?!\p{L})/iu;

/** « envoie les décisions en Excel à Martin Keller »: nobody else is written to. */
const TO_SOMEBODY = /(?<!\p{L})(?:à|a|aux?|pour)\s+(?!moi|nous)\p{L}/iu;

/** Whether decisions are asked for as a file: « les décisions du GEC en Excel ». */
export const wantsFile = (text: string): boolean =>
  AS_FILE.test(text) && BEFORE_DECISIONS.test(text) && !TO_SOMEBODY.test(text);
