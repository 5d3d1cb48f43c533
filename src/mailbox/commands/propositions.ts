import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import {
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { previewChange } from '../../meetings/changing/changeDraft.ts';
import { notifyAttendee } from '../../meetings/letters/notify.ts';
import { type MeetingSubject, refuseClosed } from '../../meetings/meetingSearch.ts';
import { slotProposed, type TimeProposal } from '../proposal.ts';
import { ON_PROPOSAL, proposalBlocks, proposalItem } from '../proposalMessages.ts';
import { declineProposal, openProposals, proposalById } from '../proposalStore.ts';

const params = z.object({ proposition: z.string(), debut: z.string() });
type Pressed = z.infer<typeof params>;

type ProposalSubject = MeetingSubject & { readonly proposal: TimeProposal };

/** A button on a meeting that he may not know is one that was never made. */
async function subject({ proposition }: Pressed, context: Context): Promise<ProposalSubject> {
  const hidden = new DomainError('button.unknown');
  const found = await proposalById(context.db, proposition);
  const group = found && context.directory.group(found.meeting.groupId);
  if (!found || !group) throw hidden;
  const invitees = found.meeting.attendees.map(({ personId }) => personId);
  return { ...found, group, invitees, hidden };
}

/** What the button was made for is no longer what is proposed. */
function isOutdated({ debut }: Pressed, { proposal }: ProposalSubject): boolean {
  return proposal.start.toInstant().toString() !== debut;
}

function shownAgain({ t, directory }: Context, found: ProposalSubject): Reply {
  return reply(warning(t('mailbox.proposal.outdated')), ...proposalBlocks(t, directory, found, ''));
}

const accepter = defineAction({
  name: ON_PROPOSAL.accept,
  act: 'reporter',
  params,
  subject,
  async run(pressed, context, found): Promise<Reply> {
    refuseClosed(found, context);
    if (isOutdated(pressed, found)) return shownAgain(context, found);
    if (found.proposal.declined) return reply(info(context.t('mailbox.proposal.already')));
    return previewChange(context, found, slotProposed(found.proposal, found.meeting));
  },
});

const decliner = defineAction({
  name: ON_PROPOSAL.decline,
  act: 'reporter',
  params,
  subject,
  async run(pressed, context, found): Promise<Reply> {
    refuseClosed(found, context);
    if (isOutdated(pressed, found)) return shownAgain(context, found);
    const { meeting, proposal } = found;
    const declined = await context.write(async (write) => {
      if (!(await declineProposal(write.tx, proposal, context.now))) return false;
      write.audit({
        action: 'proposal.decline',
        subjectType: 'meeting',
        subjectId: meeting.id,
        about: meeting.groupId,
        after: { personId: proposal.personId },
      });
      const attendee = meeting.attendees.find(({ personId }) => personId === proposal.personId);
      if (attendee) notifyAttendee(write, context, meeting, attendee, { kind: 'counterDeclined' });
      return true;
    });
    const name = context.directory.person(proposal.personId)?.name ?? '';
    const said = declined ? 'mailbox.proposal.declined' : 'mailbox.proposal.already';
    return {
      replacesOriginal: true,
      blocks: [info(context.t(said, { name, code: meeting.code }))],
    };
  },
});

/** The other times that people proposed by their calendars, for whoever may move the meetings. */
export const propositions = defineCommand({
  name: 'propositions',
  words: ['propositions', 'contre-propositions', 'propositions d’horaire', 'horaires proposés'],
  act: 'propositions',
  grammar: ['propositions'],
  examples: ['propositions'],
  parse: () => ({}),
  async run(_args, { t, db, actor, directory, now }): Promise<Reply> {
    const groups = directory.groups.filter((group) => may(actor, 'reporter', { group }));
    const found = await openProposals(
      db,
      groups.map(({ id }) => id),
      now,
    );
    if (found.length === 0) return reply(text(t('mailbox.proposal.none')));
    return reply(
      heading(t('mailbox.proposal.title')),
      list(found.map((one) => proposalItem(t, directory, one))),
    );
  },
  actions: [accepter, decliner],
});
