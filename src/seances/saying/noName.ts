import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { Said } from './saying.ts';

const DAY = oneOf(
  '(?:du|le|au|des le) (?:\\d|1er)',
  `${A_WEEKDAY}|demain|hier|apres-demain`,
  `(?:${A_MONTH})`,
  '(?:prochaine?|derniere?|passee?|precedente?)s?|20\\d\\d',
);
const LEADS = 'entre|sur|dans|pour|vers|contre|malgre|lors|depuis|qui|que|dont|afin|face';
const A_SENTENCE = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${DAY}|${LEADS})(?![\p{L}-])|\s:\s|\d\s?%`,
  'u',
);

/**
 * Whether what stands where a name should is part of a sentence: « consensus entre le PNUD »,
 * « M. Traoré le 12 pour Genève », « à Mopti : MSF ».
 */
export const isSentence = (name: string): boolean => A_SENTENCE.test(fold(name));

const HEAD = new RegExp(
  String.raw`^(?:${oneOf(
    '(?:a|de) (?:la |cette )?(?:reunion|seance|rencontre)',
    '(?:de )?ce (?:jour|matin|midi|soir)|ce jour|aujourd.hui',
    '(?:en|dans la|sur) (?:salle|presentiel|ligne|visio(?:conference)?|place|distanciel)|a distance',
    '(?:non |et )?(?:excuse|absent|represente)e?s?|(?:et )?suivants|ci-apres|autour de la table',
    String.raw`\(?\d{1,3}\)?`,
  )})\s*:\s*(?=\S)`,
  'u',
);

/** « présents en salle : PNUD » is « présents : PNUD ». */
export function behindHead(said: Pick<Said, 'rest' | 'isMarked'>): Pick<Said, 'rest' | 'isMarked'> {
  const [head] = HEAD.exec(fold(said.rest)) ?? [];
  return head === undefined ? said : { rest: said.rest.slice(head.length), isMarked: true };
}
