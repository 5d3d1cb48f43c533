import { withApostrophes } from './apostrophes.ts';
import { asDictated } from './dictated.ts';
import { joined } from './joined.ts';
import { type Word, words } from './words.ts';

/** What is typed on a phone for the words that open a sentence, folded. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['koi', 'quoi'],
  ['kwa', 'quoi'],
  ['kan', 'quand'],
  ['qd', 'quand'],
  ['qnd', 'quand'],
  ['kand', 'quand'],
  ['ki', 'qui'],
  ['kel', 'quel'],
  ['kelle', 'quelle'],
  ['keske', 'qu’est-ce que'],
  ['keskon', 'qu’est-ce qu’on'],
  ['keski', 'qu’est-ce qui'],
  ['jpeux', 'je peux'],
  ['jpeu', 'je peux'],
  ['jpourrai', 'je pourrai'],
  ['jserai', 'je serai'],
  ['jserais', 'je serai'],
  ['jsuis', 'je suis'],
  ['jviens', 'je viens'],
  ['jvien', 'je viens'],
  ['jviendrai', 'je viendrai'],
  ['jai', 'j’ai'],
  ['dsl', 'désolé'],
  ['prog', 'programme'],
  ['met', 'mets'],
]);

/** « c koi », « g quoi »: a letter that is a word only before a question. */
const LETTERS = [
  [/(?<=\s)koi(?=[\s?!.]*$)/iu, 'quoi'],
  // « dec gt eau : relire »: said of a group; « déc. 12 : fête » is a month.
  [
    /^d[ée]c\.?(?=\s+(?:(?:du|de la)\s+)?(?:gec|ga|s?gt|copil|tro[iï]ka)(?:[\s-][^\s:]{2,20}){0,2}\s*:)/iu,
    'décision',
  ],
  [/(?<=\s)objt(?=[\s:])/iu, 'objet'],
  [/^c(?=\s+(?:koi|quoi|kwa|quand|kand?|qd|qnd|o[uù]|qui|ki)(?!\p{L}))/iu, 'c’est'],
  [
    /(?<=\p{L}\s)c(?=\s+(?:quand|qd|o[uù]|maintenu|annul[ée]|report[ée]|confirm[ée])e?(?!\p{L}))/iu,
    'c’est',
  ],
  [/^(?:c|ç)?(?:a|à)\s+quelle\s+h(?!\p{L})/iu, 'à quelle heure'],
  [/^c(?=\s+(?:[àa]\s+quelle|bon|not[ée]|ok|parfait|clair|fait)(?!\p{L}))/iu, 'c’est'],
  // « mets-moi l'odj du GEC » asks to see it; « mets-moi le budget à l'odj » puts a point there.
  [
    /^(?:re)?met(?:s|tez)?[\s-]+(?:moi|nous)\s+(?=(?:l[’']?\s*)?(?:odj|ordre du jour)(?!\p{L}))/iu,
    'montre-moi ',
  ],
  [/^ya\s+(?=(?:une?|des|le|la|les)(?!\p{L}))/iu, 'y a-t-il '],
  [/^ya\s+(?!(?:pas|plus|eu|du|rien)(?!\p{L}))/iu, 'y a-t-il un '],
  [/^((?:qui|ki)\s+)na(?=\s+pas(?!\p{L}))/iu, '$1n’a'],
  [/(?<=\s(?:le|du|quel)\s)prog(?=\s+(?:d[eu’]|pour))/giu, 'programme'],
  [/(?<!\p{L})l(?=odj(?!\p{L}))/giu, 'l’'],
  [/^g(?=\s+(?:koi|quoi|kwa)(?!\p{L}))/iu, 'j’ai'],
  // « programme-moi » orders as « programme » does; « rappelle-moi » is another thing than « rappelle ».
  [
    /^((?:planifie|programme|organise|convoque|cale|fixe|reporte|repousse|d[ée]cale|d[ée]place|avance|annule)[rz]?|pr[ée]vo(?:is|yez))-(?:moi|nous)(?=\s)/iu,
    '$1',
  ],
  // « au 25 3pm », « to the 25th at 3pm »: the day would be lost.
  [/(?<=\s(?:au|le)\s\d{1,2})\s+(?:at\s+)?(?=\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m(?!\p{L}))/giu, ' à '],
  [/(?<=\s)to\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+at\s+(?=\d)/iu, 'au $1 à '],
  [/^(qu’)?est\s+ce\s+(?=qu)/iu, '$1est-ce '],
  [/(?<=^(?:quand|qd|kan|kand|o[uù]|comment|pourquoi)\s)est?[\s-]+ce\s+(?=qu|k)/iu, 'est-ce '],
  [/(?<=\sest-ce\s)k(?=on(?!\p{L}))/iu, 'qu’'],
  [/(?<=\sest-ce\s)k(?=e\s)/iu, 'qu'],
  [/(?<!\p{L})a[\s-]t[\s-](?=(?:il|elle|on)(?!\p{L}))/giu, 'a-t-'],
] as const;

/** What may stand before the word that opens a question. */
const LEADS = new Set(
  "slt salut bjr bonjour bsr bonsoir hello hi cc coucou griot stp svp et mais dsl c'est".split(' '),
);

/**
 * The sentence with the word that opens it written in full: « kan est le gec » is « quand est le gec ». One
 * word, and small letters: « Ki » is a name, and what follows is the text of something.
 */
export function speltOut(text: string): string {
  const plain = joined(withApostrophes(asDictated(text)));
  const lettered = LETTERS.reduce((left, [sign, full]) => left.replace(sign, full), plain);
  const sentence = words(lettered);
  const opening = sentence.findIndex(({ folded }) => !LEADS.has(folded));
  return sentence
    .slice(0, opening === -1 ? sentence.length : opening + 1)
    .reverse()
    .reduce((left, word) => spelt(left, word), lettered);
}

function spelt(text: string, { folded, start, end }: Word): string {
  const full = SHORTHAND.get(folded);
  const said = text.slice(start, end);
  const isName = said !== said.toLowerCase() && text !== text.toUpperCase();
  return full === undefined || isName ? text : `${text.slice(0, start)}${full}${text.slice(end)}`;
}
