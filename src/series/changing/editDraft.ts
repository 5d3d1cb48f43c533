import type { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import { closeDraft, draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Fact, facts, heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { withFormer } from '../../meetings/messages.ts';
import { seriesCard } from '../letters/announcement.ts';
import { daysOffFact, endFact, rhythmFact, wordingFacts } from '../planning/facts.ts';
import { type Series, stillToCome } from '../series.ts';
import { refuseOver, type SeriesSubject } from '../seriesRef.ts';
import { seriesByCode } from '../store.ts';
import { changeDaysOff } from './daysOffChange.ts';
import { editSchema, restoreEdit, type SeriesEdit, stateOf, storeEdit } from './edit.ts';
import { newDates } from './newDates.ts';
import { changeRhythm } from './rhythmChange.ts';
import { changeWording } from './wordingChange.ts';

/** The command whose drafts are changes of a series. */
export const EDIT = 'serie.modifier';

/** How many meetings the card of a changed series shows. */
const SHOWN = 6;

/**
 * Previews a change of a series, old and new side by side: nothing is sent.
 * @param replaced the draft that this one corrects
 */
export async function previewEdit(
  context: Context,
  subject: SeriesSubject,
  wanted: SeriesEdit,
  replaced?: string,
): Promise<Reply> {
  const edit = fromNowOn(wanted, context);
  const author = draftAuthor(context);
  const draft = await context.write(async (write) => {
    if (replaced) await closeDraft(write, replaced, { status: 'abandoned' }, author);
    return openDraft(write, EDIT, storeEdit(subject.series, edit), author);
  });
  return editPreview(context, subject, edit, draft);
}

const fromNowOn = (edit: SeriesEdit, { now }: Context): SeriesEdit =>
  edit.timing ? { ...edit, timing: stillToCome(edit.timing, now) } : edit;

async function editPreview(
  context: Context,
  subject: SeriesSubject,
  edit: SeriesEdit,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const { series } = subject;
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('series.edit.title', { code: series.code })),
      facts(...editFacts(context, series, edit)),
      ...(edit.timing ? await newDates(context, subject, edit.timing) : []),
      text(
        t('series.edit.effect', {
          people: new Set(subject.invitees).size,
          kind: edit.timing ? 'timing' : edit.wording ? 'wording' : 'daysOff',
          day: edit.timing ? dayInWords(edit.timing.from, t.locale) : '',
        }),
      ),
      yesOrNo(t, EDIT, draft, 'primary'),
    ],
  };
}

/** What the series becomes; under each fact that changes, what it was. */
function editFacts({ t }: Context, series: Series, edit: SeriesEdit): Fact[] {
  const after: Series = {
    ...series,
    ...edit.wording,
    ...edit.timing,
    ...(edit.daysOff ? { daysOff: edit.daysOff } : {}),
  };
  const all = (one: Series): Fact[] => [
    rhythmFact(t, one),
    endFact(t, one.until),
    ...wordingFacts(t, one),
    daysOffFact(t, one),
  ];
  return withFormer(t, all(series), all(after));
}

/** Confirms a change of a series, once. */
export async function confirmEdit(
  context: Context,
  subject: SeriesSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: EDIT, draft, payload: editSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    editKept(write, context, subject, kept),
  );
  const current = await seriesByCode(context.db, subject.series.code);
  if (!current) throw subject.hidden;
  if (outcome.kind === 'stale') {
    const now = { ...subject, series: current };
    const again = await editPreview(context, now, outcome.stale, outcome.draft);
    return { ...again, blocks: [info(t('meetings.preview.changed')), ...again.blocks] };
  }
  const card = await seriesCard(context.db, t, context, current, subject.group, SHOWN);
  const said = t(`series.edit.${outcome.kind}`, { code: current.code });
  return { replacesOriginal: true, blocks: [info(said), ...card] };
}

/** @returns the change to show again, when the series is no longer what its preview showed */
async function editKept(
  write: Write,
  context: Context,
  subject: SeriesSubject,
  kept: z.infer<typeof editSchema>,
): Promise<{ readonly result: string } | Stale<SeriesEdit>> {
  const series = await seriesByCode(write.tx, kept.code);
  if (!series) throw subject.hidden;
  refuseOver({ ...subject, series }, context);
  const edit = fromNowOn(restoreEdit(kept), context);
  if (stateOf(series) !== kept.state) return { again: storeEdit(series, edit), stale: edit };
  await apply(write, context, { ...subject, series }, edit);
  return { result: series.code };
}

async function apply(
  write: Write,
  context: Context,
  { series, group }: SeriesSubject,
  { wording, timing, daysOff }: SeriesEdit,
): Promise<void> {
  let current = series;
  if (wording) current = await changeWording(write, context, current, wording, group);
  if (timing) {
    const reason = context.t('series.replaced', { code: series.code });
    current = await changeRhythm(write, context, current, timing, reason, group);
  }
  if (daysOff) await changeDaysOff(write, context, current, daysOff, group);
}
