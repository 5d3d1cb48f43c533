import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { readable } from '../show.ts';
import { keptDates, noteTold, setStanding, standingOf } from '../store.ts';
import { countsInWords } from '../words.ts';
import { readYear } from '../year.ts';
import { scheduleConvening } from './convening.ts';
import { concernedBy, tellOfYear, toAnnounce } from './letters.ts';
import { seenOf } from './seen.ts';

/**
 * What publishing would send, to be confirmed.
 * @throws DomainError `annual.published`, `annual.notValidated`
 */
export async function previewPublication(
  context: Context,
  year: number,
  note?: string,
): Promise<Reply> {
  const { t, db, directory, now } = context;
  const said = { year: String(year) };
  const { status } = await standingOf(db, year);
  if (status === 'published') throw new DomainError('annual.published', said);
  if (status === 'proposed') throw new DomainError('annual.notValidated', said);
  const read = await readYear(db, directory, year, readable(context));
  const told = toAnnounce(read.dates, dayIn(now, BAMAKO));
  const people = concernedBy(told, context).length;
  const id = actionId('calendrier.publier', { annee: String(year), vu: seenOf(read) });
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('annual.publish.title', said)),
      ...countsInWords(t, read),
      text(t('annual.publish.effect', { people })),
      buttons(
        { id, label: t('annual.button.publish'), style: 'primary' },
        { id: sayId(`calendrier ${year}`), label: t('annual.button.see') },
      ),
    ],
  };
}

/** Publishes a year as it was seen: one letter to each, and its meetings convened in their time. */
export async function publishYear(context: Context, year: number, seen: string): Promise<Reply> {
  const { t, directory } = context;
  const said = { year: String(year) };
  const outcome = await context.write(async (write) => {
    const { status } = await standingOf(write.tx, year);
    if (status === 'published') return 'already';
    if (status === 'proposed') throw new DomainError('annual.notValidated', said);
    const read = await readYear(write.tx, directory, year, readable(context));
    if (seenOf(read) !== seen) return 'changed';
    await announceYear(write, context, year);
    return 'published';
  });
  if (outcome === 'changed') return previewPublication(context, year, t('annual.changed'));
  const key = outcome === 'published' ? 'annual.publish.done' : 'annual.publish.already';
  return { replacesOriginal: true, blocks: [info(t(key, said))] };
}

/** Of every group: each is told of his own alone. */
async function announceYear(write: Write, context: Context, year: number): Promise<void> {
  const { directory, actor, now } = context;
  const { dates } = await readYear(write.tx, directory, year, directory.groups);
  tellOfYear(write, context, year, toAnnounce(dates, dayIn(now, BAMAKO)));
  for (const date of await keptDates(write.tx, year)) {
    const group = directory.group(date.groupId);
    if (!group) continue;
    await noteTold(write.tx, date);
    await scheduleConvening(write, context, date, group);
  }
  await setStanding(write.tx, year, {
    status: 'published',
    publishedById: actor.person?.id ?? null,
  });
  write.audit({
    action: 'annual.publish',
    subjectType: 'year',
    subjectId: String(year),
    about: null,
    after: { year },
  });
}
