import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { PUBLIC } from './aside.ts';

const A_CODE = /\b(?:d|[a-z][a-z\d]*(?:-[a-z]+)*)-\d{4}-\d/u;
const OF = "(?:du |de la |des |de l'|d'|de )";
/** What Griot keeps himself, and is asked for by these words. */
const OWN = oneOf(
  '(?:la |cette )?(?:seance|reunion|rencontre)|point \\d|ligne|decisions?|actions?|recommandations?',
  'odj|ordre du jour|cr|comptes?[- ]rendus?|pv|proces[- ]verbal|programme|plan',
);
const EVENT = oneOf(
  `(?:cloture|ouverture|fin|lancement|demarrage|suspension|relance|rappel|validation|engagement|vote) ${OF}(?!${OWN}\\b)`,
  'engagements? (?:budgetaire|financier)',
  'rappel ?: ?\\S',
  `retards? (?:(?:sur|dans|pour) |${OF}.* (?:sur|dans|pour|de|du|des) )`,
  'quorum ?:? ?\\d',
  'la (?:seance|reunion) (?:a ete|fut) (?:ouverte|presidee|convoquee|dirigee) ',
  '(?:on|nous) (?:a|avons) (?:bien |enfin |maintenant )?(?:le )?quorum',
  `aide (?:${PUBLIC}|au developpement|projet)`,
  'annule et remplace',
);
const OUGHT = oneOf(
  "(?:il )?(?:faut|faudra|faudrait)|il (?:convient|conviendra|conviendrait) (?:de |d')",
  "il (?:est|serait) (?:necessaire|urgent|important|souhaitable|utile|bon) (?:de |d')",
  '(?:on|nous) (?:doit|devons|devra|devrons|devrait|devrions|va|allons)',
  "(?:penser|veiller) (?:a |bien a )|merci (?:de |d')",
);
const TALK = new RegExp(`^(?:${EVENT}|(?:${OUGHT}) )`, 'u');

/**
 * Whether a sentence tells or wishes something in a séance, though its first words call a command
 * elsewhere: « clôture du projet le 30 », « il faut relancer la SHA ».
 */
export function isTalk(typed: string): boolean {
  const said = fold(typed.trim());
  return TALK.test(said) && !isQuestion(typed) && !A_CODE.test(said);
}

/** « clore », « passer au point 3 »: done in the room, and entrusted to nobody. */
const IN_THE_ROOM =
  '(?!(?:clore|lever|passer|suspendre|reprendre|revenir|commencer|continuer|avancer)\\b)';
const TO_DO = new RegExp(
  `^(?:${OUGHT}) ?(?=${IN_THE_ROOM}(?:ne pas )?(?:(?:se|y|en|le|la|les|leur|lui) |s')?\\p{L}+(?:er|ir|re|oir)(?!\\p{L}))`,
  'u',
);

/** « il faut relancer la SHA » may be an action: « relancer la SHA ». */
export function toDoIn(typed: string): string | undefined {
  const sentence = typed.trim();
  const folded = foldWithOffsets(sentence);
  const [head] = TO_DO.exec(folded.text) ?? [];
  if (head === undefined || isQuestion(sentence) || A_CODE.test(folded.text)) return undefined;
  return sentence.slice(folded.starts[head.length]);
}
