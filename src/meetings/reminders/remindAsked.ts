import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const REMIND = '^(?:(?:stp|svp|merci de|peux-tu|pouvez-vous) )?(?:rappelle[rz]?|rappelez)';
const WHEN = String.raw`(?<!\b(?:de|du|d') ?)\b${oneOf(
  `(?:le )?(?:${A_WEEKDAY}|demain|apres-demain|ce soir|lendemain|la veille|matin)`,
  String.raw`(?:une|\d+) ?(?:h|heures?|jours?|min[a-z]*|semaines?) avant`,
  String.raw`dans \d`,
)}\b`;
/** « rappelle-moi l’heure du GEC de demain » asks what it is. */
const ASKS = String.raw`(?!.*\b(?:quand|heures?(?! avant)|quel|quelle|lieu|salle|date|odj|ordre|qui|que|ce que|combien|echeance|decision|action)\b)`;
const ME = new RegExp(`${REMIND}[- ](?:moi|nous) ${ASKS}.*${WHEN}`, 'u');

const EVERYBODY = oneOf(
  'a (?:tout le monde|tous|toutes|chacun)',
  '(?:a tous les|aux|a toutes les) (?:invites|membres|participants|partenaires|ptf|ambassadeurs)',
);
const ALL = new RegExp(
  `${REMIND} ${oneOf(`${EVERYBODY}(?!.*\\bqu(?:e|')) .+`, `(?!.*\\bqu(?:e|i|')).{2,40} ${EVERYBODY}[ .!]*$`)}`,
  'u',
);

/** « rappelle-moi le GEC demain matin », « rappelle le GEC à tout le monde »: a reminder at another moment than the group’s. */
export const isReminderAsked = (text: string): boolean => {
  const said = fold(text);
  return !said.includes('?') && (ME.test(said) || ALL.test(said));
};
