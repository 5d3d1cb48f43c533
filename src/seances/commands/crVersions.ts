import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, type Reply, reply } from '../../kernel/messages/tree.ts';
import { type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import { differences } from '../compteRendu/differences.ts';
import { differenceBlocks, minutesCard } from '../compteRendu/messages.ts';
import { versionOf } from '../compteRendu/store.ts';
import { keptFor, minutesSubject } from '../compteRendu/subject.ts';

interface Args {
  readonly meeting: MeetingRef;
  /** The versions to compare; the last two unless said. */
  readonly numbers: readonly number[];
}

function parse(line: Line): Args {
  const meeting = readMeetingRef(line);
  return { meeting, numbers: [...meeting.rest.matchAll(/\d{1,3}/gu)].map(Number) };
}

/** What changed from one version of a compte rendu to another. */
export const crVersions = defineCommand({
  name: 'crVersions',
  words: ['cr versions', 'cr version', 'cr différences', 'cr comparer'],
  act: 'cr',
  grammar: ['cr versions <réunion>', 'cr différences <réunion> <version> <version>'],
  examples: ['cr versions GEC-2027-03', 'cr différences GEC-2027-03 1 2'],
  parse,
  subject: ({ meeting }, context) => minutesSubject(meeting, context),
  async run({ numbers }, context, subject): Promise<Reply> {
    const { t } = context;
    const kept = await keptFor(context, subject);
    const last = kept.version.number;
    const [from = Math.max(1, last - 1), to = last] = numbers;
    const { id } = kept.compteRendu;
    const [before, after] = [
      await versionOf(context.db, id, from),
      await versionOf(context.db, id, to),
    ];
    if (!before || !after) {
      throw new DomainError('minutes.noSuchVersion', { code: subject.meeting.code, count: last });
    }
    return reply(
      ...minutesCard(context, kept),
      heading(t('seances.minutes.differences', { from, to })),
      ...differenceBlocks(t, differences(before.minutes, after.minutes)),
    );
  },
});
