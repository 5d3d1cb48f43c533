import { ownGroups } from '../directory/ownGroup.ts';
import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Days } from '../kernel/dates/stretch.ts';
import type { Group } from '../kernel/directory.ts';
import type { MeetingRef } from './meetingRef.ts';
import { findMeeting, type MeetingSubject } from './meetingSearch.ts';
import { nextCancelled } from './store.ts';

/** « le gt énergie », « la réunion du 25 mars »: the one that was called off, or else whichever is meant. */
export async function findCancelled(ref: MeetingRef, context: Context): Promise<MeetingSubject> {
  const { code: named, group, on, last } = ref;
  if (named !== undefined || last) return findMeeting(ref, context);
  // Whether a group has called a meeting off is already something to know.
  if (group) authorize('reunions', context, { group });
  const [code, ...others] = group
    ? await cancelledOf([group], on, context)
    : await cancelledOf(ownGroups(context), on ?? [], context);
  const isSure = code !== undefined && others.length === 0;
  return findMeeting(isSure ? { code, rest: ref.rest } : ref, context);
}

/** The next of each group, or the first on the days that are told. */
async function cancelledOf(
  groups: readonly Group[],
  on: readonly Days[] | undefined,
  { db, now }: Context,
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const group of groups) {
    const moments = on?.map((days) => momentsOf(days, group)) ?? [{ from: now, before: undefined }];
    for (const { from, before } of moments) {
      const code = await nextCancelled(db, group.id, from, before);
      if (code === undefined) continue;
      codes.push(code);
      break;
    }
  }
  return codes;
}

const momentsOf = ({ from, to }: Days, { zone: timeZone }: Group) => ({
  from: from.toZonedDateTime({ timeZone }).toInstant(),
  before: to.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant(),
});
