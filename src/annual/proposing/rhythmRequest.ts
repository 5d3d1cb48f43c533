import type { DaysOff } from '../../../prisma/client/enums.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { takeGroup } from '../../meetings/planning/namedGroup.ts';
import { parseSeries, type SeriesRequest } from '../../series/planning/seriesRequest.ts';

/** What is said of the rhythm of a group, or that all are to be shown. */
export type RhythmRequest =
  | { readonly kind: 'rhythms' }
  | { readonly kind: 'rhythm'; readonly group: Group; readonly said?: SeriesRequest };

/** What becomes of a date that falls badly, when nobody says it. */
export const USUAL_POLICY: DaysOff = 'after';

const NONE = /^[\s,:]*(?:aucun|retirer|sans)(?!\p{L})/iu;
/** Words that only say that there is a rhythm, or that the group meets. */
const OF_IT =
  /(?<!\p{L})(?:rythmes?|r[ée]unions?|rencontres?|fixe|le|la|les|son|se|tient|tiennent|svp|merci)(?!\p{L})|[\s.,;:!?]+/giu;
/** Of the months that a rhythm leaves out; « sauf jours fériés » is what becomes of days off. */
const EXCEPT =
  /(?<!\p{L})(?:sauf|hors|hormis|except[ée])(?!\p{L})(?!\s+(?:les\s+)?(?:jours?\s+)?(?:f[ée]ri|ch[ôo]m))/iu;

/**
 * Reads « GT-SANTE premier mardi du mois à 15h, fériés : veille », and refuses what a rhythm cannot hold.
 * @throws DomainError `group.*`, `date.*`, `rhythm.*`, `annual.rhythm*`
 */
export function readRhythmLine(line: Line, text: string): RhythmRequest {
  const { group, unknown, rest } = takeGroup(text, line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  if (!group) {
    if (text.trim() === '') return { kind: 'rhythms' };
    throw new DomainError('group.missing');
  }
  if (NONE.test(rest)) {
    refuseUnread(rest.replace(NONE, ''), group);
    return { kind: 'rhythm', group };
  }
  if (EXCEPT.test(rest)) throw new DomainError('annual.rhythmExcept', { group: group.code });
  const said = parseSeries(rest, line, group);
  refuseBeyond(said, line, group);
  return { kind: 'rhythm', group, said };
}

/** A rhythm says days, an hour, and what becomes of days off: nothing else is kept of it. */
function refuseBeyond(
  { said, place, subject, guests, unread }: SeriesRequest,
  line: Line,
  group: Group,
) {
  const { zone, code } = group;
  const isBounded =
    said.until !== undefined ||
    said.count !== undefined ||
    !said.from.equals(line.now.withTimeZone(zone).toPlainDate());
  if (isBounded) throw new DomainError('annual.rhythmBounded', { group: code });
  if (said.zone !== undefined && said.zone !== zone) {
    throw new DomainError('annual.rhythmZone', { group: code, zone: said.zone });
  }
  refuseUnread([place, subject, ...guests, ...unread].filter(Boolean).join(', '), group);
}

function refuseUnread(left: string, { code }: Group): void {
  if (left.replace(OF_IT, '') === '') return;
  throw new DomainError('annual.rhythmUnread', { text: left.trim(), group: code });
}
