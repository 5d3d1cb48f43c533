import { nameFrom } from '../../directory/mentions.ts';
import type { Directory } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isDoing } from './beginningOwner.ts';
import { isDoer } from './wholeName.ts';

/** To whom: « au MEF », « à la SHA », « aux membres ». */
const TO_WHOM = String.raw`(?:\s+(?:aux?|à(?:\s+la)?|à\s+l[’'])\s*\p{L}[^\s,;:]*(?:\s+\p{Lu}[^\s,;:]*)*)?`;
/** What is asked of whoever does it; nobody is charged by what is « reçu », « financé » or « accueilli » by him. */
const DOING = oneOf(
  'publi|diffus|partag|r[ée]dig|pr[ée]par|[ée]labor|finalis|envoy|organis|compl[ée]t|corrig|actualis|r[ée]vis',
  'v[ée]rifi|pr[ée]sent|consolid|communiqu|distribu|r[ée]alis|renseign|adress|relanc|contact|convoqu|harmonis',
  'analys|[ée]tudi|examin|propos|collect|centralis|mis à jour|document|chiffr|estim|class|archiv|dress|import',
);
const TO_DO = oneOf(
  `(?:${DOING}|valid|approuv|sign)er`,
  're(?:li|lire)|relire|revoir|transmettre|remettre|soumettre|mettre à jour|[ée]crire|traduire|produire',
  '[ée]tablir|fournir|remplir|recueillir|garantir|d[ée]finir',
);
const DONE = oneOf(
  `(?:${DOING})[ée]e?s?`,
  '(?:re)?lue?s?|revue?s?|transmise?s?|remise?s?|soumise?s?|mise?s? à jour|[ée]crite?s?|traduite?s?|produite?s?',
  '[ée]tablie?s?|fournie?s?|remplie?s?|recueillie?s?|d[ée]finie?s?',
);
const TO_BE_DONE = String.raw`(?:à\s+${TO_DO}|(?:(?:doi(?:t|vent)|devr(?:a|ont))\s+être|sera|seront|soit|soient)\s+${DONE})`;
/** « à relire par l’AFD », « sera transmise au ministère par la BAD ». « Transmise par la BAD » tells what was. */
const BY_WHOM = new RegExp(
  String.raw`(?<!\p{L})${TO_BE_DONE}${TO_WHOM}\s+par\s+(?:(?:la|le|les)\s+|l[’']\s*)?(?=\p{L})`,
  'iu',
);
/** What is denied, only possible, or waits for something else, charges nobody. */
const UNSURE = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    '(?:si|ne|ni|pas|rien|aucune?|jamais|sans|sauf|lorsque|quand|attend\\p{L}*|peut|peuvent|pourr\\p{L}+)(?!\\p{L})',
    "s[’']ils?(?!\\p{L})|n[’']|lorsqu[’']|une fois|(?:en|au) cas|sous réserve|à (?:condition|moins)|(?:dès|tant|avant|après) qu",
  )})`,
  'iu',
);
/** « la note qui sera relue par … » speaks of the note. */
const OF_SOMETHING = /(?<!\p{L})(?:qui|que|dont|où|l\p{L}*quel\p{L}*)(?!\p{L})|(?<!\p{L})qu[’']/iu;

/** The sentence with « @ » before those by whom it says that something is to be done. */
export function agentNamed(sentence: string, directory: Directory): string {
  const match = UNSURE.test(sentence) ? undefined : BY_WHOM.exec(sentence);
  if (!match || OF_SOMETHING.test(sentence.slice(0, match.index))) return sentence;
  const starts = agentsFrom(sentence, match.index + match[0].length, directory);
  return starts.reduceRight((text, at) => `${text.slice(0, at)}@${text.slice(at)}`, sentence);
}

const LINK =
  /^\s*(?<sign>,|et(?!\p{L})|ou(?!\p{L})|&|\+|\/)\s*(?:(?:la|le|les|par)\s+)*(?:l[’']\s*)?/iu;

/** Where each of « l’AFD, la GIZ et le PNUD » begins: none of those who are one « ou » the other. */
function agentsFrom(sentence: string, start: number, directory: Directory): readonly number[] {
  const starts: number[] = [];
  let sure = 0;
  for (let at = start; ; ) {
    const name = nameFrom(sentence, at, directory);
    if (!name || !isDoer(name.typed, directory)) break;
    const behind = sentence.slice(name.end);
    // « …, la GIZ préparera la réunion » begins another sentence.
    if (starts.length > 0 && isDoing(behind)) break;
    starts.push(at);
    const link = LINK.exec(behind);
    const sign = link?.groups?.sign?.toLowerCase();
    if (sign === 'ou' || sign === '/') return [];
    if (sure === 0 || sentence.slice(start, at).match(LAST_LINK)) sure = starts.length;
    if (!link || !sign) break;
    at = name.end + link[0].length;
  }
  return starts.slice(0, sure);
}

/** A list is one when « et » ends it: a name behind a comma alone may begin something else. */
const LAST_LINK = /(?:(?<!\p{L})et(?!\p{L})|&|\+)\s*(?:(?:la|le|les|par)\s+)*(?:l[’']\s*)?$/iu;
