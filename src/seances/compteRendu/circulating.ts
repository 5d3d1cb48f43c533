import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../../kernel/commands/context.ts';
import { confirmDraft } from '../../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import {
  type FileRef,
  facts,
  heading,
  info,
  type Reply,
  text,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Write } from '../../kernel/write.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { greeting } from '../../meetings/messages.ts';
import { writtenTo } from '../../meetings/writtenTo.ts';
import { minutesFiles } from './files.ts';
import { fileBlocks, minutesCard } from './messages.ts';
import { bringAdoption } from './previous.ts';
import { setCirculated } from './store.ts';
import { type Kept, keptFor, keptMinutes, refuseSealed } from './subject.ts';

/** The command whose drafts are circulations of a compte rendu. */
export const CIRCULATE = 'crDiffuser';

const draftSchema = z.object({ code: z.string(), version: z.number(), until: z.string() });

/** Shows who will receive which version, and until when amendments are received: nothing leaves. */
export async function previewCirculation(
  context: Context,
  subject: MeetingSubject,
  until: Temporal.PlainDate,
): Promise<Reply> {
  const { t } = context;
  const kept = await keptFor(context, subject);
  refuseSealed(kept);
  const { meeting } = subject;
  const payload = { code: meeting.code, version: kept.version.number, until: until.toString() };
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
      text(t('seances.circulate.nothingSent')),
      yesOrNo(t, CIRCULATE, draft, 'primary'),
    ],
  };
}

/** Sends it, once: to the group's channel, and by mail to everyone who was invited. */
export async function confirmCirculation(
  context: Context,
  subject: MeetingSubject,
  draft: string,
): Promise<Reply> {
  const { t } = context;
  const { code } = subject.meeting;
  const people = writtenTo(subject.meeting.attendees, context.directory);
  const wanted = await readDraft(context, draft);
  const until = Temporal.PlainDate.from(wanted.until);
  const sent = circulated(await keptFor(context, subject), until);
  const files = await minutesFiles(context, subject.group, sent);
  const pressed = { command: CIRCULATE, draft, payload: draftSchema };
  const { kind } = await confirmDraft(context, pressed, async (write) => {
    const current = await keptMinutes(write.tx, subject.meeting.id);
    if (current) refuseSealed(current);
    if (current?.version.number !== wanted.version)
      throw new DomainError('minutes.changed', { code });
    const refs = files.map((file) => write.keep(file));
    await setCirculated(write.tx, sent.compteRendu.id, until, context.now);
    await bringAdoption(write, context, subject.meeting);
    const letter = { sent, until, refs };
    announce(write, subject, letter);
    for (const { personId } of people) tell(write, context, subject, letter, personId);
    write.audit({
      action: 'minutes.circulate',
      subjectType: 'meeting',
      subjectId: subject.meeting.id,
      about: subject.meeting.groupId,
      after: wanted,
    });
    return { result: code };
  });
  const said = kind === 'done' ? 'seances.circulate.done' : 'seances.circulate.already';
  return {
    replacesOriginal: true,
    blocks: [info(t(said, { code, people: people.length })), ...minutesCard(context, sent)],
  };
}

async function readDraft({ db }: Context, id: string): Promise<z.infer<typeof draftSchema>> {
  const row = await db.draft.findUnique({ where: { id } });
  if (row?.command !== CIRCULATE) throw new DomainError('button.unknown');
  return draftSchema.parse(JSON.parse(row.payload));
}

const circulated = ({ compteRendu, ...kept }: Kept, until: Temporal.PlainDate): Kept => ({
  ...kept,
  compteRendu: { ...compteRendu, status: 'circulated', amendUntil: until },
});

/** What is sent: the compte rendu with its files, and until when amendments are received. */
interface Letter {
  readonly sent: Kept;
  readonly until: Temporal.PlainDate;
  readonly refs: readonly FileRef[];
}

function messageOf(t: Translator, letter: Letter) {
  const { sent, refs } = letter;
  const { code } = sent.version.minutes;
  const until = dayInWords(letter.until, t.locale);
  const subject = t('seances.circulate.subject', { code, until });
  const lead = t('seances.circulate.lead', { code, until, day: sent.version.minutes.day });
  return { subject, lead, how: t('seances.circulate.how', { code }), files: fileBlocks(refs) };
}

const letterKey = (write: Write, { compteRendu, version }: Kept, to: string): string =>
  `minutes:${compteRendu.id}:${version.number}:${write.id}:${to}`;

function announce(write: Write, subject: MeetingSubject, letter: Letter): void {
  const t = translator('fr');
  const { lead, how, files, subject: title } = messageOf(t, letter);
  write.send({
    to: { group: subject.group.id },
    dedupeKey: letterKey(write, letter.sent, 'channel'),
    message: { subject: title, blocks: [text(lead), ...files, text(how)] },
  });
}

function tell(
  write: Write,
  { directory }: Context,
  subject: MeetingSubject,
  letter: Letter,
  personId: string,
): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const { lead, how, files, subject: title } = messageOf(t, letter);
  const blocks = [
    greeting(t, person),
    text(lead),
    text(how),
    ...files,
    text(t('meetings.mail.signature')),
  ];
  write.send({
    to: { person: personId, by: 'mail' },
    about: subject.group.id,
    dedupeKey: letterKey(write, letter.sent, personId),
    message: { subject: title, blocks },
  });
}
