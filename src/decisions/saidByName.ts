import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
import { findMeetingCode } from '../meetings/meetingCode.ts';
import { findDecisionCode } from './decisionCode.ts';

const NOUN = "(?:la |l'|cette )?(?:decision|action|recommandation)s? ";
const ABOUT = "(?:(?:sur|de|du|des|d'|concernant|relative a) ?)?(?:la |le |les |l'|mon |ma |mes )?";

const CLOSES = new RegExp(`^(?:clos|clore|cloture[rz]?|solde[rz]?) (?:${NOUN})?${ABOUT}(.+)$`, 'u');
const DROPS = new RegExp(`^(?:abandonne[rz]?|annule[rz]?|supprime[rz]?) ${NOUN}${ABOUT}(.+)$`, 'u');

/** What is closed as well, and is no decision. */
const OTHERWISE =
  /^(?:seance|sondage|reunion|reu|rencontre|debat|point|odj|ordre du jour|liste|livre|cr|compte rendu|inscription|vote|tout|tous|toutes?)\b/u;

/** A decision told by its words, and not by its number. */
export interface SaidByName {
  /** Folded. */
  readonly what: string;
}

/** « clos la matrice ». */
export const saidClosed = (line: Line): SaidByName | undefined => told(CLOSES, line);

/** « annule la décision sur le plan eau ». */
export const saidDropped = (line: Line): SaidByName | undefined => told(DROPS, line);

function told(pattern: RegExp, { text, groups }: Line): SaidByName | undefined {
  if (findDecisionCode(text) || findMeetingCode(text)) return undefined;
  const [, what = ''] =
    pattern.exec(
      fold(text)
        .replace(/[\s.!?]+$/u, '')
        .trim(),
    ) ?? [];
  if (what === '' || OTHERWISE.test(what) || groupAt(words(what), 0, groups)) return undefined;
  return { what };
}
