import { nameFrom } from '../../directory/mentions.ts';
import type { Directory } from '../../kernel/directory.ts';
import { isWhole } from './wholeName.ts';

/** Whoever presides, stands for somebody or is asked to through another is charged with nothing. */
const CHARGES_NOBODY =
  '(?:faire|laisser|pr[ée]sid|remplac|repr[ée]sent|accompagn|dirig|condui|assist|entour|concern)';
/** To whom: « au MEF », « à la SHA », « aux membres ». */
const TO_WHOM = String.raw`(?:\s+(?:aux?|à(?:\s+la)?|à\s+l[’'])\s*\p{L}[^\s,;:]*(?:\s+\p{Lu}[^\s,;:]*)*)?`;
const PARTICIPLE = String.raw`(?!${CHARGES_NOBODY})\p{Ll}+(?:ée?|e|ie?|ise?|ite?|te?|ue?)s?`;
const TO_BE_DONE = String.raw`(?:à\s+(?!${CHARGES_NOBODY})\p{Ll}+(?:er|ir|re|oir)|(?:être|sera|seront|soit|soient)\s+${PARTICIPLE})`;
/** « à relire par l’AFD », « sera transmise au ministère par la BAD ». « Transmise par la BAD » tells what was. */
const BY_WHOM = new RegExp(
  String.raw`(?<!\p{L})${TO_BE_DONE}${TO_WHOM}\s+par\s+(?:(?:la|le|les)\s+|l[’']\s*)?(?=\p{L})`,
  'giu',
);
/** What waits for something else charges nobody yet. */
const CONDITION = /^\s*(?:si(?!\p{L})|s[’']ils?(?!\p{L}))/iu;

/** The sentence with « @ » before those by whom it says that something is to be done. */
export function agentNamed(sentence: string, directory: Directory): string {
  if (CONDITION.test(sentence)) return sentence;
  return [...sentence.matchAll(BY_WHOM)].reduceRight((text, match) => {
    const start = match.index + match[0].length;
    const name = nameFrom(sentence, start, directory);
    const isNamed = name !== undefined && isWhole(name.typed, directory);
    return isNamed ? `${text.slice(0, start)}@${text.slice(start)}` : text;
  }, sentence);
}
