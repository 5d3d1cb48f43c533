import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../directory.ts';

/** A typed line, once it is known which command it is. What `parse` gets: pure data. */
export interface Line {
  /** As typed. */
  readonly text: string;
  /** As typed, without the command's own words nor the group named before them. */
  readonly rest: string;
  /** The lines under the first, when they were typed as a list and the command takes one; `rest` has the first alone. */
  readonly below?: readonly string[];
  /** The lines it was typed in, of a line taken as a whole. */
  readonly lines?: readonly string[];
  /** The words that called the command, folded (« retard », « mes actions »); '' when none did. */
  readonly called: string;
  /** The group named before the command (« gec planifier … »). */
  readonly group: Group | undefined;
  /** The group of the channel where the line was typed. */
  readonly channelGroup: Group | undefined;
  /** The groups the speaker may know of. */
  readonly groups: readonly Group[];
  /** Now, in the speaker's zone. */
  readonly now: Temporal.ZonedDateTime;
}

/** What was typed, in its lines. */
export const typedOf = ({ text, lines = [text], below = [] }: Line): string =>
  [...lines, ...below].join('\n');
