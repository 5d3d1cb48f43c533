import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft } from '../../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { NewFile } from '../../kernel/files.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { facts, heading, info, type Reply, text, warning } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { writtenTo } from '../../meetings/letters/writtenTo.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { announce, tell } from './circulationLetters.ts';
import { minutesFiles } from './files.ts';
import { minutesCard } from './messages.ts';
import { bookWarnings } from './outdated.ts';
import { bringAdoption } from './previous.ts';
import { type CompteRendu, setCirculated } from './store.ts';
import { type Kept, keptFor, keptMinutes, refuseSealed } from './subject.ts';

/** The command whose drafts are circulations of a compte rendu. */
export const CIRCULATE = 'crDiffuser';

const draftSchema = z.object({
  code: z.string(),
  version: z.number(),
  until: z.string(),
  /** When it had been circulated last; empty when it had not. */
  circulatedAt: z.string().default(''),
});

type Wanted = z.infer<typeof draftSchema>;

const lastCirculation = ({ circulatedAt }: CompteRendu): string => circulatedAt?.toString() ?? '';

/**
 * Shows who will receive which version, and until when amendments are received: nothing leaves.
 * @throws DomainError `minutes.sealed`, `minutes.untilPast`
 */
export async function previewCirculation(
  context: Context,
  subject: MeetingSubject,
  until: Temporal.PlainDate,
): Promise<Reply> {
  const { t } = context;
  const kept = await keptFor(context, subject);
  refuseSealed(kept);
  refusePastUntil(context, subject, until);
  const { meeting } = subject;
  const payload: Wanted = {
    code: meeting.code,
    version: kept.version.number,
    until: until.toString(),
    circulatedAt: lastCirculation(kept.compteRendu),
  };
  const draft = await context.write((write) =>
    openDraft(write, CIRCULATE, payload, draftAuthor(context)),
  );
  return {
    replacesOriginal: true,
    blocks: [
      heading(t('seances.circulate.title', { code: meeting.code })),
      facts(
        { label: t('seances.minutes.fact.version'), value: String(kept.version.number) },
        { label: t('seances.circulate.until'), value: dayInWords(until, t.locale) },
        {
          label: t('seances.circulate.to'),
          value: t('seances.circulate.people', {
            people: writtenTo(meeting.attendees, context.directory).length,
          }),
        },
      ),
      ...againWarning(context, kept),
      ...(await bookWarnings(context, subject, kept)),
      text(t('seances.circulate.nothingSent')),
      yesOrNo(t, CIRCULATE, draft, 'primary'),
    ],
  };
}

/** It may be circulated again, for another version or more time: whoever does so knows it. */
function againWarning({ t }: Context, { compteRendu: { amendUntil } }: Kept) {
  if (!amendUntil) return [];
  return [warning(t('seances.circulate.again', { until: dayInWords(amendUntil, t.locale) }))];
}

/** @throws DomainError `minutes.untilPast` */
function refusePastUntil(
  { now, t }: Context,
  { meeting: { code }, group }: MeetingSubject,
  until: Temporal.PlainDate,
): void {
  if (Temporal.PlainDate.compare(until, dayIn(now, group.zone)) >= 0) return;
  throw new DomainError('minutes.untilPast', { code, day: dayInWords(until, t.locale) });
}

/** Sends it, once: to the group's channel, and by mail to everyone who was invited. */
export async function confirmCirculation(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const { code, attendees } = subject.meeting;
  const until = Temporal.PlainDate.from((await readDraft(context, draft)).until);
  const sent = circulated(await keptFor(context, subject), until);
  const files = await minutesFiles(context, subject.group, sent);
  const pressed = { command: CIRCULATE, draft, payload: draftSchema };
  const { kind } = await confirmDraft(context, pressed, async (write, wanted) => {
    if (!(await isToCirculate(write, context, subject, wanted))) return undefined;
    await circulate(write, context, subject, { sent, until, files }, wanted);
    return { result: code };
  });
  const said = kind === 'done' ? 'seances.circulate.done' : 'seances.circulate.already';
  const people = writtenTo(attendees, context.directory).length;
  return {
    replacesOriginal: true,
    blocks: [
      info(t(said, { code, people })),
      ...minutesCard(context, await keptFor(context, subject)),
    ],
  };
}

/**
 * @returns false when it has been circulated since its preview
 * @throws DomainError `minutes.sealed`, `minutes.changed`, `minutes.untilPast`
 */
async function isToCirculate(
  { tx }: Write,
  context: Context,
  subject: MeetingSubject,
  { code, version, until, circulatedAt }: Wanted,
): Promise<boolean> {
  const current = await keptMinutes(tx, subject.meeting.id);
  if (current) refuseSealed(current);
  if (current?.version.number !== version) throw new DomainError('minutes.changed', { code });
  if (lastCirculation(current.compteRendu) !== circulatedAt) return false;
  refusePastUntil(context, subject, Temporal.PlainDate.from(until));
  return true;
}

interface Circulation {
  readonly sent: Kept;
  readonly until: Temporal.PlainDate;
  readonly files: readonly NewFile[];
}

async function circulate(
  write: Write,
  context: Context,
  subject: MeetingSubject,
  { sent, until, files }: Circulation,
  { code, version }: Wanted,
): Promise<void> {
  const { meeting } = subject;
  const letter = { sent, until, refs: files.map((file) => write.keep(file)) };
  await setCirculated(write.tx, sent.compteRendu.id, until, context.now);
  await bringAdoption(write, context, meeting);
  announce(write, subject, letter);
  for (const { personId } of writtenTo(meeting.attendees, context.directory)) {
    tell(write, context, subject, letter, personId);
  }
  write.audit({
    action: 'minutes.circulate',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { code, version, until: until.toString() },
  });
}

/** What is to be printed, which is done before the write. */
async function readDraft({ db }: Context, id: string): Promise<Wanted> {
  const row = await db.draft.findUnique({ where: { id } });
  if (row?.command !== CIRCULATE) throw new DomainError('button.unknown');
  return draftSchema.parse(JSON.parse(row.payload));
}

const circulated = ({ compteRendu, ...kept }: Kept, until: Temporal.PlainDate): Kept => ({
  ...kept,
  compteRendu: { ...compteRendu, status: 'circulated', amendUntil: until },
});
