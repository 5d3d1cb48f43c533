import type { Temporal } from 'temporal-polyfill';
import type { DecisionKind } from '../../../prisma/client/enums.ts';
import type { Group } from '../../kernel/directory.ts';

/** Decisions pasted together, under a line that says what they are. */
export interface PastedList {
  readonly kind: DecisionKind;
  readonly meetingCode: string | undefined;
  readonly group: Group | undefined;
  /** The day of their meeting, when the heading tells it and no code. */
  readonly heldOn: Temporal.PlainDate | undefined;
  readonly items: readonly string[];
  /** What stands around the list, and is none of it. */
  readonly apart: readonly string[];
}
