import type { Context } from '../kernel/commands/context.ts';
import { closeDraft, draftAuthor, findDraft, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import {
  type Block,
  type Fact,
  facts,
  heading,
  info,
  list,
  type Reply,
  text,
} from '../kernel/messages/tree.ts';
import { yesOrNo } from '../kernel/messages/yesOrNo.ts';
import type { Write } from '../kernel/write.ts';
import { seriesCard } from './announcement.ts';
import { changeDaysOff } from './daysOffChange.ts';
import { editSchema, restoreEdit, type SeriesEdit, stateOf, storeEdit } from './edit.ts';
import { daysOffFact, endFact, rhythmFact, wordingFacts } from './facts.ts';
import { placedLine } from './lines.ts';
import { lookAtSeries } from './outlook.ts';
import { dateWarnings } from './preview.ts';
import { changeRhythm } from './rhythmChange.ts';
import type { Series, Timing } from './series.ts';
import { refuseOver, type SeriesSubject } from './seriesRef.ts';
import { seriesByCode } from './store.ts';
import { changeWording } from './wordingChange.ts';

/** The command whose drafts are changes of a series. */
export const EDIT = 'serie.modifier';

/** How many meetings the card of a changed series shows. */
const SHOWN = 6;

/** Previews a change of a series, old and new side by side: nothing is sent. */
export async function previewEdit(
  context: Context,
  subject: SeriesSubject,
  edit: SeriesEdit,
): Promise<Reply> {
  const { t } = context;
  const { series } = subject;
  const draft = await context.write((write) =>
    openDraft(write, EDIT, storeEdit(series, edit), draftAuthor(context)),
  );
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
  const was = all(series);
  return all(after).flatMap((fact, index) => {
    const old = was[index]?.value ?? '';
    return old === fact.value ? [fact] : [fact, { label: t('meetings.fact.before'), value: old }];
  });
}

async function newDates(
  context: Context,
  { series, group }: SeriesSubject,
  timing: Timing,
): Promise<Block[]> {
  const { t, db } = context;
  const plan = { ...series, ...timing, group, guestIds: [] };
  const { dates } = await lookAtSeries(db, context, plan, series);
  return [
    text(t('series.preview.dates', { count: dates.length })),
    list(dates.map(({ placed }) => ({ text: placedLine(t, placed) }))),
    ...dateWarnings(context, dates),
  ];
}

/** Confirms a change of a series, once. */
export async function confirmEdit(
  context: Context,
  subject: SeriesSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const outcome = await context.write((write) => confirmDraft(write, context, subject, draft));
  const current = await seriesByCode(context.db, subject.series.code);
  if (!current) throw subject.hidden;
  if (typeof outcome === 'object') {
    const again = await previewEdit(context, { ...subject, series: current }, outcome);
    return { ...again, blocks: [info(t('meetings.preview.changed')), ...again.blocks] };
  }
  const card = await seriesCard(context.db, t, context, current, subject.group, SHOWN);
  const said = t(`series.edit.${outcome}`, { code: current.code });
  return { replacesOriginal: true, blocks: [info(said), ...card] };
}

/** @returns the change to show again, when the series is no longer what its preview showed */
async function confirmDraft(
  write: Write,
  context: Context,
  subject: SeriesSubject,
  draft: string,
): Promise<'done' | 'already' | SeriesEdit> {
  const author = draftAuthor(context);
  const found = await findDraft(write, EDIT, draft);
  if (found.state === 'abandoned') throw new DomainError('draft.abandoned');
  if (found.state === 'confirmed') return 'already';
  const stored = editSchema.parse(found.payload);
  const series = await seriesByCode(write.tx, stored.code);
  if (!series) throw subject.hidden;
  refuseOver({ ...subject, series }, context);
  const edit = restoreEdit(stored);
  if (stateOf(series) !== stored.state) {
    await closeDraft(write, draft, { status: 'abandoned' }, author);
    return edit;
  }
  await apply(write, context, { ...subject, series }, edit);
  await closeDraft(write, draft, { status: 'confirmed', result: series.code }, author);
  return 'done';
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
