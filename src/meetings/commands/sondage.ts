import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { pollActions } from '../polls/pollActions.ts';
import { answerSaid } from '../polls/pollAnswering.ts';
import { previewChase } from '../polls/pollChase.ts';
import { BARE_POLL_CODE } from '../polls/pollCode.ts';
import { POLL, previewPoll } from '../polls/pollDraft.ts';
import { answersPoll } from '../polls/pollHold.ts';
import { type PollRequest, parsePoll } from '../polls/pollReading.ts';
import { answeredPoll, onlyPoll, type PollSubject, pollNamed } from '../polls/pollRef.ts';
import { pollList, pollState } from '../polls/pollState.ts';
import { pollTalk, slotClosing } from '../polls/pollTalk.ts';
import { previewWithdrawal } from '../polls/pollWithdrawal.ts';

const ACTS = {
  list: 'sondage',
  show: 'sondage',
  answer: 'sondage.repondre',
  start: 'planifier',
  chase: 'planifier',
  withdraw: 'planifier',
  close: 'planifier',
} as const;

interface Asked {
  readonly group?: Group;
  readonly found?: PollSubject;
  readonly hidden?: DomainError;
}

async function subject(request: PollRequest, context: Context): Promise<Asked> {
  if (request.kind === 'list') return request.group ? aboutGroup(request.group) : {};
  if (request.kind === 'start') return aboutGroup(request.question.group);
  const found = await pollMeant(request, context);
  return { group: found.group, hidden: found.hidden, found };
}

function pollMeant(
  request: Exclude<PollRequest, { readonly kind: 'list' | 'start' }>,
  context: Context,
): Promise<PollSubject> {
  if (request.kind === 'show') return pollNamed(request.code, context);
  if (request.code !== undefined) return pollNamed(request.code, context);
  return request.kind === 'answer'
    ? answeredPoll(context, request.said, request.group)
    : onlyPoll(context, request.group);
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
    ...[
      'fais',
      'faites',
      'faire',
      'lance',
      'lancez',
      'lancer',
      'ouvre',
      'ouvrir',
      'crée',
      'créer',
    ].map((verb) => `${verb} un sondage`),
    'doodle',
    'framadate',
    'résultat du sondage',
    'résultats du sondage',
    'où en est le sondage',
  ],
  code: BARE_POLL_CODE,
  claims: ({ rest }) => pollTalk(rest) !== undefined && slotClosing(rest) === undefined,
  holds: answersPoll,
  act: 'sondage',
  actOf: ({ kind }) => ACTS[kind],
  grammar: [
    'sondage <groupe> "<objet>" <créneau> ; <créneau> ; <créneau>, lieu : <lieu>, durée : <durée>',
    'sondage <sondage>',
    'sondage <sondage> <numéro> oui, <numéro> si besoin, <numéro> non',
    'sondages <groupe>',
    'relancer le sondage <sondage>',
    'annuler le sondage <sondage>',
  ],
  examples: [
    'sondage GEC-SD1',
    'sondage GEC-SD1 1 oui, 2 non, 3 si besoin',
    'sondage GEC "Revue sectorielle" mar. 9 10h ; mer. 10 15h ; jeu. 11 9h',
    'sondages GEC',
    'relancer le sondage GEC-SD1',
    'annuler le sondage GEC-SD1',
  ],
  parse: parsePoll,
  subject,
  keeps: ({ kind }) => kind === 'start',
  async run(request, context, { found }): Promise<Reply> {
    if (request.kind === 'start') return previewPoll(context, request.question);
    if (request.kind === 'list' || !found) {
      return pollList(context, request.kind === 'list' ? request.group : undefined);
    }
    switch (request.kind) {
      case 'answer':
        return answerSaid(context, found, request.said);
      case 'chase':
        return previewChase(context, found);
      case 'withdraw':
        return previewWithdrawal(context, found);
      case 'close':
        return reply(
          info(context.t('meetings.poll.howToClose')),
          ...pollState(context, found.poll, found.group),
        );
      case 'show':
        return reply(...pollState(context, found.poll, found.group));
    }
  },
  actions: pollActions,
});
