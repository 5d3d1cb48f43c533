import type { Actor } from '../access/actor.ts';
import type { Capacity } from '../access/source.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Reader } from '../database.ts';
import type { Group } from '../directory.ts';
import type { Translator } from '../locale/translate.ts';
import type { Write } from '../write.ts';
import type { Command } from './command.ts';

/** What a command knows while it runs. */
export interface Context extends Circumstances {
  readonly actor: Actor;
  /** Speaks the actor's language. */
  readonly t: Translator;
  /** The actor's IANA zone. */
  readonly zone: string;
  /** For reads. Never inside `write`. */
  readonly db: Reader;
  /** Which chat he speaks from. */
  readonly transport: string;
  /** The chat's own id of whoever speaks, known or not. */
  readonly externalId: string;
  /** The chat's own id of the channel he speaks in; undefined alone with Griot. */
  readonly channel: string | undefined;
  /** The group of the channel he speaks in. */
  readonly channelGroup: Group | undefined;
  /** The codes of what he has just been shown: of one alone « annule-la » is said. */
  readonly shown: readonly string[];
  /** He has been warned that what he says cites the code of a confidential group, and has it written. */
  readonly mayCite?: boolean;
  /** Every command, for help. */
  readonly commands: readonly Command[];
  /**
   * The one write of a command. Throws `DuplicateDelivery` when the chat delivers again what has
   * already been written.
   */
  write<T>(change: (write: Write) => Promise<T>): Promise<T>;
  /** The same, where what is written says as what the actor may. */
  as(capacity: () => Capacity | undefined): Context;
}
