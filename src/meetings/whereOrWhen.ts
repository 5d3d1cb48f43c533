import { groupAt, groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { words } from '../kernel/text/words.ts';
import { findMeetingCode } from './meetingCode.ts';
import { MEETING_NOUN } from './meetingNoun.ts';
import { readDatedRef } from './meetingRef.ts';

const IT_IS = "(?:c'? ?est|c'etait|c)";
const WHICH = 'quand|ou|(?:a )?quelle heure|quel jour|quelle date|dans quelle salle';

const WHERE_OR_WHEN = new RegExp(
  String.raw`^${oneOf(
    `${IT_IS} (?:${WHICH}|quoi)`,
    `(?!ou en\\b)(?:${WHICH})`,
    "(?:when|where) (?:is|'s)|when's|what time is",
    'a quand',
    'dans combien de (?:jours|temps)',
    'combien de temps (?:dure|durera|va durer|prendra)',
    `(?:la|notre) (?:prochaine )?${MEETING_NOUN} (?:dure|durera|va durer) combien`,
    '(?:date|heure|lieu|salle|adresse) (?:du|de|des)',
  )}\b`,
);

/** « gec c'est à quelle heure », « le gec du 4 c'est où ». */
const ASKED_BEHIND = new RegExp(
  `^(?:(?:du|de|d') ?.{1,40}? )?${oneOf(
    `(?:${IT_IS}|commence) (?:${WHICH})`,
    '(?:va durer|durera|dure) (?:combien|longtemps)(?: de temps)?[ ?!.]*$',
  )}`,
);
/** « le GEC est bien demain à 10h ? ». */
const IS_IT = /^(?:est|sera|c'est|aura lieu|se tient|se tiendra)\b.*\?$/;
/** « adresse gec ». */
const PART_OF = /^(?:date|heure|lieu|salle|adresse) (?!.*:)/;
/** « le GEC est maintenu ? »; « le GEC est maintenu » is shown as it stands, and plans nothing. */
const STILL_ON =
  /\b(?:est|sera|reste)(?: toujours| bien| encore)? (?:(?:maintenue?|confirmee?|annulee?|reportee?|prevue?)\b.*\?|(?:maintenue?|confirmee?)[ .!]*$)/;

/** « gec maintenu le 18 »: shown as it stands. */
const KEPT =
  /^(?:(?:est|sera|reste) )?(?:bien |toujours )?(?:maintenue?|confirmee?)(?: (?:au|le|pour|a|comme prevu)\b.*)?[ .!]*$/;

/** « gec annulé ? », « le GEC a-t-il été reporté au 22 ? », « le gec du 18 passe de 10h à 14h ? ». */
const WAS_IT = new RegExp(
  String.raw`^(?:du .{1,25}? )?${oneOf(
    '(?:passe|passera|glisse) (?:bien )?(?:du|de|au|a)',
    '(?:a|aura)(?:-t-il|-t-elle)? (?:bien |toujours |encore )+lieu',
    `(?:(?:est|sera|etait)(?:-(?:il|elle))? |(?:a|a-t-(?:il|elle)) ete )?(?:bien |deja |donc |toujours )?(?:annule|reporte|repousse|decale|deplace|avance|maintenu|confirme)e?`,
  )}\b.*\?[ ?!.]*$`,
);

/** « c'est quoi l'ordre du jour du GEC ? » */
const OF_AGENDA = /\b(?:ordre du jour|odj|compte[- ]rendu)\b/;

/** « quand se réunit la Troïka ? », « où se tient le GEC ? »: a question about one meeting. */
export function isWhereOrWhen(line: Line): boolean {
  const { rest, group, groups } = line;
  if (group && /^(?:du|de)\s/iu.test(rest) && readDatedRef(line).rest === '') return true;
  const said = fold(rest);
  if (OF_AGENDA.test(said) || isOfLaterYear(said, line)) return false;
  if (group && [ASKED_BEHIND, IS_IT, WAS_IT, KEPT].some((sign) => sign.test(said))) return true;
  const named =
    group !== undefined ||
    findMeetingCode(rest) !== undefined ||
    groupIn(words(rest), groups) !== undefined;
  if (STILL_ON.test(said)) return named || A_MEETING.test(said);
  if (PART_OF.test(said) && named) return true;
  return WHERE_OR_WHEN.test(said) && (named || A_MEETING.test(said));
}

/** « quand sont les GEC en 2028 », said before: of the calendar of that year. */
const isOfLaterYear = (said: string, { now }: Line): boolean =>
  Number(SEVERAL_OF_YEAR.exec(said)?.[1] ?? 0) > now.year;
const SEVERAL_OF_YEAR =
  /^quand (?:sont|seront|se tiennent|se tiendront|ont lieu|auront lieu) .*(?:en|pour) (20\d\d)[\s?!.]*$/;

const A_MEETING = new RegExp(
  String.raw`\b(?:la|notre|ma|prochaine) (?:prochaine? )?${MEETING_NOUN}\b`,
);

const BRIEFLY = `(?:${WHICH}|(?:quand|ou) ca|quelle salle|quel lieu|l[ae] (?:lieu|salle|date|jour)|l'(?:heure|adresse))`;
const BRIEF = new RegExp(
  `^(?:(?:${IT_IS}|ca se passe|ca commence) )?${BRIEFLY}(?: (?:exactement|precisement|deja|au juste))?(?:,? et ${BRIEFLY})?(?: (?:exactement|deja))?[ ?!.]*$`,
);

/** « elle dure combien de temps ? ». */
const HOW_LONG =
  /^(?:(?:et )?(?:elle|il|ca) (?:dure|durera|va durer)|(?:elle|il|ca) (?:finit|se termine)) (?:combien(?: de temps)?|longtemps|jusqu'a quand|quand|a quelle heure)[ ?!.]*$/;

/** « c'est où et à quelle heure ? », « le lieu ? », « ça dure combien ? »: of the meeting that is spoken of. */
export const isAskedBriefly = (text: string): boolean =>
  [BRIEF, HOW_LONG].some((sign) => sign.test(fold(text)));

const LAST_OR_NEXT = /^(?:l[ae] )?(?:prochaine?|derniere?|precedente?) /;
/** « c'est quand », « était où »: behind the group, nothing else. */
const ASKED_OF_IT = new RegExp(
  `^(?:(?:${IT_IS}|est|etait) )?(?:prevue? )?(?:(?:pour )?(?:${WHICH}))?[ ?!.]*$`,
);

/** « le dernier GEC », « la prochaine Troïka c'est quand ? »: one meeting of a group, and nothing of it to change. */
export function namesLastOrNext({ rest, groups }: Pick<Line, 'rest' | 'groups'>): boolean {
  const said = fold(rest);
  const lead = LAST_OR_NEXT.exec(said)?.[0];
  if (lead === undefined) return false;
  const behind = said.slice(lead.length);
  const sentence = words(behind);
  const group = groupAt(sentence, 0, groups);
  return (
    group !== undefined && ASKED_OF_IT.test(behind.slice(sentence[group.length - 1]?.end).trim())
  );
}
