import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Guests, readAttendants } from './attendants.ts';
import { readSaying, type Said } from './saying.ts';
import { speakerOf } from './statement.ts';

/** Those of the room who go by what they are there. */
const ROLES = new RegExp(
  `^(?:(?:le|la|les) |l')?${oneOf(
    '(?:vice-|co-)?(?:president(?:e|ce)?|presidence)',
    'chef(?:fe)? de file|coordonnat(?:eur|rice)|moderat(?:eur|rice)',
    'secretariat|secretaire(?: executi(?:f|ve))?|seance',
    '(?:autres |tous les )?(?:membres|participants|partenaires|ptf|representants)',
  )}(?: (?:du|de la|des) (?:gec|gt|groupe|seg|seance|ptf|troika))?$`,
  'u',
);
const SPOKEN = /^(?<who>[^:«»?!]{2,80}?)\s*:\s+(?<what>\S.*)$/su;
/** « PNUD : relancer les groupes » may be to be done, « PNUD : ok, présent » tells who is there. */
const MAY_BE_ELSE =
  /^\p{L}+(?:er|ir|re|oir)(?!\p{L})|(?<!\p{L})(?:present|excuse|absent|parti|arrive)e?s?[\s.!]*$/u;
const HOUR = /^(?:[àa]\s+)?\d{1,2}\s?(?:h|:)\s?(?:\d{2})?$/iu;
const PRESENCES = ['present', 'excused', 'arrived', 'left'];

/**
 * Reads what somebody of the room says or does: « UE : la revue est en avril », « la GIZ demande un délai »,
 * « le président remercie les participants ». It goes to the book as it is typed. « PNUD : excusé » tells
 * who is there. Undefined when nobody of the room is named for sure.
 */
export function readRemark(typed: string, guests: Guests): Said | undefined {
  const spoken = SPOKEN.exec(typed.trim())?.groups;
  if (spoken?.who && spoken.what) return remarkOf(typed, spoken.who, spoken.what, guests);
  const speaker = speakerOf(typed);
  return speaker !== undefined && isOfTheRoom(speaker, guests) ? information(typed) : undefined;
}

function remarkOf(typed: string, who: string, what: string, guests: Guests): Said | undefined {
  if (!isOfTheRoom(who, guests)) return undefined;
  const said = readSaying(what);
  if (said?.exact && said.kind !== 'info') return presenceOf(said, who);
  return MAY_BE_ELSE.test(fold(what)) ? undefined : information(typed);
}

/** « excusé », « départ à 10h20 », « quitte la séance »; what more is said is asked about. */
function presenceOf(said: Said, who: string): Said | undefined {
  const rest = said.rest.replace(/^(?:la )?(?:salle|s[ée]ance|r[ée]union)(?!\p{L})\s*/iu, '');
  const isWhole = PRESENCES.includes(said.kind) && (rest === '' || HOUR.test(rest));
  return isWhole ? { ...said, rest: `${who} ${rest}`.trim() } : undefined;
}

function isOfTheRoom(who: string, guests: Guests): boolean {
  if (ROLES.test(fold(who))) return true;
  const named = readAttendants(who, guests);
  return named.who.length > 0 && named.unclear.length === 0;
}

/** A line of the book that says what was typed, and no more. */
export const information = (typed: string): Said => ({
  kind: 'info',
  rest: typed.trim(),
  exact: true,
  isMarked: false,
});
