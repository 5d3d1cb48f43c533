import type { Line } from '../../../kernel/commands/line.ts';
import { A_MONTH } from '../../../kernel/dates/reading/french.ts';
import { DomainError } from '../../../kernel/errors.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { masked } from '../../groupMasked.ts';
import { MEETING_NOUN } from '../../meetingNoun.ts';
import { FROM_A_DAY } from './fromADay.ts';

/** « G » stands where the name of a group was. */
const MEETINGS = `(?:(?:prochaine?s )?(?:G|${MEETING_NOUN}s?|seances?))`;

/** « toute l’année », « tous les GEC », « l’heure des réunions »: what is said of more than one meeting. */
const EVERY = oneOf(
  "(?:(?:pour|sur|durant|pendant) )?(?:toute l'annee|l'annee entiere|tout le (?:semestre|trimestre)|le reste de l'annee)",
  `tou(?:te)?s (?:(?:les|nos|mes|ces) )?(?:${MEETINGS}|mois)`,
  `chaque (?:${MEETINGS}|mois)`,
  `(?:heure|horaire|lieu|salle|jour|duree)s? de(?:s|(?: toutes| tous)? (?:les|nos|ces)) ${MEETINGS}`,
  `des (?:le mois d|la rentree|l'annee prochaine|(?:${A_MONTH})\\b)`,
  "jusqu'a nouvel ordre",
  FROM_A_DAY.source,
);
const ANYWHERE = new RegExp(String.raw`\b${EVERY}`, 'u');
const AT_START = new RegExp(`^(?:et |donc )?${EVERY}`, 'u');
const FROM_NOW_ON = /\b(?:desormais|dorenavant|a l'avenir|from now on)\b/u;

/** Where what is told of the order ends, and its reason may begin. */
const PARTS = /[,;]|\b(?:car|parce que|motif|raison|objet|sujet)\b/u;

/**
 * « le GEC à 9h pour toute l’année », « désormais », « à partir de septembre »: it is said of all those that come, and
 * one alone is not changed for it.
 * @param isCoded its code tells which meeting
 * @param isDated a day tells which, or to when: « désormais le 25 » is of one
 * @throws DomainError `meeting.every`
 */
export function refuseEvery(
  { text, groups }: Pick<Line, 'text' | 'groups'>,
  isCoded: boolean,
  isDated: boolean,
): void {
  if (isCoded) return;
  const [first = '', ...others] = masked({ rest: text, groups }).split(PARTS);
  const isOfEvery =
    ANYWHERE.test(first) ||
    others.some((part) => AT_START.test(part.trim())) ||
    (!isDated && FROM_NOW_ON.test(first));
  if (isOfEvery) {
    throw new DomainError('meeting.every', {
      suggestions: ['séries', 'calendrier rythmes'],
      labels: [],
    });
  }
}
