import { A_MONTH, A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { words } from '../kernel/text/words.ts';
import type { MeetingRef } from './meetingRef.ts';

const NOUN = 'r[ée]union|s[ée]ance|rencontre|rendez-vous|rdv';
/** Behind « la réunion », what tells when, where or why: « du comité », « avec le ministre » tell another one. */
const THEN = oneOf(
  String.raw`[\s.!?]*(?:$|[,;:!?(–-])`,
  String.raw`\s+(?:au?|aux|à)\s+(?:\d|midi|minuit|${A_WEEKDAY}|l[ae]\s)`,
  String.raw`\s+(?:d[’']une?\s|de\s+\d|le\s+\d|dans\s|en\s+visio|en\s+ligne|en\s+raison|[àa]\s+cause|[àa]\s+demain)`,
  String.raw`\s+(?:demain|${A_WEEKDAY}|plut[oô]t|finalement|encore|car|parce|pour|faute|vu|suite|motif|svp|stp|s[’']il)(?!\p{L})`,
  String.raw`\s+(?:est|sera|a|aura|commence\p{L}*|d[ée]bute\p{L}*|passe\p{L}*|n[’']a|n[’']aura|se)(?!\p{L})`,
);

/** « annule-la », « la réunion », « cette séance », « décale ça ». */
const POINTING = new RegExp(
  oneOf(
    String.raw`-l(?:a|e|ui)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:cette|ladite|ce)\s+(?:${NOUN})(?!\p{L})`,
    String.raw`(?<!\p{L})l[ae]\s+(?:${NOUN})(?:${THEN})`,
    String.raw`(?<!\p{L})(?:ça|cela|celle-(?:l[àa]|ci))(?!\p{L})`,
  ),
  'iu',
);

/** « la séance photo », « le rdv dentiste »: no meeting of the register. */
const PRIVATE =
  'photos?|kin[ée]|yoga|sport(?:ive)?|dentiste|m[ée]decin|m[ée]dicale?|coiffeur|garage|parents?|familiale?|syndicale|priv[ée]e?|perso(?:nnel(?:le)?)?';
const OF_ANOTHER = new RegExp(
  String.raw`(?<!\p{L})(?:${NOUN})(?!${THEN})\s+(?:(?:du|des?|avec|entre|chez|sur|d[’'])(?!\p{L}*\d)|(?:${PRIVATE})(?!\p{L}))`,
  'iu',
);

/** « la réunion du comité de pilotage », « la réunion avec le ministre »: one that is not simply « la réunion ». */
export const tellsAnother = ({ said = '' }: MeetingRef): boolean => OF_ANOTHER.test(said);

/** What tells a moment or a length, and no other thing. */
const OF_A_MOMENT = new Set(
  (
    'h heure heures min mn minute minutes demi demie jour jours semaine semaines mois un une deux trois ' +
    "a au de d du le la l en et d'un d'une plus tot tard plutot finalement svp stp matin midi soir encore " +
    'demain prochain prochaine'
  ).split(' '),
);
const NUMBER_OR_NAME = new RegExp(`^(?:\\d.*|${A_WEEKDAY}|${A_MONTH})$`, 'iu');

/** Something is told; « il faut avancer » tells nothing. */
const tellsAMoment = (rest: string): boolean =>
  rest.trim() !== '' &&
  words(rest).every(({ folded }) => OF_A_MOMENT.has(folded) || NUMBER_OR_NAME.test(folded));

/**
 * Whether a sentence that names no meeting is said of the one that has just been shown: it points at it, or
 * names nothing else. « décale mon dentiste » does neither.
 */
export const pointsAtShown = ({ said = '', rest }: MeetingRef): boolean =>
  POINTING.test(said) || tellsAMoment(rest);
