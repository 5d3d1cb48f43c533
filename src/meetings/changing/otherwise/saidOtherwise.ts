import { groupAt } from '../../../kernel/commands/groupNames.ts';
import type { Line } from '../../../kernel/commands/line.ts';
import { A_MONTH_TYPED, A_WEEKDAY } from '../../../kernel/dates/reading/french.ts';
import { TELL } from '../../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { words } from '../../../kernel/text/words.ts';
import { putsCondition } from '../onCondition.ts';
import { lengthAdded, lengthMore } from './lengthAdded.ts';
import { isMeeting } from './namedMeeting.ts';
import { notButSaid } from './notButSaid.ts';

const PUT = String.raw`^(?:met(?:s|tez|tre|tons)|remet(?:s|tez|tre|tons)|pla[cç]e[rz]?)\s+(?:(?:le|la)\s+|l[’'])?`;
const ITS_DAY = String.raw`(?:d[’']\s*(?=\p{L})|de\s+|du\s+)(?:(?:${A_WEEKDAY})\s+)?(?:\d{1,2}(?:er)?(?:\s+(?:${A_MONTH_TYPED}))?|${A_MONTH_TYPED}|${A_WEEKDAY})`;
/** What may stand behind a day or an hour; « 5 personnes », « 2e point » are neither. */
const THEN = String.raw`(?=\s*$|\s*[,.;:!(/-]|\s+(?:${A_MONTH_TYPED}|\d|à|a|au|de|en|et|même|meme|svp|stp|pour|car|si|merci|plut[oô]t|lieu|salle)(?!\p{L}))`;
/**
 * « mets le GT Santé d'avril au 13 », « remets le gec du 18 à vendredi »; « à l'odj », « à jour », « au 2e point » are no
 * days.
 */
const TO_A_DAY = new RegExp(
  String.raw`^\s+(?:${ITS_DAY}\s+)?(?:au|à|a)\s+(?:(?:(?:${A_WEEKDAY})\s+)?\d{1,2}(?:er|\s*(?:h|heures?)(?:\s?\d{2})?)?${THEN}|(?:${A_WEEKDAY}|demain)(?!\p{L}|\s+(?:l[’']|l[ea]s?\s+)\p{L}|\s+\d))`,
  'iu',
);
const PUT_LEAD = new RegExp(PUT, 'iu');

/** « la salle a changé : salle B », « le lieu change : PNUD ». */
const PLACE_CHANGED =
  /^(?:la\s+salle|le\s+lieu)(?<meeting>\s+(?:du|de\s+la)\s+[^:]{2,40}?)?\s+(?:a\s+chang[ée]|change)\s*:\s*(?<place>\S.*)$/iu;
/** « préviens les invités que », « dis aux membres que ». */
const TOLD = new RegExp(
  String.raw`^(?:${TELL}|dis|dites)\s+(?:à\s+)?${oneOf(
    'tout\\s+le\\s+monde|tous',
    '(?:(?:tous|toutes)\\s+)?(?:les|aux)\\s+(?:invit[ée]s|membres|participants|partenaires)(?<meeting>\\s+(?:du|de\\s+la)\\s+(?:(?!qu).){2,30}?)?',
  )}\s+qu(?:e\s+|[’'])(?<told>\S.*)$`,
  'iu',
);

/**
 * What asks for a change without a verb of « reporter », said as its canonical sentence: « prolonge le GEC de 30 min »,
 * « reporte le GT Santé d'avril au 13 », « lieu : salle B ». Undefined when anything else is said, asked, or put on condition.
 */
export function saidOtherwise(line: Line): string | undefined {
  if (line.text.includes('?') || putsCondition(line.text)) return undefined;
  return longer(line) ?? put(line) ?? putIt(line) ?? placeChanged(line) ?? notButSaid(line);
}

function longer({ rest, group, groups }: Line): string | undefined {
  const more = lengthMore(rest);
  if (more) {
    const isOfOne = more.meeting === '' ? group !== undefined : isMeeting(more.meeting, groups);
    return isOfOne ? `prolonge ${more.meeting} de ${more.length}` : undefined;
  }
  const added = /^r?ajoute/iu.test(rest) ? lengthAdded(rest) : undefined;
  if (!added || OF_A_POINT.test(rest) || AND_AS_MUCH.test(added.meeting)) return undefined;
  const { length, meeting } = added;
  return meeting === '' || isMeeting(meeting, groups)
    ? `prolonge${led(meeting)} de ${length}`
    : undefined;
}

/** « ajoute 30 min au point 2 du GEC ». */
const OF_A_POINT = /(?<!\p{L})(?:points?|odj|ordre du jour)(?!\p{L})/iu;
/** « et 15 min au GT Eau »: two changes are not made as one. */
const AND_AS_MUCH =
  /(?:(?<!\p{L})(?:et|puis)|,)\s+(?:encore\s+)?(?:\d{1,3}\s*(?:min|mn|h)|une?\s)/iu;
/** « au GEC » is « le GEC », « du GEC » too. */
const led = (meeting: string): string =>
  meeting
    .replace(/^\s+(?:au|du|pour\s+le)\s+/iu, ' le ')
    .replace(/^\s+(?:à|de|pour)\s+la\s+/iu, ' la ');

function put({ rest, groups }: Line): string | undefined {
  const lead = PUT_LEAD.exec(rest)?.[0];
  if (lead === undefined) return undefined;
  const what = rest.slice(lead.length);
  const said = words(what);
  const group = groupAt(said, 0, groups);
  const behind = group && what.slice(said[group.length - 1]?.end);
  return behind && TO_A_DAY.test(behind) ? `reporte le ${what}` : undefined;
}

/** « mets-la à 11h », « mets-la plutôt en visio », « remets-le dans la salle B »: of what has just been shown. */
function putIt({ rest }: Line): string | undefined {
  const lead = PUT_IT.exec(rest)?.[0];
  if (lead === undefined) return undefined;
  const where = rest.slice(lead.length);
  if (TO_A_DAY.test(` ${where}`)) return `reporte-la ${where}`;
  return TO_A_PLACE.test(where)
    ? `modifie-la lieu : ${where.replace(LEADS_TO_PLACE, '')}`
    : undefined;
}

const PUT_IT = /^(?:met(?:s|tez)|remet(?:s|tez))-l[ae]\s+(?:plut[oô]t\s+|finalement\s+)?/iu;
const TO_A_PLACE = /^(?:(?:en|dans|[àa])\s+(?:la\s+)?)?(?:salle\s+\S|visio|ligne|distance)/iu;
const LEADS_TO_PLACE = /^dans\s+(?:la\s+)?/iu;

function placeChanged({ rest, groups }: Line): string | undefined {
  const told = TOLD.exec(rest)?.groups;
  const { meeting = told?.meeting ?? '', place } =
    PLACE_CHANGED.exec(told?.told ?? rest)?.groups ?? {};
  const isOfMeeting = meeting === '' || isMeeting(meeting, groups);
  return place !== undefined && isOfMeeting ? `modifie${led(meeting)} lieu : ${place}` : undefined;
}
