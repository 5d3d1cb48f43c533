import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Guests, readAttendants } from './attendants.ts';
import { organizationNamed } from './organizationNamed.ts';
import { presencesTold } from './presenceTold.ts';
import { readSaying, type Said } from './saying.ts';
import { bareSpeakerOf, speakerOf } from './statement.ts';

/** Those of the room who go by what they are there. */
const ROLES = new RegExp(
  `^(?:(?:le|la|les) |l')?${oneOf(
    '(?:vice-|co-)?(?:president(?:e|ce)?|presidence)',
    'chef(?:fe)? de file|coordonnat(?:eur|rice)|moderat(?:eur|rice)',
    'secretariat|secretaire(?: executi(?:f|ve))?|seance',
    '(?:autres |tous les )?(?:membres|participants|partenaires|ptf|representants)',
  )}(?: (?:du|de la|des) (?:gec|gt|groupe|seg|seance|ptf|troika))?$`,
  'u',
);
const SPOKEN = /^(?<who>[^:«»?!]{2,80}?)\s*:\s+(?<what>\S.*)$/su;
/** « PNUD : relancer les groupes » may be to be done, « PNUD : ok, présent » tells who is there. */
const NO_INFINITIVE = oneOf(
  'atelier|dossier|calendrier|courrier|premier|dernier|chantier|papier|ministere',
  'cadre|lettre|autre|titre|offre|centre|ordre|nombre|rencontre',
  'ouverture|signature|procedure|couverture',
);
const MAY_BE_ELSE = new RegExp(
  oneOf(
    String.raw`^(?!${NO_INFINITIVE}s?(?!\p{L}))\p{L}+(?:er|ir|re|oir)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:present|excuse|absent|parti|arrive)e?s?[\s.!]*$`,
  ),
  'u',
);
const HOUR = /^(?:[àa]\s+)?\d{1,2}\s?(?:h|:)\s?(?:\d{2})?$/iu;
const PRESENCES = ['present', 'excused', 'arrived', 'left'];

/**
 * Reads what somebody of the room says or does: « UE : la revue est en avril », « la GIZ demande un délai »,
 * « le président remercie les participants ». It goes to the book as it is typed. « PNUD : excusé » tells
 * who is there. Undefined when nobody of the room is named for sure.
 */
export function readRemark(typed: string, guests: Guests): Said | undefined {
  if (presencesTold(typed, guests).length > 0) return undefined;
  const spoken = SPOKEN.exec(typed.trim())?.groups;
  if (spoken?.who && spoken.what && isOfTheRoom(spoken.who, guests)) {
    return remarkOf(typed, spoken.who, spoken.what, guests);
  }
  if (OF_THE_SEANCE.test(fold(typed.trim()))) return information(typed);
  const speaker = speakerOf(typed) ?? bareSpeakerOf(typed);
  return speaker !== undefined && isOfTheRoom(speaker, guests)
    ? information(asNamed(typed, speaker, guests))
    : undefined;
}

/** What is noted of every séance, and resolves nothing. */
const OF_THE_SEANCE = new RegExp(
  `^(?:${oneOf(
    "(?:pas d'|aucune? |sans )(?:objections?|oppositions?|remarques?|observations?|commentaires?)|pas de (?:remarque|commentaire|question)s?",
    'mots? de bienvenue|tour de table|adoption (?:de )?l?.?(?:odj|ordre du jour)',
    "(?:l')?(?:odj|ordre du jour) (?:est )?adopte",
    'votes? ?:? ?\\d+ (?:voix )?(?:pour|contre|oui)|\\d+ voix (?:pour|contre)',
  )})(?!\\p{L})`,
  'u',
);

function remarkOf(typed: string, who: string, what: string, guests: Guests): Said | undefined {
  const said = readSaying(what);
  if (said?.exact && said.kind !== 'info') return presenceOf(said, who);
  return MAY_BE_ELSE.test(fold(what)) ? undefined : information(asNamed(typed, who, guests));
}

const LONGEST_INITIALS = 5;

/** « ue : … » is read in the compte rendu as « UE : … », « pnud présente » as « PNUD présente ». */
function asNamed(typed: string, who: string, guests: Guests): string {
  const sentence = typed.trim();
  const isTypedSmall = who === who.toLowerCase() && /^\p{L}+$/u.test(who);
  const organization = isTypedSmall ? organizationNamed(who, guests) : undefined;
  if (!organization || !sentence.startsWith(who)) return sentence;
  const { acronym } = organization;
  const isAcronym = fold(acronym) === fold(who);
  const initial = who.charAt(0).toUpperCase() + who.slice(1);
  const named = who.length <= LONGEST_INITIALS ? who.toUpperCase() : initial;
  return `${isAcronym ? acronym : named}${sentence.slice(who.length)}`;
}

/** « excusé », « départ à 10h20 », « quitte la séance »; what more is said is asked about. */
function presenceOf(said: Said, who: string): Said | undefined {
  const rest = said.rest.replace(/^(?:la )?(?:salle|s[ée]ance|r[ée]union)(?!\p{L})\s*/iu, '');
  const isWhole = PRESENCES.includes(said.kind) && (rest === '' || HOUR.test(rest));
  return isWhole ? { ...said, rest: `${who} ${rest}`.trim() } : undefined;
}

/** « l'ambassadeur de l'UE », « DCR Suisse ». */
const HEAD_OF =
  /^(?:(?:l[’' ]|la |le |mme |m\.? )\s?)?(?:ambassad(?:eur|rice)|amb\.?|repr[ée]sentante?(?:[\s-]r[ée]sidente?)?|rep\.?|dcr|cheffe? de (?:coop[ée]ration|d[ée]l[ée]gation)|direct(?:eur|rice))\s+(?=\S)/iu;

function isOfTheRoom(who: string, guests: Guests): boolean {
  if (ROLES.test(fold(who))) return true;
  const named = readAttendants(who.replace(HEAD_OF, ''), guests);
  return named.who.length > 0 && named.unclear.length === 0;
}

/** A line of the book that says what was typed, and no more. */
export const information = (typed: string): Said => ({
  kind: 'info',
  rest: typed.trim(),
  exact: true,
  isMarked: false,
});
