import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand, type Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Form, form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { openSaying } from '../byWords/toldByWords.ts';
import { whichIsLater } from '../byWords/whichDecision.ts';
import {
  ABOUT_A_DECISION,
  aboutDecision,
  type DecisionRef,
  oneAtATime,
} from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import { onlyAsks } from '../following/onlyAsked.ts';
import { postponed, readPostponedBy } from '../following/postponing.ts';
import { readPostponement } from '../following/saidBehind.ts';
import { type SaidLater, saidLater } from '../following/saidLater.ts';
import { postponesAll } from '../following/saidOfAll.ts';
import { readDue } from '../recording/saidDue.ts';

const POSTPONE = 'decision.reporter';

/**
 * Postpones a decision as « au 15 avril motif : en attente de la SHA » says.
 * @throws InvalidForm when the day or the reason is missing, or the day cannot be
 */
export async function postpone(
  context: Context,
  subject: DecisionSubject,
  said: string,
): Promise<Reply> {
  return postponeTo(context, subject, readPostponement(said));
}

interface Asked {
  readonly date: string;
  readonly reason: string;
}

async function postponeTo(
  context: Context,
  subject: DecisionSubject,
  asked: Asked,
): Promise<Reply> {
  const { code } = subject.decision;
  const to = dayOf(context, subject, asked);
  if (asked.reason === '') {
    const fault = new DomainError('decision.reasonMissing', { code, change: 'postpone' });
    throw new InvalidForm(fault, postponeForm(context, code, asked, { motif: fault }));
  }
  try {
    const followed = await follow(context, subject, 'postpone', (decision) =>
      postponed(decision, { to, reason: asked.reason }, context.t.locale),
    );
    return followedReply(context, subject, 'postpone', followed);
  } catch (error) {
    if (!(error instanceof DomainError) || !isAboutTheDay(error)) throw error;
    throw new InvalidForm(error, postponeForm(context, code, asked, { date: error }));
  }
}

const isAboutTheDay = ({ code }: DomainError): boolean =>
  code === 'decision.postponedEarlier' || code.startsWith('decision.dueBefore');

/** @throws InvalidForm */
function dayOf(context: Context, { decision }: DecisionSubject, asked: Asked): Temporal.PlainDate {
  const { code } = decision;
  const now = inZone(context.now, context.zone);
  const due = readPostponedBy(asked.date, decision, now.toPlainDate()) ?? readDue(asked.date, now);
  if (due.kind === 'day') return due.day;
  const fault =
    due.kind === 'fault' ? due.fault : new DomainError('decision.newDateMissing', { code });
  throw new InvalidForm(fault, postponeForm(context, code, asked, { date: fault }));
}

function postponeForm(
  { t }: Context,
  code: string,
  { date, reason }: Asked,
  faults: { readonly date?: DomainError; readonly motif?: DomainError } = {},
): Form {
  const fault = (of: DomainError | undefined) => (of ? { error: errorText(t, of) } : {});
  return {
    id: actionId(POSTPONE, { code }),
    title: t('decisions.postpone.title', { code }),
    fields: [
      {
        type: 'text',
        name: 'date',
        label: t('decisions.postpone.date'),
        hint: t('decisions.postpone.hint'),
        value: date,
        required: true,
        ...fault(faults.date),
      },
      {
        type: 'text',
        name: 'motif',
        label: t('decisions.reason'),
        value: reason,
        required: true,
        ...fault(faults.motif),
      },
    ],
    submit: t('decisions.postpone.submit'),
  };
}

const pressPostpone = defineAction({
  name: POSTPONE,
  act: 'reporterDecision',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  async run({ code }, context, subject, { date, motif = '' }: Values): Promise<Reply> {
    if (date === undefined) {
      return reply(form(postponeForm(context, code, { date: '', reason: '' })));
    }
    return postponeTo(context, subject, { date, reason: motif.trim() });
  },
});

/** A decision, or what it may be known by. */
type About = DecisionSubject | (SaidLater & { readonly group?: never });

/** Gives a decision a later due date, with the reason; how many times is counted. */
export const reporterDecision = defineCommand({
  name: 'reporterDecision',
  words: [
    'décision reporter',
    'reporter la décision',
    'reporter l’action',
    'reporter l’échéance',
    'repousser l’échéance',
    'décision prolonger',
  ],
  shared: {
    words: [
      'reporter',
      'reporte',
      'reportez',
      'report',
      'repousser',
      'repousse',
      'repoussez',
      'prolonger',
      'prolonge',
      'prolongez',
      'décaler',
      'décale',
      'décalez',
      'postpone',
    ],
    when: ABOUT_A_DECISION,
  },
  claims: ({ rest }) => postponesAll(rest),
  declines: onlyAsks('postpone'),
  act: 'reporterDecision',
  grammar: ['reporter <numéro> au <date> motif : <motif>'],
  examples: ['reporter D-2027-001 au 15 avril motif : en attente de la SHA'],
  holds: async (line, context) => {
    const later = saidLater(line);
    if (!later) return undefined;
    const found = await openSaying(later.what, 'reporterDecision', context);
    return found.length > 0 ? 'first' : undefined;
  },
  parse: (line): DecisionRef | SaidLater => {
    if (postponesAll(line.rest)) throw oneAtATime();
    return saidLater(line) ?? aboutDecision(line);
  },
  subject: async (args, context): Promise<About> =>
    'what' in args ? args : decisionSubject(context, args.code),
  keeps: () => true,
  run: ({ said }, context, about) =>
    'what' in about ? whichIsLater(about, context) : postpone(context, about, said),
  actions: [pressPostpone],
});
