import { A_MONTH, A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { words } from '../kernel/text/words.ts';
import type { MeetingRef } from './meetingRef.ts';

/** « annule-la », « la réunion », « cette séance », « décale ça ». */
const POINTING = new RegExp(
  oneOf(
    String.raw`-l(?:a|e|ui)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:cette|la|ladite|ce)\s+(?:r[ée]union|s[ée]ance|rencontre|rendez-vous|rdv)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ça|cela|celle-(?:l[àa]|ci))(?!\p{L})`,
  ),
  'iu',
);

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
