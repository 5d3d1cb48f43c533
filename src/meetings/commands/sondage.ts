import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { abandonDraft } from '../planning/preview.ts';
import { CHOICES } from '../polls/poll.ts';
import { answerPoll } from '../polls/pollAnswering.ts';
import { BARE_POLL_CODE } from '../polls/pollCode.ts';
import { confirmPoll, draftedPoll, POLL, previewPoll } from '../polls/pollDraft.ts';
import { POLL_PAGE } from '../polls/pollLink.ts';
import { type PollRequest, parsePoll } from '../polls/pollReading.ts';
import { type PollSubject, pollNamed } from '../polls/pollRef.ts';
import { pollList, pollState } from '../polls/pollState.ts';

const draftParams = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: `${POLL}.confirmer`,
  act: 'planifier',
  params: draftParams,
  subject: ({ draft }, context) => draftedPoll(draft, context),
  run: ({ draft }, context, subject) => confirmPoll(context, subject, draft),
});

const abandonner = defineAction({
  name: `${POLL}.abandonner`,
  act: 'planifier',
  params: draftParams,
  subject: ({ draft }, context) => draftedPoll(draft, context),
  run: ({ draft }, context) => abandonDraft(context, POLL, draft),
});

const repondre = defineAction({
  name: `${POLL}.repondre`,
  act: 'sondage.repondre',
  params: z.object({
    sondage: z.string(),
    creneau: z.coerce.number().int(),
    reponse: z.enum(CHOICES),
  }),
  subject: ({ sondage }, context) => pollNamed(sondage, context),
  run: ({ creneau, reponse }, context, subject) =>
    answerPoll(context, subject, new Map([[creneau, reponse]])),
});

const lien = defineAction({
  name: POLL_PAGE,
  act: 'sondage.repondre',
  params: z.object({ sondage: z.string() }),
  subject: ({ sondage }, context) => pollNamed(sondage, context),
  run: async (_params, context, { poll, group }) => reply(...pollState(context, poll, group)),
});

const ACTS = {
  list: 'sondage',
  show: 'sondage',
  answer: 'sondage.repondre',
  start: 'planifier',
} as const;

interface Asked {
  readonly group?: Group;
  readonly found?: PollSubject;
  readonly hidden?: DomainError;
}

async function subject(request: PollRequest, context: Context): Promise<Asked> {
  if (request.kind === 'list') return request.group ? aboutGroup(request.group) : {};
  if (request.kind === 'start') return aboutGroup(request.question.group);
  const found = await pollNamed(request.code, context);
  return { group: found.group, hidden: found.hidden, found };
}

const aboutGroup = (group: Group): Asked => ({
  group,
  hidden: new DomainError('group.unknown', { text: group.code }),
});

/** Asks a group which moments suit, shows the answers, takes one's own. */
export const sondage = defineCommand({
  name: POLL,
  words: [
    'sondage',
    'sondages',
    'sonder',
    'sonde',
    'sondez',
    'doodle',
    'framadate',
    'résultat du sondage',
    'résultats du sondage',
    'où en est le sondage',
  ],
  code: BARE_POLL_CODE,
  act: 'sondage',
  actOf: ({ kind }) => ACTS[kind],
  grammar: [
    'sondage <groupe> "<objet>" <créneau> ; <créneau> ; <créneau>, lieu : <lieu>, durée : <durée>',
    'sondage <sondage>',
    'sondage <sondage> <numéro> oui, <numéro> si besoin, <numéro> non',
    'sondages <groupe>',
  ],
  examples: [
    'sondage GEC-SD1',
    'sondage GEC-SD1 1 oui, 2 non, 3 si besoin',
    'sondage GEC "Revue sectorielle" mar. 9 10h ; mer. 10 15h ; jeu. 11 9h',
    'sondages GEC',
  ],
  parse: parsePoll,
  subject,
  async run(request, context, { found }): Promise<Reply> {
    if (request.kind === 'start') return previewPoll(context, request.question);
    if (request.kind === 'list' || !found) {
      return pollList(context, request.kind === 'list' ? request.group : undefined);
    }
    if (request.kind === 'answer') return answerPoll(context, found, request.choices);
    return reply(...pollState(context, found.poll, found.group));
  },
  actions: [confirmer, abandonner, repondre, lien],
});
