import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { type Block, info, ordered, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { concerned, openSlots, type Poll, silent } from './poll.ts';
import { pollLink } from './pollLink.ts';
import {
  buttonsWhileOpen,
  countsInWords,
  pollHead,
  remarkFor,
  slotFor,
  slotForAll,
} from './pollMessages.ts';

/** The question as it is asked first, or to those who have not answered; `by` names a reminder asked for. */
export type Asking = { readonly kind: 'ask' } | { readonly kind: 'remind'; readonly by?: string };

/** Asks these people, each in his chat with buttons, and by mail with the line to type. */
export function askPeople(
  write: Write,
  circumstances: Circumstances,
  poll: Poll,
  group: Group,
  asking: Asking,
  personIds: readonly string[],
): void {
  const last = openSlots(poll, circumstances.now).at(-1);
  if (!last) return;
  for (const id of personIds) {
    const person = circumstances.directory.person(id);
    if (!person?.active) continue;
    const letter = {
      about: group.id,
      dedupeKey: ['poll', poll.id, asking.kind, ...namedBy(asking), id].join(':'),
      topic: letterTopic(poll, id),
      turn: 'opens' as const,
      usefulUntil: last.start.toInstant(),
    };
    const said = (by: 'chat' | 'mail') => question(circumstances, poll, group, person, asking, by);
    const message = { mail: said('mail'), chat: said('chat') };
    sendBothWays(write, { ...letter, person: id, message, keyWithoutWay: true });
  }
}

/** What is written to one of those whom it asks: the later letter replaces the one that waits. */
const letterTopic = ({ id }: Poll, personId: string): string => `poll:${id}:${personId}`;

const namedBy = (asking: Asking): readonly string[] =>
  asking.kind === 'remind' && asking.by !== undefined ? [asking.by] : [];

function question(
  circumstances: Circumstances,
  poll: Poll,
  group: Group,
  person: Person,
  asking: Asking,
  by: 'chat' | 'mail',
) {
  const { now } = circumstances;
  const t = translator(person.locale);
  const { id, code, subject } = poll;
  const items = poll.slots.map((slot) => ({
    text: [...slotFor(t, slot, person), remarkFor(t, poll, slot, person.id, now)],
    ...(by === 'chat' ? { buttons: buttonsWhileOpen(t, poll, slot, now) } : {}),
  }));
  const typed = text(t('meetings.poll.letter.howToType', { code }));
  const asked = [text(t(`meetings.poll.letter.${asking.kind}`)), ordered(items)];
  const head = pollHead(t, poll, group, now);
  const blocks: Block[] =
    by === 'chat'
      ? [...head, ...asked]
      : [...head, ...asked, typed, ...pollLink(t, circumstances, poll, person)];
  const title = t(`meetings.poll.letter.${asking.kind}Subject`, { code, subject });
  // A reminder stands beside what it reminds of.
  return { subject: title, blocks, thread: `poll:${id}` };
}

/** Tells those whom it concerned that a poll is given up. */
export function tellWithdrawn(
  write: Write,
  { directory }: Pick<Circumstances, 'directory'>,
  poll: Poll,
  group: Group,
): void {
  const { id, code, subject } = poll;
  for (const personId of concerned(poll)) {
    const person = directory.person(personId);
    if (!person?.active) continue;
    const t = translator(person.locale);
    const blocks = [
      text(t('meetings.poll.withdrawal.letter', { code, subject, group: group.name })),
    ];
    const message = {
      subject: t('meetings.poll.withdrawal.subject', { code, subject }),
      blocks,
      thread: `poll:${id}`,
    };
    sendBothWays(write, {
      person: personId,
      about: group.id,
      dedupeKey: `poll:${id}:withdrawn:${personId}`,
      topic: letterTopic(poll, personId),
      turn: 'closes',
      message,
    });
  }
}

/** Tells the group's channel of the poll, in one message kept true at every answer. */
export function announcePoll(
  write: Write,
  { now }: Pick<Circumstances, 'now'>,
  poll: Poll,
  group: Group,
): void {
  const t = translator('fr');
  const topic = `poll:${poll.id}`;
  const { code, subject } = poll;
  const items = poll.slots.map((slot) => ({
    text: [slotForAll(t, slot), ` — ${countsInWords(t, poll, slot)}`],
    buttons: buttonsWhileOpen(t, poll, slot, now),
  }));
  const waiting = info(t('meetings.poll.waitingCount', { count: silent(poll).length }));
  write.send({
    to: { group: group.id },
    dedupeKey: `${topic}:${write.id}`,
    topic,
    message: {
      subject: t('meetings.poll.letter.askSubject', { code, subject }),
      blocks: [
        ...pollHead(t, poll, group, now),
        ordered(items),
        ...(poll.ending === undefined ? [waiting] : []),
      ],
      key: topic,
    },
  });
}
