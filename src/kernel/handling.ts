import type { Actor } from './access/actor.ts';
import type { Capacity } from './access/source.ts';
import { change } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Command } from './commands/command.ts';
import type { Context } from './commands/context.ts';
import type { Topics } from './conversation/topics.ts';
import type { Database } from './database.ts';
import type { Directory } from './directory.ts';
import type { DomainError } from './errors.ts';
import type { Incoming } from './incoming.ts';
import { translator } from './locale/translate.ts';
import type { Log } from './log.ts';
import type { Block } from './messages/tree.ts';
import type { Welcomer } from './newcomer.ts';
import type { Office } from './office.ts';
import type { Paces } from './pace.ts';
import type { Settings } from './settings.ts';
import { BAMAKO, dayIn } from './time.ts';

/** What handling needs, whatever chat the line comes from. */
export interface HandleDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly commands: readonly Command[];
  readonly directory: () => Promise<Directory>;
  readonly settings: Settings;
  readonly office: Office;
  /** Meets people where they speak. */
  readonly welcomer?: Welcomer;
  /** Holds back whoever goes too fast; absent: nobody is. */
  readonly paces?: Paces;
  /** What each is shown and may speak of next; absent: he is asked each time. */
  readonly topics?: Topics;
  /** What may help with what was not understood or not found, to be shown under it; absent: nothing. */
  readonly closest?: (error: DomainError, context: Context) => Promise<readonly Block[]>;
  /** A short reference that a person can read out to the administrator. */
  readonly newReference: () => string;
}

/** What a command is to know of whoever speaks, where and when. */
export function contextOf(
  deps: HandleDeps,
  directory: Directory,
  incoming: Incoming,
  onWrite: () => void,
): Context {
  const { transport, externalId } = incoming.from;
  const now = deps.clock.now();
  const person = directory.personByIdentity(incoming.from);
  const actor: Actor = directory.actor(person, dayIn(now, BAMAKO));
  const bound =
    incoming.channel === undefined
      ? undefined
      : directory.groupOfChannel({ transport, externalId: incoming.channel });
  // Whoever stands by mistake in the channel of a confidential group is nowhere.
  const channelGroup = bound && actor.knows(bound) ? bound : undefined;
  const author = { now, directory, transport, personId: person?.id ?? null };
  const deliveryId = `${transport}:${incoming.deliveryId}`;
  const { channel } = incoming;
  const context = {
    actor,
    shown: deps.topics?.of({ actor, now, transport, channel }) ?? [],
    t: translator(person?.locale ?? 'fr'),
    now,
    zone: person?.zone ?? BAMAKO,
    directory,
    settings: deps.settings,
    office: deps.office,
    db: deps.database.client,
    transport,
    externalId,
    channel,
    channelGroup,
    commands: deps.commands,
  };
  const acting = (capacity?: () => Capacity | undefined): Context => ({
    ...context,
    as: acting,
    async write(work) {
      const result = await change(deps.database, { ...author, capacity }, work, deliveryId);
      onWrite();
      return result;
    },
  });
  return acting();
}
