import type { Temporal } from 'temporal-polyfill';
import { holders } from '../kernel/access/leaders.ts';
import type { Directory, Group, Person } from '../kernel/directory.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { sendBothWays } from '../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { secretariatOn } from './mandateHolders.ts';

/**
 * Those who answer for the channel of a group: who leads the group, and the secretariat; for a
 * confidential group, only those who know it.
 */
function channelKeepers(
  directory: Directory,
  group: Group,
  day: Temporal.PlainDate,
): readonly Person[] {
  const leaders = holders(directory, group, day, 'chair', 'coordinator', 'coCoordinator');
  const people = new Set([...leaders, ...secretariatOn(directory, day)]);
  return [...people].filter((person) => directory.actor(person, day).knows(group));
}

/** Tells them something of their group's channel, by mail and in their chats. */
export function tellKeepers(
  write: Write,
  directory: Directory,
  group: Group,
  { now, message, dedupeKey }: Told,
): void {
  for (const { id, locale } of channelKeepers(directory, group, dayIn(now, BAMAKO))) {
    sendBothWays(write, {
      person: id,
      about: group.id,
      message: message(translator(locale)),
      dedupeKey: `${dedupeKey}:${id}`,
    });
  }
}

interface Told {
  readonly now: Temporal.Instant;
  readonly message: (t: Translator) => Message;
  /** Names what is told; whom it is told is added. */
  readonly dedupeKey: string;
}
