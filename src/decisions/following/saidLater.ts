import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { findDecisionCode } from '../decisionCode.ts';

/** What is to be postponed, by its own words: « repousse la matrice au 15 avril ». */
export interface SaidLater {
  /** Folded. */
  readonly what: string;
  /** To when, and why, as typed: « au 15 avril motif : en attente de la SHA ». */
  readonly said: string;
}

/** « repousse », « décaler »: to another day; folded. */
export const PUT_OFF =
  '(?:report(?:e|er|ez|ons)|repouss(?:e|er|ez|ons)|decal(?:e|er|ez|ons)|prolong(?:e|er|ez|ons)|postpone)';
const POLITE = '(?:(?:peux[- ]tu|pouvez[- ]vous|merci de|il faut|faut|stp|svp|please),? )*';
const UNTIL = `(?:(?:au|jusqu'au) .+|(?:a|jusqu'a|to|until) (?:la |fin |mi|semaine|demain|${A_WEEKDAY}|next|\\d|[a-z]+ \\d).*|d'une? .+|de \\S+ (?:jours?|semaines?|mois)\\b.*)`;
const POSTPONES = new RegExp(
  `^${POLITE}${PUT_OFF} (?:la |le |les |l'|the |mon |ma |mes |notre )?(.+?) (${UNTIL})$`,
  'u',
);

/** What is put off as well, and is no decision. */
const OTHERWISE =
  /^(?:prochaine? )?(?:reunion|reu|rencontre|seance|rdv|rendez|meeting|date|heure|horaire|lieu|salle|debut|fin|duree|objet|sujet|sondage|serie|odj|ordre|calendrier|rappels?)\b/;

/** What a sentence puts off that is told neither by its number, nor as a meeting. */
export function saidLater({ text, groups }: Line): SaidLater | undefined {
  if (findDecisionCode(text) || findMeetingCode(text)) return undefined;
  const typed = text.trim();
  const folded = foldWithOffsets(typed);
  const [, told = '', until = ''] = POSTPONES.exec(folded.text) ?? [];
  const what = withoutGroup(told, groups);
  if (what === '' || OTHERWISE.test(what)) return undefined;
  return { what, said: typed.slice(folded.starts[folded.text.length - until.length]) };
}

/** « matrice du gec » is a matrix; « gec » is a meeting of the group. */
function withoutGroup(told: string, groups: Line['groups']): string {
  const sentence = words(told);
  const named = groupIn(sentence, groups);
  const start = named && sentence[named.at]?.start;
  return start === undefined ? told : told.slice(0, start).trim();
}
