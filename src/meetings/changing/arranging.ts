import type { SharedWords } from '../../kernel/commands/command.ts';
import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const DAYS = `${A_WEEKDAY}|demain|apres-demain|semaine`;
const BODIES =
  'groupes?|s?gt|gec|ga|troika|copil|coord|coordonnateurs|coordos|cluster|lead|cadre|retraite|revues?|rbc|credd|comite|ad-hoc|ambassadeurs|creneau|date|heure';

/** Codes of decisions are said of decisions. */
const OF_DECISION = String.raw`(?!.*\bd-(?:[a-z-]+-)?\d{4}-\d)`;
const NOUN = String.raw`(?:.* )?(?:reunions?|reu|rencontres?|seances?|sessions?|meeting|rdv|rendez-vous)\b`;
const BEFORE = [
  'moi|nous|aussi|egalement|donc|ca|cela',
  'le|la|les|un|une|ce|cette|a|au|de|pour|prochaine?|nouveau|nouvelle|autre',
];
const SLOT = String.raw`\d{1,2}(?:er)?(?: (?:${A_MONTH}|\d{1,2})|h| h)`;
const OBJECT = `(?:${oneOf(...BEFORE)} )*(?:l')?${oneOf(String.raw`${oneOf(BODIES, DAYS)}\b`, 's?gt-|coord-|cadre-|rs-|pm-', SLOT)}`;

/** Verbs that are said of many things: « bloque la décision », « réserve la salle » plan no meeting. */
export const ARRANGE: SharedWords = {
  words: [
    'programme',
    'organiser',
    'organise',
    'organisez',
    'fixer',
    'fixe',
    'fixez',
    'prévoir',
    'prévois',
    'prévoyez',
    'caler',
    'cale',
    'calez',
    'bloquer',
    'bloque',
    'bloquez',
    'réserver',
    'réserve',
    'réservez',
  ],
  when: new RegExp(`^${OF_DECISION}${oneOf(NOUN, OBJECT)}`),
};
