import { fold } from '../../kernel/text/fold.ts';
import { type Guests, readAttendants } from './attendants.ts';
import { readSaying, type Said } from './saying.ts';
import { speakerOf } from './statement.ts';

/** Those of the room who go by what they are there. */
const ROLES =
  /^(?:(?:le|la|les) |l')?(?:vice-|co-)?(?:president(?:e|ce)?|presidence|chef(?:fe)? de file|coordonnat(?:eur|rice)|secretariat|secretaire(?: executi(?:f|ve))?|seance|moderat(?:eur|rice)|(?:autres |tous (?:les )?)?(?:membres|participants|partenaires|ptf|representants))(?: (?:du|de la|des) (?:gec|gt|groupe|seg|seance|ptf|troika))?$/u;
const SPOKEN = /^(?<who>[^:«»?!]{2,80}?)\s*:\s+(?<what>\S.*)$/su;
/** « PNUD : relancer les groupes » may be to be done. */
const TO_DO = /^\p{L}+(?:er|ir|re|oir)(?![\p{L}])/u;
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
  const presence = readSaying(what);
  if (presence?.exact && presence.rest === '' && PRESENCES.includes(presence.kind)) {
    return { ...presence, rest: who };
  }
  return TO_DO.test(fold(what)) ? undefined : information(typed);
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
