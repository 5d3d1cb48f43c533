import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Word, words } from '../../kernel/text/words.ts';

const DETERMINERS = new Set(
  'le la les un une des du mon ma mes ton ta son sa ses notre nos votre leur ce cet cette the'.split(
    ' ',
  ),
);
/** What stands between a verb and its object: « annule donc la réunion », « report de la réunion ». */
const BETWEEN = new Set(
  'donc aussi moi nous svp stp vite de merci bien plutot egalement encore'.split(' '),
);

const MEETINGS = [
  'reunions?|reu|rencontres?|seances?|sessions?|meetings?|rdv|rendez-vous|visio\\p{L}*|conference',
  'atelier|concertation|assemblee|entretien|audience|pleniere|convocation|creneau|agenda|groupe|sous-groupe',
];
/** What of a meeting may be changed. */
const PARTS = [
  'dates?|heures?|horaires?|lieu|salle|endroit|adresse|objet|sujet|theme|titre|duree|debut|fin|jour|invites?',
  'prochaine?|derniere?|nouvelle|nouveau|nouvel|meme|precedente?|suivante?|autre|tout|toutes?',
  `${A_WEEKDAY}|demain|apres-demain|matin|semaine|\\d{1,2}(?:er)?|[a-z][a-z-]*-\\d{4}-\\d.*`,
];
const MEETING_OR_PART = new RegExp(`^${oneOf(...MEETINGS, ...PARTS)}$`, 'u');
const LINKS = new Set(
  "a au aux de d pour jusqu jusqu'au en par et car si il on svp stp que qui ci la-bas".split(' '),
);
const IS = new Set("est sera a ete n'est etait".split(' '));

/**
 * Whether what is put off or called off is no meeting: « annule le point 2 du GEC », « change le coordonnateur du
 * GT Eau », « la mission du GEC est annulée ».
 */
export function isOfAnotherThing({ text, called, groups }: Line): boolean {
  const said = words(text);
  const verb = said.findIndex(({ folded }) => folded === called);
  if (verb < 0) return false;
  const object = objectBehind(said, verb + 1);
  if (object !== undefined) return !isMeeting(said, object, groups);
  const is = said.findIndex(({ folded }, at) => at < verb && IS.has(folded));
  const subject = is < 0 ? undefined : objectBehind(said, 0);
  return subject !== undefined && subject < is && !isMeeting(said, subject, groups);
}

/** The noun that a determiner leads to: « la mission », « l'examen ». */
function objectBehind(said: readonly Word[], from: number): number | undefined {
  let at = from;
  while (BETWEEN.has(said[at]?.folded ?? '')) at += 1;
  const word = said[at]?.folded ?? '';
  if (/^(?:de |d')?l'\p{L}/u.test(word)) return at;
  if (!DETERMINERS.has(word)) return undefined;
  const noun = said[at + 1]?.folded;
  return noun === undefined || LINKS.has(noun) || /^[djn]'/.test(noun) ? undefined : at + 1;
}

function isMeeting(said: readonly Word[], at: number, groups: Line['groups']): boolean {
  const word = said[at]?.folded.replace(/^l'/u, '') ?? '';
  if (MEETING_OR_PART.test(word) || isMisspelt(word, 'reunion')) return true;
  return groupAt(said, at, groups) !== undefined || groupAt(words(word), 0, groups) !== undefined;
}
