import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft, type Stale } from '../../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords, rangeInWords } from '../../kernel/locale/format.ts';
import { heading, info, ordered, type Reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { seatInvitees } from '../attendance/invitees.ts';
import { lookAhead, refusePast } from '../planning/planDraft.ts';
import { wording } from '../planning/planReading.ts';
import { warningText } from '../planning/warningMessages.ts';
import { sameSlots } from './poll.ts';
import { namesOf, pollFacts } from './pollMessages.ts';
import type { Question } from './pollReading.ts';
import { startPoll } from './starting.ts';
import { openPolls } from './store.ts';

/** The command whose drafts are polls to come. */
export const POLL = 'sondage';

/** A poll being prepared, as its draft keeps it. */
const pollSchema = z.object({
  groupId: z.string(),
  subject: z.string(),
  place: z.string(),
  /** Local dates and hours with the zone. */
  slots: z.array(z.object({ start: z.string(), end: z.string() })),
  /** Who the preview said will be asked. */
  askedIds: z.array(z.string()),
});

type Stored = z.infer<typeof pollSchema>;

/**
 * Previews a poll and keeps it as a draft: nothing is sent.
 * @throws DomainError `date.past`, `meeting.hourPast`
 */
export async function previewPoll(context: Context, question: Question): Promise<Reply> {
  for (const slot of question.slots) refusePast(slot, context.now);
  const { group, subject, place } = question;
  const stored: Stored = {
    groupId: group.id,
    ...wording(context, group, place, subject),
    slots: question.slots.map(({ start, end }) => ({ start: String(start), end: String(end) })),
    askedIds: askedOf(context, question),
  };
  const draft = await context.write((write) =>
    openDraft(write, POLL, stored, draftAuthor(context)),
  );
  return previewReply(context, question, stored, draft);
}

const askedOf = ({ directory, now }: Context, { group }: Pick<Question, 'group'>): string[] =>
  seatInvitees(directory, group, dayIn(now, group.zone)).map(({ personId }) => personId);

async function previewReply(
  context: Context,
  { group, slots }: Pick<Question, 'group' | 'slots'>,
  stored: Stored,
  draft: string,
  note?: string,
): Promise<Reply> {
  const { t, directory } = context;
  const asked = namesOf(stored.askedIds, directory);
  const items = [];
  for (const slot of slots) {
    const { subject, place } = stored;
    const plan = { ...slot, group, subject, place, guestIds: [] };
    const { warnings } = await lookAhead(context.db, context, plan);
    const reasons = warnings.map((one) => ` ⚠ ${warningText(t, one, directory)}`);
    items.push({ text: [{ bold: rangeInWords(slot.start, slot.end, t.locale) }, ...reasons] });
  }
  const people = t('meetings.poll.preview.people', {
    count: asked.length,
    names: listInWords(asked, t.locale),
  });
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('meetings.poll.preview.title', { group: group.name })),
      {
        kind: 'facts',
        facts: [
          ...pollFacts(t, stored),
          { label: t('meetings.poll.preview.asked'), value: people },
        ],
      },
      ordered(items),
      text(t('meetings.poll.preview.nothingSent')),
      yesOrNo(t, POLL, draft, 'primary'),
    ],
  };
}

/**
 * The poll that a draft prepares, for whoever may see its group.
 * @throws DomainError `button.unknown`
 */
export async function draftedPoll(id: string, { db, directory }: Context) {
  const unknown = new DomainError('button.unknown');
  const row = await db.draft.findUnique({ where: { id } });
  if (row?.command !== POLL) throw unknown;
  const { groupId } = pollSchema.parse(JSON.parse(row.payload));
  const group = directory.group(groupId);
  if (!group) throw unknown;
  return { group, hidden: unknown };
}

interface Started {
  readonly result: string;
  /** How many are asked; undefined when the same poll was under way. */
  readonly people?: number;
}

/**
 * Starts a poll, unless the same is under way.
 * @returns the poll to preview again, when who would be asked has changed since
 */
async function startKept(
  write: Write,
  context: Context,
  { group }: Pick<Question, 'group'>,
  kept: Stored,
): Promise<Started | Stale<Stored>> {
  const slots = momentsOf(kept);
  for (const slot of slots) refusePast(slot, context.now);
  const twin = (await openPolls(write.tx, [group.id], context.now)).find(
    (poll) => poll.subject === kept.subject && sameSlots(poll.slots, slots),
  );
  if (twin) return { result: twin.code };
  const askedIds = askedOf(context, { group });
  if (String(askedIds) !== String(kept.askedIds)) {
    const again = { ...kept, askedIds };
    return { again, stale: again };
  }
  const { subject, place } = kept;
  const createdById = context.actor.person?.id ?? null;
  const wanted = { group, subject, place, slots, askedIds, createdById };
  const { code } = await startPoll(write, context, wanted);
  return { result: code, people: askedIds.length };
}

const momentsOf = ({ slots }: Stored) =>
  slots.map(({ start, end }) => ({
    start: Temporal.ZonedDateTime.from(start),
    end: Temporal.ZonedDateTime.from(end),
  }));

/** Confirms a poll: it is asked, or previewed again when who would be asked has changed since. */
export async function confirmPoll(
  context: Context,
  subject: Pick<Question, 'group'>,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const pressed = { command: POLL, draft, payload: pollSchema };
  const outcome = await confirmDraft(context, pressed, (write, kept) =>
    startKept(write, context, subject, kept),
  );
  if (outcome.kind === 'stale') {
    const again = { ...subject, slots: momentsOf(outcome.stale) };
    const note = t('meetings.preview.changed');
    return previewReply(context, again, outcome.stale, outcome.draft, note);
  }
  const { result: code } = outcome;
  const said =
    outcome.kind === 'done' && outcome.done.people !== undefined
      ? t('meetings.poll.started', { code, people: outcome.done.people })
      : t('meetings.poll.already', { code });
  return { replacesOriginal: true, blocks: [info(said)] };
}
