import type { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import { closeDraft, draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import {
  facts,
  heading,
  info,
  list,
  type Reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { draftButtons, inviteesFact } from '../../meetings/messages.ts';
import { warningText } from '../../meetings/planning/warningMessages.ts';
import { seriesCard } from '../letters/announcement.ts';
import { placedLine } from '../lines.ts';
import { goingOn } from '../seriesRef.ts';
import { seriesByCode } from '../store.ts';
import { conveneSeries } from './convene.ts';
import { daysOffFact, endFact, rhythmFact, wordingFacts } from './facts.ts';
import { type ForeseenDate, lookAtSeries, type SeriesOutlook } from './outlook.ts';
import { restoreSeriesPlan, type SeriesPlan, seriesPlanSchema, storeSeriesPlan } from './plan.ts';

/** The command whose drafts are plans of new series. */
export const SERIES = 'serie';

/** How many meetings the card of a new series shows. */
const SHOWN = 6;

/**
 * Previews a series and keeps it as a draft: nothing is sent.
 * @param replaced the draft that this one corrects
 * @param unread what was said and is of no use to it
 * @throws DomainError `rhythm.never`
 */
export async function previewSeries(
  context: Context,
  plan: SeriesPlan,
  replaced?: string,
  unread: readonly string[] = [],
): Promise<Reply> {
  const outlook = await lookAtSeries(context.db, context, plan);
  const author = draftAuthor(context);
  const draft = await context.write(async (write) => {
    if (replaced) await closeDraft(write, replaced, { status: 'abandoned' }, author);
    return openDraft(write, SERIES, storeSeriesPlan(plan, outlook.seen), author);
  });
  const note = unreadNote(context, unread);
  return previewReply(context, plan, outlook, draft, note);
}

/** « Je n'ai pas tenu compte de… »: nothing said is dropped in silence. */
const unreadNote = ({ t }: Context, unread: readonly string[]): string | undefined =>
  unread.length === 0 ? undefined : t('series.preview.unread', { text: unread.join(', ') });

async function previewReply(
  context: Context,
  plan: SeriesPlan,
  outlook: SeriesOutlook,
  draft: string,
  note?: string,
): Promise<Reply> {
  const { t } = context;
  const others = await goingOn(context, plan.group);
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('series.preview.title', { group: plan.group.name })),
      facts(
        rhythmFact(t, plan),
        endFact(t, plan.until),
        ...wordingFacts(t, plan),
        inviteesFact(t, outlook.invitees),
        daysOffFact(t, plan),
      ),
      text(t('series.preview.dates', { count: outlook.dates.length })),
      list(outlook.dates.map(({ placed }) => ({ text: placedLine(t, placed) }))),
      ...dateWarnings(context, outlook.dates),
      ...others.map(({ code }) => warning(t('series.preview.other', { code }))),
      ...(outlook.invitees.length === 0 ? [warning(t('meetings.warning.nobody'))] : []),
      text(t('series.preview.nothingSent', { letters: outlook.letters })),
      draftButtons(t, SERIES, draft),
    ],
  };
}

/** What speaks against each date. */
export const dateWarnings = ({ t, directory }: Context, dates: readonly ForeseenDate[]) =>
  dates.flatMap(({ placed, warnings }) =>
    warnings.map((one) =>
      warning(
        t('series.preview.on', {
          day: dayInWords((placed.start ?? placed.slot).toPlainDate(), t.locale),
          text:
            one.kind === 'review'
              ? t('series.preview.review', { title: one.title })
              : warningText(t, one, directory),
        }),
      ),
    ),
  );

type Convened = { readonly result: string; readonly letters: number };

/** @returns what the series would be now, when the preview showed something else */
async function conveneKept(
  write: Write,
  context: Context,
  kept: z.infer<typeof seriesPlanSchema>,
): Promise<Convened | Stale<SeriesOutlook>> {
  const plan = restoreSeriesPlan(kept, context);
  const outlook = await lookAtSeries(write.tx, context, plan);
  if (outlook.seen !== kept.seen) {
    return { again: storeSeriesPlan(plan, outlook.seen), stale: outlook };
  }
  const { invitees, letters } = outlook;
  const createdById = context.actor.person?.id ?? null;
  const { code } = await conveneSeries(write, context, { ...plan, invitees, createdById });
  return { result: code, letters: invitees.length * letters };
}

/** Confirms a plan: the series, or the preview again when what it showed has changed since. */
export async function confirmSeries(
  context: Context,
  plan: SeriesPlan,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: SERIES, draft, payload: seriesPlanSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    conveneKept(write, context, kept),
  );
  if (outcome.kind === 'stale') {
    const note = t('meetings.preview.changed');
    return previewReply(context, plan, outcome.stale, outcome.draft, note);
  }
  const { result: code } = outcome;
  const series = await seriesByCode(context.db, code);
  if (!series) throw new DomainError('series.unknown', { code });
  const said =
    outcome.kind === 'already'
      ? t('series.planned.already', { code })
      : t('series.planned.done', { code, letters: outcome.done.letters });
  const card = await seriesCard(context.db, t, context, series, plan.group, SHOWN);
  return { replacesOriginal: true, blocks: [info(said), ...card] };
}
