import { oneOf } from './pattern.ts';

const VOWEL = '[aeiouhyàâéèêëîïôûù]';
/** « salle d », « option b », « 100 m »: a letter that names, or a unit. */
const NAMING =
  'salle|point|annexe|option|lot|groupe|b[âa]timent|zone|lettre|plan|volet|bloc|porte|h[ée]patite';

/** The letters that lose their vowel, and what they stand before. */
const ELIDED = [
  `(?:qu|jusqu|lorsqu|puisqu)(?= ${VOWEL})`,
  'aujourd(?= hui)',
  String.raw`[dlms](?= ${VOWEL}\p{L})`,
  String.raw`t(?= (?:as|es|ai|en|y)(?!\p{L}))`,
  `[jn](?= ${VOWEL})`,
  'c(?= (?:est|[ée]tait))',
];

/** At the start of the text with the capital that a telephone gives it, elsewhere in small letters. */
const LEFT_OUT = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(?<!(?:${NAMING}|\d) )${oneOf(...ELIDED)} `,
  'gu',
);
const AT_START = /^(?:Qu|Jusqu|Lorsqu|Puisqu|[DLJNS]) (?=[aeiouhyàâéèêëîïôûù]\p{L})/u;

/** « l ordre du jour du gec, jusqu au 4 »: with the apostrophes that a telephone left out. */
export const withApostrophes = (text: string): string =>
  text
    .replace(AT_START, (said) => `${said.trimEnd()}’`)
    .replace(LEFT_OUT, (said) => `${said.trimEnd()}’`);
