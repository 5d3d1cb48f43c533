import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Directory } from '../../kernel/directory.ts';
import type { ReadEvent } from '../../kernel/office.ts';
import { type Fault, type FileReview, LONGEST } from './row.ts';

/**
 * The events of a calendar file as entries. Its categories are words of other people: those that
 * name a group say whom the review concerns, the others say nothing to us.
 */
export const readEvents = (
  events: readonly ReadEvent[],
  directory: Directory,
): readonly FileReview[] =>
  events.map((event, index) => {
    const { summary, from, to, location, uid, categories } = event;
    return {
      line: index + 1,
      title: summary.trim(),
      from,
      to,
      groups: categories.flatMap((name) => groupNamed(name, directory.groups)?.code ?? []),
      place: location.trim(),
      reference: uid,
      faults: faultsOf(event),
    };
  });

function faultsOf({ summary, from, recurs }: ReadEvent): Fault[] {
  return [
    ...(summary.trim() === '' ? [{ why: 'empty', column: 'title' } as const] : []),
    ...(summary.length > LONGEST ? [{ why: 'tooLong', column: 'title' } as const] : []),
    ...(from ? [] : [{ why: 'noDate' } as const]),
    ...(recurs ? [{ why: 'recurs' } as const] : []),
  ];
}
