import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { DomainError } from '../../kernel/errors.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import type { MeetingRef } from '../../meetings/meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../../meetings/meetingSearch.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import { confirmChase } from '../chasing/chaseConfirming.ts';
import { chaseDecision } from '../chasing/chaseOwners.ts';
import { chaseByName, chaseMeeting } from '../chasing/chaseReplies.ts';
import { asksToChase, readChase } from '../chasing/chaseWish.ts';
import { CHASE, chaseSchema } from '../chasing/chasing.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';

const draftParams = z.object({ draft: z.string() });

/** A meeting, or nothing: then what awaits from somebody is judged group by group. */
type About = MeetingSubject | DecisionSubject | { readonly group?: never };

/**
 * The group by which a press is judged: of several, one that whoever presses does not lead.
 * @throws DomainError `button.unknown`
 */
async function draftedGroup({ draft }: { draft: string }, context: Context) {
  const { actor, db, directory } = context;
  const hidden = new DomainError('button.unknown');
  const row = await db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== CHASE) throw hidden;
  const { groups } = chaseSchema.parse(JSON.parse(row.payload));
  const known = groups.flatMap((id) => directory.group(id) ?? []);
  const group = known.find((one) => !may(actor, 'relancer', { group: one })) ?? known[0];
  if (!group) throw hidden;
  return { group, hidden };
}

const confirmer = defineAction({
  name: `${CHASE}.confirmer`,
  act: 'relancer',
  params: draftParams,
  subject: draftedGroup,
  run: ({ draft }, context) => confirmChase(context, draft),
});

const abandonner = defineAction({
  name: `${CHASE}.abandonner`,
  act: 'relancer',
  params: draftParams,
  subject: draftedGroup,
  run: ({ draft }, context) => abandonDraft(context, CHASE, draft),
});

/**
 * The meeting that was just shown, of which « relance-les » is said.
 * @throws DomainError `chase.missing`
 */
function shownMeeting({ shown }: Context): MeetingRef {
  const code = findMeetingCode(shownAlone(shown) ?? '')?.code;
  if (code === undefined) throw new DomainError('chase.missing');
  return { code, rest: '' };
}

/** Writes again to whoever has not answered, or has actions to do: a preview, then the letter. */
export const relancer = defineCommand({
  name: CHASE,
  words: ['relancer', 'relance', 'relancez', 'relances', 'relance-les', 'relancez-les'],
  claims: asksToChase,
  act: 'relancer',
  grammar: [
    'relancer <réunion>',
    'relancer <personne>',
    'relancer <personne> actions',
    'relancer <organisation>',
    'relancer <décision>',
  ],
  examples: [
    'relancer GEC-2027-03',
    'relancer @Moussa Diarra',
    'relancer @Moussa Diarra actions',
    'relancer PNUD',
    'relancer D-2027-001',
  ],
  parse: readChase,
  async subject(wish, context): Promise<About> {
    if (wish.decision !== undefined) return decisionSubject(context, wish.decision);
    const meeting = wish.shown ? shownMeeting(context) : wish.meeting;
    return meeting ? findMeeting(meeting, context) : {};
  },
  async run(wish, context, about) {
    if ('decision' in about) return chaseDecision(context, wish, about);
    return 'meeting' in about ? chaseMeeting(context, wish, about) : chaseByName(context, wish);
  },
  actions: [confirmer, abandonner],
});
