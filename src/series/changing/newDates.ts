import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, list, text, warning } from '../../kernel/messages/tree.ts';
import { occurrenceLine, placedLine } from '../lines.ts';
import { lookAtSeries } from '../planning/outlook.ts';
import { dateWarnings } from '../planning/preview.ts';
import type { Timing } from '../series.ts';
import type { SeriesSubject } from '../seriesRef.ts';
import { hasBegun } from './leftBehind.ts';
import type { Given, Pair } from './pairing.ts';
import { type Staying, stayingUnder } from './staying.ts';

/** The next dates of a series at another rhythm, and what was changed by hand: none of it is lost in silence. */
export async function newDates(
  context: Context,
  { series, group }: SeriesSubject,
  timing: Timing,
): Promise<Block[]> {
  const { t, db } = context;
  const plan = { ...series, ...timing, group, guestIds: [] };
  const { dates } = await lookAtSeries(db, context, plan, series);
  const staying = await stayingUnder(context, series, timing);
  const keptAt = (slot: Given['slot']) => staying.kept.find(({ fresh }) => fresh.slot.equals(slot));
  const lines = dates.map(({ placed }) => {
    const kept = keptAt(placed.slot);
    return { text: kept ? stayingLine(t, kept) : placedLine(t, placed) };
  });
  return [
    text(t('series.preview.dates', { count: dates.length })),
    list(lines),
    ...dateWarnings(
      context,
      dates.filter(({ placed }) => !keptAt(placed.slot)),
    ),
    ...keptBlocks(context, staying, dates.at(-1)?.placed.slot),
    ...lostBlocks(context, staying),
  ];
}

/** Says that they stay, and which of them come after the last date that is shown. */
function keptBlocks({ t, now }: Context, { kept }: Staying, last?: Given['slot']): Block[] {
  const told = kept.filter(({ old }) => !hasBegun(old.occurrence, now));
  const [first] = told;
  if (!first) return [];
  const code = first.old.occurrence.code;
  const later = told.filter(
    ({ fresh }) => last && fresh.slot.epochMilliseconds > last.epochMilliseconds,
  );
  return [
    warning(t('series.edit.keptNote', { count: told.length, code })),
    ...(later.length > 0 ? [list(later.map((one) => ({ text: stayingLine(t, one) })))] : []),
  ];
}

function lostBlocks({ t }: Context, { lost }: Staying): Block[] {
  if (lost.length === 0) return [];
  return [
    warning(t('series.edit.lostNote', { count: lost.length })),
    list(lost.map(({ occurrence }) => ({ text: occurrenceLine(t, occurrence) }))),
  ];
}

/** « mardi 8 juin 2027 → GT-EAU-2027-06 reste le mercredi 9 juin 2027, 14 h 00 ». */
function stayingLine(t: Translator, { old: { occurrence }, fresh }: Pair<Given>): string {
  const { code, cancelled, cancelReason, held } = occurrence;
  return t('series.edit.stays', {
    day: dayInWords(fresh.slot.toPlainDate(), t.locale),
    code,
    state: cancelled ? 'cancelled' : 'held',
    reason: cancelReason || 'none',
    heldOn: dayInWords(held.start.toPlainDate(), t.locale),
    time: timeInWords(held.start, t.locale),
  });
}
