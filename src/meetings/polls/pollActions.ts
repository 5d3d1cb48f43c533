import { z } from 'zod';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { abandonOnce } from '../../kernel/confirmOnce.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { MessageKey } from '../../kernel/locale/translate.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { abandonDraft } from '../planning/preview.ts';
import { CHOICES } from './poll.ts';
import { answerPoll } from './pollAnswering.ts';
import { confirmChase, POLL_CHASE, previewChase } from './pollChase.ts';
import { confirmPoll, draftedPoll, POLL } from './pollDraft.ts';
import { POLL_PAGE } from './pollLink.ts';
import { type PollSubject, pollNamed } from './pollRef.ts';
import { pollState } from './pollState.ts';
import { confirmWithdrawal, POLL_WITHDRAWAL, previewWithdrawal } from './pollWithdrawal.ts';
import { pollById } from './store.ts';

const draftParams = z.object({ draft: z.string() });
const pollParams = z.object({ sondage: z.string() });
const stored = z.object({ pollId: z.string() });

/** The poll that a draft is about. @throws DomainError `button.unknown` */
const pollOfDraft =
  (command: string) =>
  async (
    { draft }: z.infer<typeof draftParams>,
    { db, directory }: Context,
  ): Promise<PollSubject> => {
    const hidden = new DomainError('button.unknown');
    const row = await db.draft.findUnique({ where: { id: draft } });
    if (row?.command !== command) throw hidden;
    const poll = await pollById(db, stored.parse(JSON.parse(row.payload)).pollId);
    const group = poll && directory.group(poll.groupId);
    if (!poll || !group) throw hidden;
    return { poll, group, hidden };
  };

/** The buttons of a draft about a poll: it is confirmed, or let go. */
const draftPresses = (
  command: string,
  confirm: (context: Context, subject: PollSubject, draft: string) => Promise<Reply>,
  abandoned: MessageKey,
): readonly Action[] => [
  defineAction({
    name: `${command}.confirmer`,
    act: 'planifier',
    params: draftParams,
    subject: pollOfDraft(command),
    run: ({ draft }, context, subject) => confirm(context, subject, draft),
  }),
  defineAction({
    name: `${command}.abandonner`,
    act: 'planifier',
    params: draftParams,
    subject: pollOfDraft(command),
    run: ({ draft }, context) => abandonOnce(context, command, draft, context.t(abandoned)),
  }),
];

const starting = [
  defineAction({
    name: `${POLL}.confirmer`,
    act: 'planifier',
    params: draftParams,
    subject: ({ draft }, context) => draftedPoll(draft, context),
    run: ({ draft }, context, subject) => confirmPoll(context, subject, draft),
  }),
  defineAction({
    name: `${POLL}.abandonner`,
    act: 'planifier',
    params: draftParams,
    subject: ({ draft }, context) => draftedPoll(draft, context),
    run: ({ draft }, context) => abandonDraft(context, POLL, draft),
  }),
];

const chasing = [
  defineAction({
    name: `${POLL}.relancer`,
    act: 'planifier',
    params: pollParams,
    subject: ({ sondage }, context) => pollNamed(sondage, context),
    run: (_params, context, subject) => previewChase(context, subject),
  }),
  ...draftPresses(POLL_CHASE, confirmChase, 'meetings.poll.chase.abandoned'),
];

const withdrawing = [
  defineAction({
    name: `${POLL}.retirer`,
    act: 'planifier',
    params: pollParams,
    subject: ({ sondage }, context) => pollNamed(sondage, context),
    run: (_params, context, subject) => previewWithdrawal(context, subject),
  }),
  ...draftPresses(POLL_WITHDRAWAL, confirmWithdrawal, 'meetings.poll.withdrawal.abandoned'),
];

const answering = [
  defineAction({
    name: `${POLL}.repondre`,
    act: 'sondage.repondre',
    params: pollParams.extend({
      creneau: z.coerce.number().int(),
      reponse: z.enum(CHOICES),
    }),
    subject: ({ sondage }, context) => pollNamed(sondage, context),
    run: ({ creneau, reponse }, context, subject) =>
      answerPoll(context, subject, new Map([[creneau, reponse]])),
  }),
  defineAction({
    name: POLL_PAGE,
    act: 'sondage.repondre',
    params: pollParams,
    subject: ({ sondage }, context) => pollNamed(sondage, context),
    run: async (_params, context, { poll, group }) => reply(...pollState(context, poll, group)),
  }),
];

/** The buttons of polls. */
export const pollActions = [...starting, ...chasing, ...withdrawing, ...answering];
