import { Temporal } from 'temporal-polyfill';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { words } from '../../kernel/text/words.ts';
import { nextMeetingAfter } from '../store.ts';
import { type Due, isUntilMeeting } from './saidDue.ts';

/** Where « le prochain GEC » is looked for. */
export interface Meetings {
  readonly db: Reader;
  /** The groups that the speaker may know of. */
  readonly known: readonly Group[];
  /** The one that decides. */
  readonly group: Group;
  /** The day of the meeting at which it is decided: the next one comes after. */
  readonly heldOn: Temporal.PlainDate | undefined;
  readonly now: Temporal.Instant;
}

/** « la prochaine réunion » is of the group that decides; any other is of the group it names. */
const OF_THE_SAME = /prochaine?\s+(?:r[ée]union|s[ée]ance|rencontre|session)[\s.]*$/iu;

/** The day of the next meeting, for a due date that is said so; any other due date as it is. */
export async function dueAtMeeting(due: Due, meetings: Meetings): Promise<Due> {
  if (due.kind !== 'fault' || !isUntilMeeting(due.said)) return due;
  const { db, known, group, heldOn, now } = meetings;
  const meant = OF_THE_SAME.test(due.said) ? group : groupIn(words(due.said), known)?.group;
  if (!meant) return due;
  const passed = heldOn?.add({ days: 1 }).toZonedDateTime(meant.zone).toInstant() ?? now;
  const after = Temporal.Instant.compare(passed, now) > 0 ? passed : now;
  const next = await nextMeetingAfter(db, meant.id, after);
  if (next) return { kind: 'day', day: next.day };
  return { ...due, fault: new DomainError('decision.noNextMeeting', { group: meant.code }) };
}
