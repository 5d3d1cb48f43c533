import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { type FileRef, text } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { fileBlocks } from './messages.ts';
import type { Kept } from './subject.ts';

/** What is sent: the compte rendu with its files, and until when amendments are received. */
export interface Letter {
  readonly sent: Kept;
  readonly until: Temporal.PlainDate;
  readonly refs: readonly FileRef[];
}

function messageOf(t: Translator, { meeting }: MeetingSubject, letter: Letter) {
  const { sent, refs } = letter;
  const { code } = sent.version.minutes;
  const until = dayInWords(letter.until, t.locale);
  const subject = t('seances.circulate.subject', { code, until });
  // The day that the compte rendu bears is in its own language, not in the reader’s.
  const day = dayInWords(meeting.start.toPlainDate(), t.locale);
  const lead = t('seances.circulate.lead', { code, until, day });
  return { subject, lead, how: t('seances.circulate.how', { code }), files: fileBlocks(refs) };
}

const letterKey = (write: Write, { compteRendu, version }: Kept, to: string): string =>
  `minutes:${compteRendu.id}:${version.number}:${write.id}:${to}`;

/** Says it in the channel of the group. */
export function announce(write: Write, subject: MeetingSubject, letter: Letter): void {
  const t = translator('fr');
  const { lead, how, files, subject: title } = messageOf(t, subject, letter);
  write.send({
    to: { group: subject.group.id },
    dedupeKey: letterKey(write, letter.sent, 'channel'),
    message: { subject: title, blocks: [text(lead), ...files, text(how)] },
  });
}

/** Writes it to one of those who were invited. */
export function tell(
  write: Write,
  { directory }: Context,
  subject: MeetingSubject,
  letter: Letter,
  personId: string,
): void {
  const person = directory.person(personId);
  if (!person) return;
  const t = translator(person.locale);
  const { lead, how, files, subject: title } = messageOf(t, subject, letter);
  const blocks = [text(lead), text(how), ...files];
  write.send({
    to: { person: personId, by: 'mail' },
    about: subject.group.id,
    dedupeKey: letterKey(write, letter.sent, personId),
    message: { subject: title, blocks },
  });
}
