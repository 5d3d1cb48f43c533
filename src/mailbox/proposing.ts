import { coordinatorsOf } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Handling } from '../kernel/mailbox/mailRegister.ts';
import { sendBothWays } from '../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { phase } from '../meetings/meeting.ts';
import { meetingById } from '../meetings/store.ts';
import { isFulfilled, proposedBy } from './proposal.ts';
import { proposalBlocks } from './proposalMessages.ts';
import { isProposed, keepProposal, type Proposed } from './proposalStore.ts';
import type { Understood } from './understanding.ts';

/**
 * Keeps the other time that somebody invited proposes by his calendar, and shows it to whoever
 * coordinates the group. A series has no other time for all: that is for people to read.
 */
export async function recordProposal(
  write: Write,
  circumstances: Circumstances,
  { target, person, answer }: Understood,
): Promise<Handling> {
  const { now, directory } = circumstances;
  const meeting =
    target.kind === 'meeting' ? await meetingById(write.tx, target.meeting.id) : undefined;
  const group = meeting && directory.group(meeting.groupId);
  if (!meeting || !group || !meeting.attendees.some(({ personId }) => personId === person.id)) {
    return 'left';
  }
  if (meeting.status === 'cancelled' || phase(meeting, now) === 'over') return 'handled';
  const moment = proposedBy(answer, meeting, now);
  if (!moment) return 'left';
  if (isFulfilled(moment, meeting)) return 'handled';
  // Some servers send the same mail again as another.
  const { stamp } = answer;
  if (stamp && (await isProposed(write.tx, meeting, person.id, moment, stamp))) return 'handled';
  const proposal = await keepProposal(write.tx, meeting, person.id, moment, now);
  write.audit({
    action: 'proposal.receive',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after: { personId: person.id, start: moment.start.toString(), end: moment.end.toString() },
  });
  show(write, circumstances, { proposal, meeting }, group, answer.comment);
  return 'handled';
}

function show(
  write: Write,
  { directory, now }: Circumstances,
  proposed: Proposed,
  group: Group,
  comment: string,
): void {
  const { meeting, proposal } = proposed;
  for (const id of coordinatorsOf(directory, group, dayIn(now, BAMAKO))) {
    const reader = directory.person(id);
    if (!reader) continue;
    const t = translator(reader.locale);
    const name = directory.person(proposal.personId)?.name ?? '';
    sendBothWays(write, {
      person: id,
      about: meeting.groupId,
      dedupeKey: `mailbox.proposal:${proposal.id}:${id}:${write.id}`,
      keyWithoutWay: true,
      topic: `mailbox.proposal:${proposal.id}:${id}`,
      usefulUntil: meeting.start.toInstant(),
      message: {
        subject: t('mailbox.proposal.subject', { name, code: meeting.code }),
        blocks: proposalBlocks(t, directory, proposed, comment),
      },
    });
  }
}
