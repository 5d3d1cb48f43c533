import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineAction, defineCommand, type Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { parsePastDate } from '../../kernel/dates/dues/past.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import type { Form, Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { type SaidByName, saidClosed } from '../byWords/saidByName.ts';
import { closableSaying } from '../byWords/toldByWords.ts';
import { whichIsClosed } from '../byWords/whichDecision.ts';
import { closedOn } from '../following/closing.ts';
import { aboutDecision, type DecisionRef, oneAtATime } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import { onlyAsks } from '../following/onlyAsked.ts';
import { readClosing } from '../following/saidBehind.ts';
import { closesAll } from '../following/saidOfAll.ts';

/** The action of the button « Clore » and of the form that puts a closing right. */
const CLOSE = 'decision.clore';

/**
 * Says a decision done as « fait le 29 mars : transmis » says; today when it says no day. It is
 * confirmed at once when whoever says so may confirm it.
 * @throws InvalidForm when the day cannot be
 */
export async function close(
  context: Context,
  subject: DecisionSubject,
  said: string,
  change: 'close' | 'confirm' = 'close',
): Promise<Reply> {
  try {
    const { day, note } = readClosing(said);
    const closing = { day: dayOf(day, context), note };
    const followed = await follow(context, subject, change, (decision, today) =>
      closedOn(decision, closing, today, context.t.locale),
    );
    return followedReply(context, subject, change, followed);
  } catch (error) {
    if (!(error instanceof DomainError) || !isAboutTheDay(error)) throw error;
    throw new InvalidForm(error, closingForm(context, subject.decision.code, said, error));
  }
}

const isAboutTheDay = ({ code }: DomainError): boolean =>
  code.startsWith('date.') || code === 'decision.closedBeforeTaken';

/** The day a closing says. @throws DomainError date.* */
const dayOf = (day: string, { now, zone }: Context): Temporal.PlainDate | undefined =>
  day === '' ? undefined : parsePastDate(day, dayIn(now, zone));

function closingForm({ t }: Context, code: string, said: string, fault: DomainError): Form {
  const { day, note } = readClosing(said);
  return {
    id: actionId(CLOSE, { code }),
    title: t('decisions.close.title', { code }),
    fields: [
      {
        type: 'text',
        name: 'date',
        label: t('decisions.close.date'),
        value: day,
        error: errorText(t, fault),
        required: true,
      },
      { type: 'text', name: 'note', label: t('decisions.close.note'), value: note },
    ],
    submit: t('decisions.close.submit'),
  };
}

const saidInForm = ({ date = '', note = '' }: Values): string =>
  note.trim() === '' ? date : `${date} : ${note}`;

const pressClose = defineAction({
  name: CLOSE,
  act: 'clore',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  run: (_params, context, subject, values) => close(context, subject, saidInForm(values)),
});

/** A decision, or what it may be known by. */
type About = DecisionSubject | (SaidByName & { readonly group?: never });

/** Closes a decision that has been carried out. */
export const clore = defineCommand({
  name: 'clore',
  words: [
    'clore',
    'décision clore',
    'décision clôturer',
    'décision fermer',
    'décision close',
    'décision faite',
    'décision terminée',
    'clore décision',
    'clore la décision',
    'clôturer',
    'clôturer la décision',
    'fermer la décision',
    'terminer la décision',
    'solder la décision',
  ],
  holds: async (line, context) => {
    const told = saidClosed(line);
    if (!told) return undefined;
    const found = await closableSaying(told.what, context);
    return found.length > 0 ? 'first' : undefined;
  },
  claims: ({ rest }) => closesAll(rest),
  declines: onlyAsks('close'),
  act: 'clore',
  grammar: ['décision clore <numéro> fait le <date> : <note>', 'clore <numéro>'],
  examples: [
    'décision clore D-2027-001 fait le 29 mars',
    'clore D-2027-001 : matrice transmise à la SHA',
  ],
  parse(line): DecisionRef | SaidByName {
    if (closesAll(line.rest)) throw oneAtATime();
    return saidClosed(line) ?? aboutDecision(line);
  },
  subject: async (args, context): Promise<About> =>
    'what' in args ? args : decisionSubject(context, args.code),
  keeps: () => true,
  run: (args, context, about) =>
    'what' in about
      ? whichIsClosed(about.what, context)
      : close(context, about, 'said' in args ? args.said : ''),
  actions: [pressClose],
});
