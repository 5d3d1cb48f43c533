import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import type { DecisionMade } from '../recording/recording.ts';
import { heldMeetingByCode } from '../store.ts';

/** The command whose drafts are lists of decisions to record. */
export const RECORD_LIST = 'noterDecisions';

const kept = z.object({
  meetingCode: z.string().nullable(),
  kind: z.enum(['decision', 'action', 'recommendation', 'commitment']),
  text: z.string(),
  priority: z.enum(['high', 'normal', 'low']),
  tags: z.array(z.string()),
  links: z.array(z.object({ url: z.string(), label: z.string() })),
  ownerNames: z.array(z.string()),
  due: z.string().nullable(),
});

/** What a preview keeps until it is confirmed: each decision as it was read, whatever day it is pressed. */
export const listSchema = z.object({
  groupId: z.string(),
  decisions: z.array(kept),
  /** The codes of those that say the very same, as they were shown. */
  twins: z.array(z.string()).default([]),
});

export const storeList = (
  { id }: Group,
  decisions: readonly DecisionMade[],
  twins: readonly string[],
): z.infer<typeof listSchema> => ({
  groupId: id,
  twins: [...twins],
  decisions: decisions.map(({ meeting, kind, text, priority, tags, links, ownerNames, due }) => ({
    meetingCode: meeting?.code ?? null,
    kind,
    text,
    priority,
    tags: [...tags],
    links: [...links],
    ownerNames: [...ownerNames],
    due: due?.toString() ?? null,
  })),
});

/** What was previewed, to be written down. */
export async function restoreOne(
  db: Reader,
  group: Group,
  { meetingCode, due, ...rest }: z.infer<typeof kept>,
): Promise<DecisionMade> {
  const meeting = meetingCode === null ? undefined : await heldMeetingByCode(db, meetingCode);
  return { ...rest, group, meeting, due: due === null ? undefined : Temporal.PlainDate.from(due) };
}
