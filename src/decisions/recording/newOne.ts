import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** « ajoute une décision », « ouvre une action »: they write one down as « décision : … » does. */
export const NEW_ONE = ['crée', 'créer', 'ouvre', 'ouvrir', 'ajoute', 'ajouter'].flatMap((verb) => [
  `${verb} une décision`,
  `${verb} une action`,
]);

const SAID = /une\s+(?:d[ée]cision|action)(?!\p{L})\s*(?<place>[^:]*?)\s*:/iu;
const LEADS =
  /^(?:(?:au|[àa]\s+la|[àa]\s+l[’']|[àa]|du|de\s+la|dans\s+l[ea]|pour(?:\s+l[ea])?)\s+)?(?:r[ée]union\s+(?:du|de\s+la)\s+)?/iu;
const OF_A_DAY = /^\s*(?:d[ue]\s+[\p{L}\d\s]{1,20})?$/iu;

/**
 * Whether such words write none down: what is decided stands behind a colon, and before it no more than where it was.
 * « ajoute une décision au compte rendu : … », « crée une action pour Keller : … » would keep those words in its text.
 */
export function isNoNewOne({ called, rest, text, groups }: Line): boolean {
  if (!/^(?:cree|ouvr|ajout)/u.test(called) || rest === '') return false;
  const place = SAID.exec(text)?.groups?.place;
  if (place === undefined) return true;
  const where = place.replace(LEADS, '');
  if (where === '' || findMeetingCode(where)?.rest === '') return false;
  const named = groupFirst(where, groups);
  return !named || !OF_A_DAY.test(named.behind);
}
