import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import { ABOUT_A_DECISION, aboutDecision } from '../following/decisionRef.ts';
import { decisionSubject } from '../following/following.ts';
import { onlyAsks } from '../following/onlyAsked.ts';
import { close } from './clore.ts';

const pressConfirm = defineAction({
  name: 'decision.confirmer',
  act: 'confirmer',
  params: z.object({ code: z.string() }),
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: true,
  run: (_params, context, subject) => close(context, subject, '', 'confirm'),
});

/** Confirms for the body that a decision has been carried out. */
export const confirmer = defineCommand({
  name: 'confirmer',
  words: ['décision confirmer', 'confirmer la décision', 'valider la décision'],
  shared: { words: ['confirmer', 'confirme', 'valider', 'valide'], when: ABOUT_A_DECISION },
  declines: onlyAsks('confirm'),
  act: 'confirmer',
  grammar: ['confirmer <numéro> : <note>'],
  examples: ['confirmer D-2027-001', 'décision confirmer D-2027-001 : matrice reçue par la SHA'],
  parse: aboutDecision,
  subject: ({ code }, context) => decisionSubject(context, code),
  keeps: () => true,
  run: ({ said }, context, subject) => close(context, subject, said, 'confirm'),
  actions: [pressConfirm],
});
