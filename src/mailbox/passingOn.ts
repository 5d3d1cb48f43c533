import { coordinatorsOf } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { rangeInWords } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Fact, facts, text } from '../kernel/messages/tree.ts';
import { sendBothWays } from '../kernel/outbox/bothWays.ts';
import { fingerprint } from '../kernel/text/fingerprint.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import type { Outcome, Reply } from './replying.ts';

/** What is typed beside an answer is read in a message, not a letter in it. */
const LONGEST_NOTE = 2_000;

/** What an answer is about, as people name it. */
interface About {
  readonly code: string;
  readonly group: Group;
  /** When it is held; of a series, nothing. */
  readonly when?: (t: Translator) => string;
}

/**
 * Passes on what somebody typed beside his answer, and whom he brings: the mail is marked as read, and
 * whoever coordinates the group would never see it.
 * @param outcome whether his answer is written down, which they are told
 * @returns false when there is nobody to tell
 */
export async function passNoteOn(
  write: Write,
  circumstances: Circumstances,
  reply: Reply,
  outcome: Exclude<Outcome, 'left'>,
): Promise<boolean> {
  const { note, guests } = reply.answer;
  if (note === '' && guests === 0) return true;
  const about = await aboutOf(write, circumstances, reply);
  if (!about) return false;
  const { directory, now } = circumstances;
  const said = sayingOf(reply);
  const readers = coordinatorsOf(directory, about.group, dayIn(now, BAMAKO));
  for (const id of readers) {
    const reader = directory.person(id);
    // Whoever answers knows what he has written.
    if (!reader || id === reply.person.id) continue;
    sendBothWays(write, {
      person: id,
      about: about.group.id,
      dedupeKey: `mailbox.note:${id}:${said}`,
      message: messageOf(translator(reader.locale), about, reply, outcome),
    });
  }
  return readers.length > 0;
}

/** The same answer, which some servers send again as another mail, is passed on once. */
function sayingOf({ answer, person, participation }: Reply): string {
  const { uid, recurrence, stamp, note, guests } = answer;
  const told = JSON.stringify([uid, recurrence, stamp, person.id, participation, note, guests]);
  return fingerprint([told]);
}

async function aboutOf(
  { tx }: Write,
  { directory }: Circumstances,
  { target }: Reply,
): Promise<About | undefined> {
  if (target.kind === 'meeting') {
    const { meeting } = target;
    const group = directory.group(meeting.groupId);
    const when = (t: Translator) => rangeInWords(meeting.start, meeting.end, t.locale);
    return group && { code: meeting.code, group, when };
  }
  const group = directory.group(target.groupId);
  const series = await tx.series.findFirst({
    where: { strands: { some: { id: target.strandId } } },
    select: { code: true },
  });
  return group && series ? { code: series.code, group } : undefined;
}

function messageOf(
  t: Translator,
  { code, when }: About,
  { person: { name }, participation, answer: { note, guests } }: Reply,
  outcome: Exclude<Outcome, 'left'>,
): Message {
  const answer = participation === 'delegated' ? 'declined' : participation;
  return {
    subject: t('mailbox.note.subject', { code, name }),
    blocks: [
      text(t('mailbox.note.text', { code, name, outcome: t(`mailbox.note.${outcome}`) })),
      facts(
        ...fact(t('mailbox.proposal.planned'), when?.(t) ?? ''),
        { label: t('mailbox.note.answer'), value: t(`meetings.answer.${answer}`) },
        ...fact(t('mailbox.proposal.comment'), note.slice(0, LONGEST_NOTE)),
        ...(guests > 0
          ? [{ label: t('mailbox.note.guests'), value: t('mailbox.note.count', { guests }) }]
          : []),
      ),
    ],
  };
}

const fact = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value }]);
