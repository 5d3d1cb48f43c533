import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { StrandInvitee } from '../../../prisma/client/client.ts';
import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Series, Strand } from '../series.ts';

const toldSchema = z.object({
  /** DTSTART as he knows it: that of the series, or of the first meeting after he joined. */
  start: z.string(),
  endsOn: z.string().nullable(),
  place: z.string(),
  subject: z.string(),
  daysOff: z.enum(['skip', 'before', 'after', 'keep']),
});

/** A series as somebody was last told of it. Its rule and its hour never change under one UID. */
export type ToldStrand = z.infer<typeof toldSchema>;

const readToldStrand = (json: string | null): ToldStrand | null =>
  json === null ? null : toldSchema.parse(JSON.parse(json));

/** Somebody on the list of a strand. */
export interface StrandReader {
  readonly personId: string;
  readonly organizationId: string;
  /** His answer to the whole series. */
  readonly partstat: Partstat;
  readonly told: ToldStrand | null;
}

/** Somebody on the list of a strand, as the register has him. */
export const toReader = ({
  personId,
  organizationId,
  partstat,
  told,
}: StrandInvitee): StrandReader => ({
  personId,
  organizationId,
  partstat,
  told: readToldStrand(told),
});

/** What there is to tell of a strand to those who know it from `start` on. */
export const toldOfStrand = (
  { place, subject }: Series,
  { recurrence, daysOff }: Strand,
  start: string,
): ToldStrand => ({
  start,
  endsOn: recurrence.until?.toString() ?? null,
  place,
  subject,
  daysOff,
});

/** What somebody is to learn of a series. */
export type SeriesNews =
  | { readonly kind: 'invitation' }
  | { readonly kind: 'update'; readonly before: ToldStrand }
  /** Its last meeting is earlier than he was told, or later. */
  | { readonly kind: 'end' }
  /** None of its meetings is ever held. */
  | { readonly kind: 'cancellation' }
  /** It goes on without him. */
  | { readonly kind: 'departure' }
  /** It leaves the calendar of the address that he preferred, for that of the one that he prefers now. */
  | { readonly kind: 'formerAddress' | 'newAddress' }
  /** He asks for it, or does not find it: as he was told it, once more. */
  | { readonly kind: 'again' };

/** Whether the last day of a strand comes before the first that its reader was told of. */
export const isVoid = ({ recurrence: { until } }: Strand, start: Temporal.ZonedDateTime): boolean =>
  until !== undefined && Temporal.PlainDate.compare(start.toPlainDate(), until) > 0;

/**
 * What a reader has not been told of a strand yet.
 * @param next its next meeting, when one is still to come
 * @param comesToOne he may have declined the whole, and come to one of its meetings
 */
export function seriesNewsFor(
  series: Series,
  strand: Strand,
  { told, partstat }: StrandReader,
  next: Temporal.ZonedDateTime | undefined,
  comesToOne: boolean,
): SeriesNews | undefined {
  if (told === null) return next && { kind: 'invitation' };
  if (told.endsOn !== (strand.recurrence.until?.toString() ?? null)) {
    const start = Temporal.ZonedDateTime.from(told.start);
    return { kind: isVoid(strand, start) ? 'cancellation' : 'end' };
  }
  const same =
    told.place === series.place &&
    told.subject === series.subject &&
    told.daysOff === strand.daysOff;
  const away = partstat === 'declined' && !comesToOne;
  if (same || away || !next) return undefined;
  return { kind: 'update', before: told };
}
