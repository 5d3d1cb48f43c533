import { groupAt, groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { stretchAnywhere } from '../kernel/dates/stretch.ts';
import { takeYearStretch } from '../kernel/dates/yearStretch.ts';
import { foldWithOffsets } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
import { daysIn } from './meetingRef.ts';

/** Of what the number of meetings is asked. */
interface Counted {
  /** « Troïka » of « combien de réunions de la Troïka »: named as a body, and none that is known. */
  readonly unknown?: string;
}

const HOW_MANY =
  /^(?:(?:il y a (?:eu )?)?combien|(?:quel (?:est )?(?:le )?)?nombre)(?: y a[- ]t[- ]il)?(?: eu)? (?:de |d'|des )(?:fois )?/u;
/** « combien de réunions ai-je manquées », « de réunions à deux »: of people, not of the calendar. */
const OF_PEOPLE =
  /\b(?:manque|rate|absen|presen|particip|assist|convoqu|invit|personne|membre|decision|action|report|annul|tard)/u;
const NOUN = /^(?:r[ée]union|s[ée]ance|rencontre)s?(?!\p{L})/iu;
const BESIDE =
  /(?<!\p{L})(?:[àa]\s+venir|pr[ée]vues?|programm[ée]es?|planifi[ée]es?|futures?|au\s+total|en\s+tout|svp|stp|d[ée]j[àa])(?!\p{L})/giu;
/** What stands between the words that are read. */
const SMALL =
  /^(?:(?:d[ue]s?|l[ae]s?|depuis|en|au|aux|cette|pour|y|a-t-il|il)(?!\p{L})|[dl][’']|[\s?!.,:;])+/iu;
const A_BODY = /^(?:(?:du|de\s+la|des)\s+|de\s+l[’']\s*)(\p{L}[\p{L}\p{N}\s’'-]*?)[\s?!.]*$/iu;
const MOST_WORDS = 5;

/** « combien de fois s'est-on réunis », « combien de fois le GEC s'est réuni »: how many meetings. */
const TIMES_MET =
  /^combien de fois (?:est[- ]ce qu(?:e |'))?(?:on s'est|nous nous sommes|nous sommes-nous|s'est-on|(?:le |la |l'|les )?(?<who>.{2,40}?) (?:s'est|se sont)(?:[- ](?:il|elle)s?)?)(?: d[ée]j[àa])? (?:r[ée]uni|vu|rencontr[ée]|retrouv[ée])e?s?(?!\p{L})/iu;

const meetingsOf = (_whole: string, who: string | undefined): string =>
  `combien eu de réunions${who === undefined ? '' : ` du ${who}`}`;

/**
 * « combien de réunions du GEC cette année », « nombre de GT Eau en 2026 », whole: undefined when something else is
 * said, « sans quorum », « avec le ministre ».
 */
export function countAsked(typed: Line): Counted | undefined {
  const line = { ...typed, rest: typed.rest.replaceAll('’', "'").replace(TIMES_MET, meetingsOf) };
  const { text, ends } = foldWithOffsets(line.rest);
  const lead = HOW_MANY.exec(text)?.[0];
  if (lead === undefined || OF_PEOPLE.test(text)) return undefined;
  const what = line.rest.slice(ends[lead.length - 1]);
  const isOfGroup = groupAt(words(what), 0, line.groups) !== undefined;
  if (!NOUN.test(what) && !isOfGroup) return undefined;
  const dated = daysIn(what, line, stretchAnywhere);
  const ofYear = takeYearStretch(dated?.rest ?? what, line.now.toPlainDate());
  // What has been is not to come.
  if (/\beu\b/u.test(lead) && !dated && !ofYear) return undefined;
  if (isOfLaterYear(text, line)) return undefined;
  const left = withoutGroup(ofYear?.rest ?? dated?.rest ?? what, line)
    .replace(BESIDE, ' ')
    .replace(NOUN, '')
    .trim();
  if (left.replace(SMALL, '') === '') return {};
  const unknown = A_BODY.exec(left)?.[1];
  const isNamed = isOfGroup || groupIn(words(what), line.groups) !== undefined;
  if (isNamed || unknown === undefined || words(unknown).length > MOST_WORDS) return undefined;
  return { unknown };
}

/** « combien de GEC en 2028 », said before: of the calendar of that year. */
const isOfLaterYear = (said: string, { now }: Line): boolean =>
  Number(/^combien d.* en (20\d\d)[\s?!.]*$/u.exec(said)?.[1] ?? 0) > now.year;

function withoutGroup(text: string, { groups }: Line): string {
  const sentence = words(text);
  const named = groupIn(sentence, groups);
  const first = named && sentence[named.at];
  const last = named && sentence[named.at + named.length - 1];
  return first && last ? `${text.slice(0, first.start)} ${text.slice(last.end)}` : text;
}
