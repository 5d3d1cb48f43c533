import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft } from '../../kernel/confirmDraft.ts';
import type { Group } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Block, heading, info, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import { keepDate, keptDate, type NewDate } from '../store.ts';
import { scheduleConvening } from './convening.ts';
import { scheduleNotice } from './notice.ts';

/** The command whose drafts are corrections of a published calendar. */
export const CORRECT = 'calendrier';

/** A correction, as its draft keeps it. */
export const correctionSchema = z.object({
  year: z.number(),
  groupId: z.string(),
  slot: z.string(),
  day: z.string().optional(),
  time: z.string(),
  duration: z.number(),
});

/** Keeps a date where somebody put it. @returns its id */
export async function keepByHand(write: Write, date: NewDate): Promise<string> {
  const id = await keepDate(write.tx, date);
  write.audit({
    action: 'annual.correct',
    subjectType: 'group',
    subjectId: date.groupId,
    about: date.groupId,
    after: {
      slot: String(date.slot),
      day: date.day ? String(date.day) : null,
      time: String(date.time),
    },
  });
  return id;
}

/** What a correction of a published calendar would do, to be confirmed. */
export async function previewCorrection(
  context: Context,
  group: Group,
  date: NewDate,
  told: readonly Block[],
): Promise<Reply> {
  const { t } = context;
  const { year, slot, day, time, duration } = date;
  const payload: z.infer<typeof correctionSchema> = {
    ...{ year, duration, groupId: group.id, slot: String(slot), time: String(time) },
    ...(day ? { day: String(day) } : {}),
  };
  const draft = await context.write((write) =>
    openDraft(write, CORRECT, payload, draftAuthor(context)),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('annual.correct.title', { year: String(year) })),
      ...told,
      text(t('annual.correct.effect')),
      yesOrNo(t, CORRECT, draft, 'primary'),
    ],
  };
}

/** Changes a published date, once; those concerned learn it by the next « avis de modification ». */
export async function confirmCorrection(
  context: Context,
  group: Group,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: CORRECT, draft, payload: correctionSchema };
  const { kind } = await confirmDraft(context, pressed, async (write, stored) => {
    const id = await keepByHand(write, {
      ...stored,
      slot: Temporal.PlainDate.from(stored.slot),
      day: stored.day === undefined ? undefined : Temporal.PlainDate.from(stored.day),
      time: Temporal.PlainTime.from(stored.time),
      reason: { kind: 'asked' },
      byHand: true,
    });
    const date = await keptDate(write.tx, id);
    if (date?.meetingId) throw new DomainError('annual.justConvened', { group: group.code });
    if (date) await scheduleConvening(write, context, date, group);
    await scheduleNotice(write, context, stored.year);
    return { result: id };
  });
  const key = kind === 'done' ? 'annual.correct.published' : 'annual.correct.already';
  return { replacesOriginal: true, blocks: [info(t(key))] };
}
