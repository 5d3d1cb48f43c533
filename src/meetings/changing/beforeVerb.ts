import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { aroundVerb } from './aroundVerb.ts';

/** « fais sauter le GT Eau », « on laisse tomber le GEC du 18 ». */
export const DROP =
  /^(?:(?:on|je)\s+)?(?:(?:fai[st]|faites|laisse[rz]?)\s+(?:sauter|tomber))(?!\p{L})\s*/iu;

const OF_A_MEETING = new RegExp(
  String.raw`\d|(?<!\p{L})(?:${MEETING_NOUN}|(?:lun|mar|mercre|jeu|vendre|same)di|demain|prochaine?)(?!\p{L})`,
  'iu',
);
/** « annule vite le GEC », « annule-moi le GEC ». */
const BETWEEN =
  /^(?:[\s,:–-]|(?:donc|aussi|moi|nous|svp|stp|vite|bien|plut[oô]t|finalement|d[’']urgence|tout de suite|imm[ée]diatement)(?!\p{L}))+/iu;
/** « annule gec 18 »: the day, whose « du » is not typed. */
const BARE_DAY =
  /^((?:l[ae]\s+)?\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*)?)(?<!\s(?:du|le|au|à|a|de))\s(\d{1,2}(?:er)?)(?=\s*[,.;:!]|\s*$)/iu;

/** « suite au décès du ministre, nous sommes contraints d'annuler »: why, though it stands before. */
const LEADING_REASON =
  /(?:^|[\s,;.])((?:suite\s+(?:au|aux|à)|en\s+raison|compte\s+tenu|[àa]\s+cause|vu|du\s+fait)\s[^,;]*?)(?=\s*(?:,|;|$)|\s+(?:nous|on|je|il|merci|veuillez)(?!\p{L}))/iu;

/** An order to call a meeting off, without what stands before its verb. */
export interface OrderSaid {
  readonly rest: string;
  /** The reason that is told before. */
  readonly reason: string;
}

/** « désolé on décale le GEC à 11h », « nous devons repousser le GEC »: what is ordered, without what leads to the verb. */
export function behindOrder(line: Line): string {
  const { rest, group, groups } = line;
  const said = aroundVerb(line);
  return !said || group || ofMeeting(said.before, groups) ? rest : said.behind;
}

/** Who asks, or what is polite: « j'aurais l'honneur de vous demander de », « il faudrait ». */
const MANNERS =
  /(?<!\p{L})(?:je|j[’']|nous|vous|te|on|veuillez|merci|pri[èe]re|d[ée]sol[ée]e?s?|faut|faudrait|faudra|pense|bonjour|bonsoir|cher|ch[èe]re|chers|monsieur|madame|mesdames|messieurs|excellence)(?!\p{L})/iu;

/** « je voudrais pour la revue du budget planifier »: a subject, a place. */
const TELLS_MORE =
  /(?<!\p{L})(?:pour(?=\s+(?:l[ae]s?\s|l[’']|une?\s))|sur|objet|concernant|au|aux|chez|salle|visio)(?!\p{L})/iu;

/** What stands before the verb of an order, when it is but manners: « au PNUD, planifie » tells the place. */
export function mannersBefore(line: Pick<Line, 'text' | 'called'>): string {
  const { before = '' } = aroundVerb(line) ?? {};
  return MANNERS.test(before) && !TELLS_MORE.test(before) ? before : '';
}

const ofMeeting = (before: string, groups: Line['groups']): boolean =>
  OF_A_MEETING.test(before) || groupIn(words(before), groups) !== undefined;

/** « désolé mais je dois annuler le GEC »: what leads to the verb tells no reason. */
export function orderSaid(line: Line): OrderSaid {
  const { rest: typed, called, group, groups } = line;
  const rest = group ? typed.replace(/^le\s+(?=\d{1,2}(?:er)?(?!\d|\s*(?:h|:)))/iu, 'du ') : typed;
  const drop = called === '' ? DROP.exec(rest) : null;
  if (drop) return { rest: dated(rest.slice(drop[0].length)), reason: '' };
  const said = aroundVerb(line);
  if (!said || ofMeeting(said.before, groups)) return { rest: dated(rest), reason: '' };
  const reason = LEADING_REASON.exec(said.before)?.[1]?.trim() ?? '';
  return { rest: dated(group ? rest : said.behind), reason };
}

const dated = (rest: string): string => rest.replace(BETWEEN, '').replace(BARE_DAY, '$1 du $2');
