import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH_BEGUN, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { withoutAgreed } from '../planning/talk.ts';
import { DROP } from './beforeVerb.ts';
import { placesOf } from './changing.ts';
import { FROM_A_DAY } from './every/fromADay.ts';
import { isPlaceSaid, saysElsewhere } from './movedPlace.ts';
import { notButSaid } from './otherwise/notButSaid.ts';

/** « la réunion », « le GEC-2027-03 » at the start of a sentence, up to its verb; never a decision. */
const MEETING = new RegExp(
  String.raw`^(?!decision|action|odj|ordre|d-\d)(?:la |le |ma |notre |cette )?(?:(?:prochaine? )?${MEETING_NOUN}(?: (?!d-)[a-z][a-z-]*-\d{4}-\d{1,2}(?:-\d)?)?|[a-z][a-z-]*-\d{4}-\d{1,2}(?:-\d)?)\b(?!.*\bd-\d{4})`,
);

/** « du 4 », « du GEC », « prévue le 4 mars » between the meeting and its verb; « décision : … » begins with no « de ». */
const BETWEEN = "(?:(?:(?:du|des?|prevue?)(?![a-z])|d') ?.{1,50}? )?";

const behind = (verb: string): RegExp => new RegExp(`^${BETWEEN}${verb}`, 'u');

const MOVED = behind(
  '(?:(?:est|sera|a ete) (?:reporte|repousse|decale|deplace|avance)(?:e|r)?\\b|(?:passe|passera|glisse|glissera) (?:(?:du|de) .{1,20}? )?(?:au|a|en)\\b)',
);
/** « peut-il être avancé au 17 ? » wishes it, as « peut-on avancer le GEC au 17 ? » does. */
const COULD_BE = behind(
  '(?:peut|pourrait|peux)[ -](?:il|elle|on)[ -]etre (?:reporte|repousse|decale|deplace|avance)e? (?:au|a|en|d)\\b',
);
/** « commence à 11h », « c'est à 11h », « finalement à 15h »: another hour, and no day. */
const HOUR_MOVED = behind(
  "(?:(?:commence|commencera|debute|debutera|demarre|demarrera|est|sera|c'est|finalement|plutot|desormais) )+a \\d{1,2} ?(?:h|:)[^?]*$",
);
/** « commence 1/4 h plus tard ». */
const SHIFTED = behind(
  "(?:commence|commencera|debute|debutera|demarre|demarrera) (?:finalement )?(?:d(?:e |')?)?(?:une?|deux|trois|\\d)[^?]{0,20} plus (?:tard|tot)[ .!]*$",
);
/** « finira à 13h », « se termine à 13h ». */
const ENDS = behind(
  '(?:finira|finit|se termine|se terminera|prendra fin|will end|ends) (?:a|at|vers) \\d{1,2} ?(?:h|:)[^?]*$',
);
/** « durera 3 h ». */
const LASTS = behind('(?:va durer|durera|dure) \\d[^?]*$');
const NEW_PART =
  /^(?:nouveau |nouvel |nouvelle )(?:lieu|salle|objet|sujet|date|heure|horaire|duree)\b/;
/** « salle du gec du 4 : DUE », « le lieu du gec du 4 c'est plutôt la Banque mondiale ». */
const PART_IS =
  /^(?!.*\?)(?:le |la |l' ?)?(?:lieu|salle|objet|sujet|duree) (?:du|de la|de|d') ?[^,:]{2,60}?(?: ?: ?\S| (?:c' ?est|c est|est|sera) (?:plutot|finalement|desormais) \S)/;
/** « du 4 mars : lieu DUE », « du 4 mars durée 1h30 » behind a group: of the meeting that stands that day. */
const DAY_THEN_PART =
  /^(?!.*\?)(?:du|de|d') ?(?:(?!\d ?h)[^,:]){1,20}?(?: ?[:,])? (?:(?<!\b(?:pas|plus) )lieu|salle|objet|sujet|duree) ?:? ?\S/;
const CODE_NEW_PART =
  /^[a-z][a-z-]*-\d{4}-\d{1,2}[\s:,]+(?:nouveau |nouvel |nouvelle )(?:lieu|objet|sujet|date|heure|duree)\b/;
/** « vendredi au lieu de jeudi », « à 15h au lieu de 14h »: what it was is told too. */
const INSTEAD = new RegExp(
  String.raw`^(?!.*\?)(?:(?:le|a|au|c'est|sera|est) )*(?:\d|${A_WEEKDAY}|demain).{0,40} (?:au lieu|a la place) d(?:e|u) (?:le )?(?:\d|${A_WEEKDAY})`,
);
/** « que le GEC se tienne plutôt le 5 ». */
const HOLDS = ['se tienne|se tient|se tiendra', 'ait lieu|aura lieu', 'soit|sera|est'];
const BEFORE_DAY = ['le |au |a ', A_WEEKDAY, 'demain|apres'];

const RATHER = new RegExp(
  String.raw`\b${oneOf(...HOLDS)} (?:plutot|finalement|desormais) ${oneOf(...BEFORE_DAY)}`,
);

/** « passe le GEC au 25 mars ». */
const PASSED = new RegExp(
  String.raw`^passe[rz]? (?!.*\bd-\d{4}).*\b(?:au|a) (?:\d|1er|${A_WEEKDAY}|demain)`,
  'u',
);

/** « mets 14h au lieu de 10h pour le GEC du 11 ». */
const PUT =
  /^(?:mets|mettez|mettre|on met) (?:a )?\d{1,2} ?(?:h|:) ?(?:\d{2})? (?!.*\?).*\b(?:pour|du|de la|au)\b/u;

/** Whether a sentence tells that a meeting is to be held at another moment or elsewhere. */
export function saysItMoves(line: Line): boolean {
  const said = fold(line.rest);
  if (FROM_A_DAY.test(said)) return false;
  if (CODE_NEW_PART.test(said)) return true;
  if (NEW_PART.test(said) || PART_IS.test(said)) return namesMeeting(line);
  if (line.group && DAY_THEN_PART.test(said)) return true;
  const isMoved = [RATHER, PASSED, PUT].some((sign) => sign.test(said));
  if (isMoved && groupIn(words(line.rest), line.groups)) return true;
  const behind = saidBehindMeeting(line);
  if (behind !== undefined && COULD_BE.test(fold(behind))) return true;
  // « passe de 10h à 14h ? » asks whether it does; « passe à 14h, ça vous va ? » proposes it.
  if (behind === undefined || withoutAgreed(behind).includes('?')) return false;
  const told = fold(behind);
  if (INSTEAD.test(told)) return true;
  return (
    [MOVED, HOUR_MOVED, SHIFTED, LASTS, ENDS].some((sign) => sign.test(told)) ||
    isElsewhere(behind, line)
  );
}

/** « aura lieu à l'ambassade de Suisse »: another place, when neither day nor hour is told. */
const isElsewhere = (told: string, line: Line): boolean =>
  [told, told.replace(ITS_DAY, '')].some((said) => saysElsewhere(said, placesOf(line)));

/** « du 4 », « du GEC » before « est à l'ambassade ». */
const ITS_DAY =
  /^(?:(?:du|des?|pr[ée]vue?)(?!\p{L})|d[’'])\s?.{1,50}?\s(?=(?:aura|se|est|sera|c[’']est|finalement)\s)/iu;

const CALLED_OFF = behind(
  "(?:(?:c'? ?est|est|sera|a ete|est donc) (?:annul(?:ee?|er|ez)|supprimee?(?! (?:du|de|d'|des|dans)\\b))\\b|n'aura (?:pas|plus) lieu|n'a (?:pas|plus) lieu|ne (?:se tiendra|se tient|sera) (?:pas|plus)\\b(?: tenue?\\b)?)",
);
/** « saute », « tombe à l'eau », with nothing behind but why. */
const DROPS = behind(
  "(?:(?:va |doit )?saute(?:r|ra)?|tombe(?:ra)? a l'eau)(?=[ .!]*$| ?[,;:(]| (?:car|parce|faute|pour cause|en raison|a cause)\\b)",
);
/** « plus de GEC le 4 », « pas de réunion jeudi ». */
const NO_MORE = /^(?:il n'y a |il n'y aura |y aura |y a )?(?:plus|pas) de /;

/** « pas de réunion du GEC avant le 15 », « pas de GEC en vue » tell of the calendar. */
const OF_THE_CALENDAR =
  /\?|\b(?:avant|depuis|tant que|sans|sauf|en vue|prevue?s?|programmee?s?|planifiee?s?|pendant|durant|vacances|cet ete|cet hiver|cette annee)\b/;

/** « plus de GEC après juin », « à partir de juillet »: of all that would follow. */
const FROM_THEN_ON = new RegExp(
  String.raw`\b(?:apres|a partir d[eu']|a compter d[eu']|des) ?(?:l[ae] (?:\d|fin)|l'(?:ete|an)|\d|fin|${A_MONTH_BEGUN})`,
  'u',
);

/** « pas de réunion », « plus de GEC »: « pas de nouvelles du GEC » is said of something else. */
function saysNoMore(line: Line): boolean {
  const said = fold(line.rest);
  const lead = NO_MORE.exec(said)?.[0];
  if (lead === undefined || OF_THE_CALENDAR.test(said)) return false;
  if (FROM_THEN_ON.test(said)) return false;
  const what = words(said.slice(lead.length));
  if (groupAt(what, 0, line.groups)) return true;
  return ONE_MEETING.test(what[0]?.folded ?? '') && namesMeeting(line);
}

function saysDropped({ rest, groups }: Line): boolean {
  const drop = DROP.exec(rest)?.[0];
  if (drop === undefined || rest.includes('?')) return false;
  const what = words(rest.slice(drop.length).replace(/^l[ae]\s+/iu, ''));
  return groupAt(what, 0, groups) !== undefined || ONE_MEETING.test(what[0]?.folded ?? '');
}

/** Whether a sentence tells that a meeting is not to be held. */
export function saysItIsOff(line: Line): boolean {
  if (saysNoMore(line) || saysDropped(line)) return true;
  if (notButSaid(line) !== undefined) return false;
  const told = saidBehindMeeting(line);
  if (told === undefined || told.includes('?')) return false;
  const { text, ends } = foldWithOffsets(told);
  if (DROPS.test(text)) return true;
  const off = CALLED_OFF.exec(text);
  // « ne se tiendra pas au PNUD »: elsewhere, perhaps.
  return off !== null && !isPlaceSaid(told.slice(ends[off[0].length - 1]).trim(), placesOf(line));
}

/** What follows the meeting that opens the sentence: its group, « la réunion » or its code. */
function saidBehindMeeting({ rest, group, groups }: Line): string | undefined {
  const { text, ends } = foldWithOffsets(rest);
  const opened = MEETING.exec(text);
  if (opened) {
    const behind = rest.slice(ends[opened[0].length - 1]).trim();
    return isOfOthers(behind, groups) ? undefined : behind;
  }
  // Behind the name of the group, when that is all that stands before.
  return group && !/\bd-\d{4}/.test(text) ? rest : undefined;
}

const WITH_SOMEBODY =
  /^[^,:]{0,40}\bavec (?:le|la|l'|les|un|une|mon|notre|m\.|mme|monsieur|madame) ?/;
const OF_A_BODY = /^(?:(?:du|de la|des)\s|de l'\s?)(?=\p{L})/u;
const A_TIME = new RegExp(
  `^(?:${A_WEEKDAY}|premier|mois|semaine|matin|soir|jour|lendemain|nouveau|apres|trimestre)`,
);

/** « de demain avec le ministre », « du COPIL »: behind « la réunion », that of somebody else. */
function isOfOthers(behind: string, groups: Line['groups']): boolean {
  const said = fold(behind);
  if (WITH_SOMEBODY.test(said)) return true;
  const of = OF_A_BODY.exec(said)?.[0];
  if (of === undefined) return false;
  const body = said.slice(of.length);
  return !A_TIME.test(body) && groupIn(words(body), groups) === undefined;
}

const ONE_MEETING = new RegExp(`^${MEETING_NOUN}$`);
const A_MEETING = new RegExp(String.raw`\b(?:${MEETING_NOUN}|[a-z][a-z-]*-\d{4}-\d{1,2})\b`);

/** « le GEC », « la réunion », « GEC-2027-03 », wherever it stands. */
export const namesMeeting = ({ rest, group, groups }: Line): boolean =>
  group !== undefined || groupIn(words(rest), groups) !== undefined || A_MEETING.test(fold(rest));
