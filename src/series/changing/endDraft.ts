import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft } from '../../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { facts, heading, info, list, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { comingOccurrences, seriesCard } from '../letters/announcement.ts';
import { occurrenceLine } from '../lines.ts';
import { endFact, rhythmFact } from '../planning/facts.ts';
import { refuseOver, type SeriesSubject } from '../seriesRef.ts';
import { seriesByCode } from '../store.ts';
import { endSeries } from './ending.ts';

/** The command whose drafts put an end to a series. */
export const END = 'terminerSerie';

export const endSchema = z.object({ code: z.string(), lastDay: z.string(), reason: z.string() });

/** How many of the meetings called off a preview names. */
const SHOWN = 5;

/** Previews the end of a series, with what it calls off: nothing is sent. */
export async function previewEnd(
  context: Context,
  subject: SeriesSubject,
  lastDay: Temporal.PlainDate,
  reason: string,
): Promise<Reply> {
  const { t, db } = context;
  const { series } = subject;
  const payload = { code: series.code, lastDay: lastDay.toString(), reason };
  const draft = await context.write((write) =>
    openDraft(write, END, payload, draftAuthor(context)),
  );
  const coming = await comingOccurrences(db, series, context);
  const off = coming.filter(
    ({ slot, cancelled }) =>
      !cancelled && Temporal.PlainDate.compare(slot.toPlainDate(), lastDay) > 0,
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('series.end.title', { code: series.code })),
      facts(rhythmFact(t, series), endFact(t, lastDay)),
      text(t('series.end.effect', { count: off.length, more: Math.max(0, off.length - SHOWN) })),
      ...(off.length > 0
        ? [list(off.slice(0, SHOWN).map((one) => ({ text: occurrenceLine(t, one) })))]
        : []),
      text(t('series.end.people', { people: new Set(subject.invitees).size })),
      yesOrNo(t, END, draft, 'danger'),
    ],
  };
}

/** Confirms the end of a series, once. */
export async function confirmEnd(
  context: Context,
  subject: SeriesSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: END, draft, payload: endSchema };
  const { kind } = await confirmDraft(context, pressed, (write, kept) =>
    endKept(write, context, subject, kept),
  );
  const current = await seriesByCode(context.db, subject.series.code);
  if (!current) throw subject.hidden;
  const last = current.until ? dayInWords(current.until, t.locale) : '';
  const said = t(kind === 'done' ? 'series.end.done' : 'series.end.already', {
    code: current.code,
    last,
  });
  const card = await seriesCard(context.db, t, context, current, subject.group, SHOWN);
  return { replacesOriginal: true, blocks: [info(said), ...card] };
}

/** @returns nothing when the series is over already */
async function endKept(
  write: Write,
  context: Context,
  subject: SeriesSubject,
  { code, lastDay, reason }: z.infer<typeof endSchema>,
): Promise<{ readonly result: string } | undefined> {
  const series = await seriesByCode(write.tx, code);
  if (!series) throw subject.hidden;
  if (series.ended) return undefined;
  refuseOver({ ...subject, series }, context);
  const day = Temporal.PlainDate.from(lastDay);
  await endSeries(write, context, series, day, reason, subject.group);
  return { result: code };
}
