import type { Temporal } from 'temporal-polyfill';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { words } from '../../kernel/text/words.ts';
import { inZone } from '../../kernel/time.ts';
import type { Meeting } from '../meeting.ts';
import { comingMeetings } from '../store.ts';
import { justPlanned, slotPlanned } from './justPlanned.ts';
import { type PlanRequest, parsePlan } from './planRequest.ts';

/** A meeting told by the day of the one that has just been planned. */
export interface Beside {
  /** The sentence without the day. */
  readonly rest: string;
  /** How many days after it. */
  readonly days: number;
}

const LEAD =
  /^(?:(?:et|puis|ensuite|aussi|pareil pour|idem pour|mets|mettez|ajoute[rz]?|pr[ée]vois|planifie[rz]?|convoque[rz]?)\s+)*(?:(?:le|la|les|une? (?:r[ée]union|rencontre) (?:du|de la))\s+|un\s+)?/iu;
const DAY =
  /^[\s,]*(?:(?:aussi|[ée]galement)\s+)?(?:(?:le|au|ce)\s+(m[êe]me jour|lendemain))(?=[\s,]+(?:[àa]\s+|de\s+|vers\s+)?\d{1,2}\s*(?:h|:))/iu;

/** « et le GT Eau le même jour à 14h », « le GT Santé le lendemain à 9h »; anything else says more, or asks. */
export function besideSaid({ rest, groups }: Line): Beside | undefined {
  const lead = LEAD.exec(rest)?.[0] ?? '';
  const said = rest.slice(lead.length);
  const sentence = words(said);
  const named = groupAt(sentence, 0, groups);
  const end = named && sentence[named.length - 1]?.end;
  const found = end === undefined ? null : DAY.exec(said.slice(end));
  if (end === undefined || !found || rest.includes('?')) return undefined;
  const days = /^l/iu.test(found[1] ?? '') ? 1 : 0;
  return { rest: `${said.slice(0, end)} ${said.slice(end + found[0].length)}`, days };
}

const AND =
  /^(?:et|puis|ensuite|(?:pareil|idem|de\s+m[êe]me)\s+pour)\s+(?:(?:aussi|[ée]galement|puis)\s+)?(?:le|la|les)\s+/iu;

/** « et le GT Eau le 19 à 14h », behind another plan: as without its « et »; any other line as it is. */
export function withoutAnd(line: Line): Line {
  const lead = line.called === '' && !line.group ? AND.exec(line.rest)?.[0] : undefined;
  if (lead === undefined || line.rest.includes('?')) return line;
  const said = line.rest.slice(lead.length);
  const sentence = words(said);
  const named = groupAt(sentence, 0, line.groups);
  if (!named) return line;
  const rest = said.slice(sentence[named.length - 1]?.end).trim();
  return { ...line, text: said, rest, group: named.group };
}

const EVE =
  /(?<!\p{L})(?:(?:(?:le|au|[àa]|la)\s+)|l[’']\s*)*(avant[- ]veille|veille|sur-?lendemain|lendemain)\s+(?:(?:du|de\s+la|des)\s+|de\s+l[’']\s*)(?:(?:prochaine?|r[ée]union\s+(?:du|de\s+la))\s+)*/iu;
const DAYS: ReadonlyMap<string, number> = new Map([
  ['lendemain', 1],
  ['surlendemain', 2],
  ['sur-lendemain', 2],
  ['veille', -1],
]);
const TWO_DAYS_BEFORE = -2;

/** The next meeting of another group, by which a sentence tells its day. */
interface BesideMeeting {
  readonly of: Group;
  readonly days: number;
  /** « la veille du GEC ». */
  readonly said: string;
}

interface Eve {
  readonly beside: BesideMeeting;
  readonly rest: string;
}

/** « le GT Eau la veille du GEC à 10h »: the day is that of the next GEC; the sentence without it. */
function eveSaid({ rest, groups }: Line): Eve | undefined {
  const found = EVE.exec(rest);
  if (!found || rest.includes('?')) return undefined;
  const behind = rest.slice(found.index + found[0].length);
  const sentence = words(behind);
  const named = groupAt(sentence, 0, groups);
  const end = named && sentence[named.length - 1]?.end;
  if (!named || end === undefined) return undefined;
  const days = DAYS.get(found[1]?.toLowerCase() ?? '') ?? TWO_DAYS_BEFORE;
  const said = `${found[0]}${behind.slice(0, end)}`.trim();
  return {
    beside: { of: named.group, days, said },
    rest: `${rest.slice(0, found.index)} ${behind.slice(end)}`,
  };
}

/** A planning sentence that may tell its day by another. */
export interface PlanSaid extends PlanRequest {
  /** « le même jour »: how many days after what has just been planned. */
  readonly besideDays?: number;
  readonly besideMeeting?: BesideMeeting;
}

/** « la veille du GEC » tells the day, when nothing else does. */
export function besideAnother(line: Line, rest: string): PlanSaid | undefined {
  const eve = eveSaid({ ...line, rest });
  const request = eve && parsePlan({ ...line, rest: eve.rest });
  return request && !request.when ? { ...request, besideMeeting: eve.beside } : undefined;
}

/** The day by another, for a sentence that tells none; the hour is asked with it otherwise. */
export async function onThatDay(context: Context, request: PlanSaid): Promise<PlanRequest> {
  const day = request.when ? undefined : await dayBeside(context, request);
  const hour = request.hour?.toString({ smallestUnit: 'minute' }) ?? '';
  const now = inZone(context.now, context.zone);
  const when = day && findWhen(`${day.toString()} ${hour}`.trim(), now);
  return when ? { ...request, when } : request;
}

async function dayBeside(
  context: Context,
  { besideDays, besideMeeting, hour }: PlanSaid,
): Promise<Temporal.PlainDate | undefined> {
  if (besideMeeting) {
    const start = (await nextOf(context, besideMeeting))?.start;
    return start?.toPlainDate().add({ days: besideMeeting.days });
  }
  const planned = besideDays === undefined ? undefined : await justPlanned(context);
  if (besideDays === undefined || !planned || !hour) return undefined;
  return slotPlanned(planned).start.toPlainDate().add({ days: besideDays });
}

/** The next meeting of a group, for those who may read of it. */
async function nextOf(context: Context, { of }: BesideMeeting): Promise<Meeting | undefined> {
  if (!may(context.actor, 'reunions', { group: of })) return undefined;
  const [next] = await comingMeetings(context.db, [of.id], context.now, { skip: 0, take: 1 });
  return next;
}

/** Which meeting « la veille du GEC » was read of, or that there is none. */
export async function besideNote(
  context: Context,
  { besideMeeting }: PlanSaid,
): Promise<string | undefined> {
  if (!besideMeeting) return undefined;
  const { t } = context;
  const { said, of } = besideMeeting;
  const next = await nextOf(context, besideMeeting);
  if (!next) return t('meetings.preview.besideNone', { said, group: of.code });
  const day = dayInWords(next.start.toPlainDate(), t.locale);
  return t('meetings.preview.beside', { said, code: next.code, day });
}
