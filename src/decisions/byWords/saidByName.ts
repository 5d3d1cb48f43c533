import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { findDecisionCode } from '../decisionCode.ts';

const NOUN = "(?:la |l'|cette )?(?:decision|action|recommandation)s? ";
const ABOUT = "(?:(?:sur|de|du|des|d'|concernant|relative a) ?)?(?:la |le |les |l'|mon |ma |mes )?";

const CLOSES = new RegExp(`^(?:clos|clore|cloture[rz]?|solde[rz]?) (?:${NOUN})?${ABOUT}(.+)$`, 'u');
const DROPS = new RegExp(`^(?:abandonne[rz]?|annule[rz]?|supprime[rz]?) ${NOUN}${ABOUT}(.+)$`, 'u');

const REOPENS = new RegExp(
  `^(?:rouvre[rz]?|reouvre[rz]?|rouvrir|reouvrir) (?:${NOUN})?${ABOUT}(.+)$`,
  'u',
);

const THE = "(?:la |cette |notre |l')(?:decision|action|recommandation) ";
const BECAME = '(?:est|a ete) (?:donc |bien |deja )?';
/** « la décision sur la matrice est close », « … est annulée »: told, and asked about before anything changes. */
const IS_CLOSED = new RegExp(
  `^${THE}${ABOUT}(.+?) ${BECAME}(?:close|cloturee|faite|terminee|executee|realisee)$`,
  'u',
);
const IS_DROPPED = new RegExp(
  `^${THE}${ABOUT}(.+?) ${BECAME}(?:annulee|abandonnee|supprimee)$`,
  'u',
);

/** What is closed as well, and is no decision. */
const OTHERWISE =
  /^(?:seance|sondage|reunion|reu|rencontre|debat|point|odj|ordre du jour|liste|livre|cr|compte rendu|inscription|vote|tout|tous|toutes?)\b/u;

/** A decision told by its words, and not by its number. */
export interface SaidByName {
  /** Folded. */
  readonly what: string;
}

/** « clos la matrice ». */
export const saidClosed = (line: Line): SaidByName | undefined => told([CLOSES, IS_CLOSED], line);

/** « annule la décision sur le plan eau ». */
export const saidDropped = (line: Line): SaidByName | undefined => told([DROPS, IS_DROPPED], line);

/** « rouvre la décision sur la matrice ». */
export const saidReopened = (line: Line): SaidByName | undefined => told([REOPENS], line);

function told(patterns: readonly RegExp[], { text, groups }: Line): SaidByName | undefined {
  if (findDecisionCode(text) || findMeetingCode(text)) return undefined;
  const said = fold(text)
    .replace(/[\s.!?]+$/u, '')
    .trim();
  const what = patterns.flatMap((pattern) => pattern.exec(said)?.[1] ?? [])[0] ?? '';
  if (what === '' || OTHERWISE.test(what) || groupAt(words(what), 0, groups)) return undefined;
  return { what };
}
