import type { Context } from '../../kernel/commands/context.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { words } from '../../kernel/text/words.ts';
import { inZone } from '../../kernel/time.ts';
import { justPlanned, slotPlanned } from './justPlanned.ts';
import type { PlanRequest } from './planRequest.ts';

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

/** A planning sentence that may tell its day by another. */
export interface PlanSaid extends PlanRequest {
  /** « le même jour »: how many days after what has just been planned. */
  readonly besideDays?: number;
}

/** The day of what has just been planned, for a sentence that tells none; the hour is asked with it otherwise. */
export async function onThatDay(context: Context, request: PlanSaid): Promise<PlanRequest> {
  const { besideDays, hour } = request;
  const planned = besideDays === undefined ? undefined : await justPlanned(context);
  if (besideDays === undefined || !planned || !hour) return request;
  const day = slotPlanned(planned).start.toPlainDate().add({ days: besideDays });
  const when = findWhen(
    `${day.toString()} ${hour.toString({ smallestUnit: 'minute' })}`,
    inZone(context.now, context.zone),
  );
  return when ? { ...request, when } : request;
}
