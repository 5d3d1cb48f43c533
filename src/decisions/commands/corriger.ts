import { z } from 'zod';
import { defineAction, defineCommand, type Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { corrected } from '../following/corrected.ts';
import { type Correction, isEmptyCorrection, readCorrection } from '../following/correction.ts';
import {
  CORRECT,
  correctionForm,
  correctionOfForm,
  invalidCorrection,
  valuesOf,
} from '../following/correctionForm.ts';
import { ABOUT_A_DECISION, aboutDecision, type DecisionRef } from '../following/decisionRef.ts';
import { followedReply } from '../following/followedReply.ts';
import { type DecisionSubject, decisionSubject, follow } from '../following/following.ts';
import {
  GIVING,
  handedOver,
  isGiving,
  isRenaming,
  linkAdded,
  namedOwner,
  RENAMING,
  readGiving,
  readRenaming,
} from '../following/giving.ts';
import { askingWhoReplaces } from '../following/ownerKept.ts';
import { knownOwnersChanged, ownersChanged, ownersNamed } from '../following/ownersChanged.ts';

/**
 * Corrects the text, the owners or the due date of a decision, and shows what was and what is.
 * @throws InvalidForm when nothing is said or a date cannot be
 */
export function correct(context: Context, subject: DecisionSubject, said: string): Promise<Reply> {
  const { directory, now, zone } = context;
  const correction = readCorrection(said, directory, inZone(now, zone));
  if (isEmptyCorrection(correction)) {
    const { code } = subject.decision;
    const values = {
      ...valuesOf(subject.decision, directory),
      ...(correction.unsure === '' ? {} : { texte: correction.unsure }),
    };
    throw invalidCorrection(
      context,
      { code, group: subject.group },
      values,
      new DomainError('decision.nothingToCorrect', { code }),
    );
  }
  return apply(context, subject, correction, valuesOf(subject.decision, directory));
}

async function apply(
  context: Context,
  subject: DecisionSubject,
  correction: Correction,
  values: Values,
): Promise<Reply> {
  const about = { code: subject.decision.code, group: subject.group };
  if (correction.due?.kind === 'fault') {
    const wrong = { ...values, echeance: correction.due.said };
    throw invalidCorrection(context, about, wrong, correction.due.fault, 'echeance');
  }
  try {
    const followed = await follow(context, subject, 'correct', (decision) =>
      corrected(decision, correction, subject, context),
    );
    const told = followedReply(context, subject, 'correct', followed);
    return askingWhoReplaces(context, subject, correction.owners, followed, told);
  } catch (error) {
    if (!(error instanceof DomainError) || !error.code.startsWith('decision.dueBefore'))
      throw error;
    throw invalidCorrection(context, about, values, error, 'echeance');
  }
}

const pressCorrect = defineAction({
  name: CORRECT,
  act: 'corriger',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  async run({ code }, context, subject, values): Promise<Reply> {
    const { directory, now, zone } = context;
    const { decision, group } = subject;
    const current = valuesOf(decision, directory);
    if (values.texte === undefined) {
      return reply(form(correctionForm(context, { code, group }, current)));
    }
    const correction = correctionOfForm(values, current, inZone(now, zone));
    return apply(context, subject, correction, values);
  },
});

/** @throws DomainError `decision.codeMissing` */
function correctionOf(line: Line): DecisionRef {
  const named = namedOwner(line) ?? linkAdded(line) ?? ownersNamed(line);
  if (named) return named;
  const handed = handedOver(line);
  if (handed) return readGiving(handed, line);
  const about = aboutDecision(line);
  if (isRenaming(line.called)) return readRenaming(about);
  return isGiving(line.called) ? readGiving(about, line) : about;
}

/** Corrects a decision. */
export const corriger = defineCommand({
  name: 'corriger',
  words: [
    'corriger',
    'décision corriger',
    'corriger la décision',
    'modifier la décision',
    'décision modifier',
    'rectifier la décision',
  ],
  shared: {
    words: [
      ...['changer', 'change', 'changez', 'modifier', 'modifie', 'modifiez'],
      ...GIVING,
      ...RENAMING,
    ],
    when: ABOUT_A_DECISION,
  },
  act: 'corriger',
  grammar: [
    'décision corriger <numéro> échéance <date>',
    'décision corriger <numéro> @<responsable>',
    'décision corriger <numéro> responsable + <responsable>',
    'décision corriger <numéro> texte : <texte>',
    'décision corriger <numéro> priorité <priorité> #<étiquette> lien : <adresse>',
  ],
  examples: [
    'décision corriger D-2027-001 échéance 15 avril',
    'décision corriger D-2027-001 @Aïssata Diarra',
    'ajoute la GIZ à D-2027-001',
    'décision corriger D-2027-001 texte : Transmettre la matrice à la SHA et au CT-CSLP',
    'décision corriger D-2027-001 priorité haute #revue lien : https://example.org/matrice.xlsx',
  ],
  claims: (line) =>
    [namedOwner, ownersChanged, linkAdded, handedOver].some(
      (reading) => reading(line) !== undefined,
    ),
  holds: async (line, { directory }) => (knownOwnersChanged(line, directory) ? 'first' : undefined),
  parse: correctionOf,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => correct(context, subject, said),
  actions: [pressCorrect],
});
