import type { Act } from '../../kernel/access/matrix.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { card } from '../cards.ts';
import { DECISION_CODE_FIRST } from '../decisionCode.ts';
import { ABOUT_A_DECISION } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import type { FollowUp } from '../following/followUp.ts';
import { isAskedOfOne } from '../following/onlyAsked.ts';
import { answerOwner, ownerAnswerParams } from '../following/ownerAnswer.ts';
import { OWNER } from '../following/ownerQuestion.ts';
import { tellWhat } from '../following/tellingWhat.ts';
import { unfold } from '../following/unfolding.ts';
import { storyOf } from '../history/story.ts';
import { atLastMeeting } from '../listing/filterPlace.ts';
import type { Filter } from '../listing/filters.ts';
import { listDecisions } from '../listing/listMessages.ts';
import {
  type DecisionLine,
  decidesNothing,
  isDecisionLine,
  isToWriteDown,
  isWishOfGroup,
  readDecisionLine,
} from '../recording/decisionLine.ts';
import { isNoNewOne, NEW_ONE } from '../recording/newOne.ts';
import { type RecordTopic, recordActions } from '../recording/recordActions.ts';
import { recordDecision } from '../recording/recording.ts';
import { toRecord } from '../recording/toRecord.ts';
import type { Change } from '../transitions.ts';
import { drop } from './abandonner.ts';
import { close } from './clore.ts';
import { start } from './commencer.ts';
import { correct } from './corriger.ts';
import { decline } from './decliner.ts';
import { giveBack, notDone } from './renvoyer.ts';
import { postpone } from './reporterDecision.ts';
import { reopen } from './rouvrir.ts';

type Topic =
  | RecordTopic
  | (DecisionSubject & {
      readonly kind: 'follow';
      readonly followUp: FollowUp;
      readonly hearsay: boolean;
      readonly unclear: boolean;
    })
  | { readonly kind: 'look'; readonly group?: never; readonly codes: readonly string[] }
  | { readonly kind: 'list'; readonly group?: Group; readonly filter: Filter };

async function topicOf(args: DecisionLine, context: Context): Promise<Topic> {
  if (args.what === 'list') {
    const filter = await atLastMeeting(args.filter, context);
    return { kind: 'list', filter, ...(filter.group ? { group: filter.group } : {}) };
  }
  if (args.what === 'follow') {
    const subject = await decisionSubject(context, args.followUp.code);
    const { followUp, hearsay = false, unclear = false } = args;
    return { ...subject, kind: 'follow', followUp, hearsay, unclear };
  }
  if (args.what === 'look') return { kind: 'look', codes: args.codes };
  return toRecord(args, context);
}

/** What each verb does, and its line of the matrix. */
const FOLLOWING: Readonly<Record<Change, { readonly act: Act; readonly run: Follow }>> = {
  start: { act: 'commencer', run: start },
  close: { act: 'clore', run: close },
  confirm: {
    act: 'confirmer',
    run: (context, subject, said) => close(context, subject, said, 'confirm'),
  },
  return: { act: 'renvoyer', run: giveBack },
  postpone: { act: 'reporterDecision', run: postpone },
  decline: { act: 'decliner', run: decline },
  drop: { act: 'abandonner', run: drop },
  reopen: { act: 'rouvrir', run: reopen },
  correct: { act: 'corriger', run: correct },
};

/** Does what is said after the decision's code. */
type Follow = (context: Context, subject: DecisionSubject, said: string) => Promise<Reply>;

function actAskedBy(args: DecisionLine): Act {
  if (args.what === 'list') return 'decisions';
  if (args.what === 'look') return 'decision';
  if (args.what === 'record') return 'decision.enregistrer';
  const { change, isDenied } = args.followUp;
  if (isDenied) return 'decision';
  return change ? FOLLOWING[change].act : 'decision';
}

async function show(context: Context, { decision, group }: DecisionSubject): Promise<Reply> {
  return card(context, group, decision, await storyOf(context.db, decision.id));
}

/** The card, whose buttons do what was only reported. */
async function ask(context: Context, subject: DecisionSubject): Promise<Reply> {
  const { blocks } = await show(context, subject);
  const { code } = subject.decision;
  return reply(text(context.t('decisions.hearsay', { code })), ...blocks);
}

const responsable = defineAction({
  name: OWNER,
  act: 'corriger',
  params: ownerAnswerParams,
  subject: ({ code }, context) => decisionSubject(context, code),
  run: answerOwner,
});

/** Writes a decision down at once; with a decision's code, shows it or does what is said of it. */
export const decision = defineCommand({
  name: 'decision',
  words: [
    'décision',
    'décidé',
    'décidons',
    'décide',
    'décident',
    'a décidé',
    'ont décidé',
    'il est décidé',
    'il a été décidé',
    'acter',
    'action',
    'nouvelle action',
    'recommandation',
    'recommandons',
    'engagement',
    'fiche',
    'voir la décision',
    'montre la décision',
    'nouvelle décision',
    ...NEW_ONE,
  ],
  shared: {
    words: [
      'où en est',
      'état',
      'statut',
      'suivi',
      'point',
      'qui est responsable',
      'qui est le responsable',
      'qui s’occupe',
      'qui porte',
    ],
    when: ABOUT_A_DECISION,
  },
  code: DECISION_CODE_FIRST,
  claims: (line) => isToWriteDown(line.rest) || isWishOfGroup(line) || isAskedOfOne(line),
  declines: (line) => decidesNothing(line) || isNoNewOne(line),
  implied: ({ rest }) => isDecisionLine(rest),
  act: 'decision',
  actOf: actAskedBy,
  grammar: [
    'décision <réunion> <texte> @<responsable> échéance <date>',
    '<groupe> décision <texte>',
    'décision <numéro>',
    '<numéro> faite <date>',
    'action|recommandation|engagement <réunion> <texte> @<organisation>',
  ],
  examples: [
    'décision GEC-2027-03 Transmettre la matrice des revues à la SHA @Aïssata Diarra échéance 31 mars',
    'gec décision Publier la liste des revues sectorielles, échéance fin mars',
    'décision D-2027-001',
    'D-2027-001 faite hier',
    'gec recommandation Harmoniser les calendriers des revues',
    'gec engagement Publier les données de l’aide @PNUD échéance 30 juin',
  ],
  parse: readDecisionLine,
  subject: topicOf,
  keeps: (args) =>
    args.what === 'record' || (args.what === 'follow' && args.followUp.change !== undefined),
  run(_args, context, topic): Promise<Reply> {
    if (topic.kind === 'record') return recordDecision(context, topic.made);
    if (topic.kind === 'list') return listDecisions(context, topic.filter);
    if (topic.kind === 'look') return unfold(context, topic.codes);
    const { change, said } = topic.followUp;
    if (topic.hearsay) return ask(context, topic);
    if (topic.followUp.isDenied) return notDone(context, topic, said);
    if (topic.unclear) return tellWhat(context, topic, said, correct);
    return change ? FOLLOWING[change].run(context, topic, said) : show(context, topic);
  },
  actions: [...recordActions, responsable],
});
