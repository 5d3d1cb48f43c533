import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { form, type Reply, reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import { findMeeting } from '../../meetings/meetingSearch.ts';
import { SETTLE } from '../compteRendu/messages.ts';
import { type Outcome, refusalForm, settle } from '../compteRendu/settling.ts';
import { minutesToSettle } from '../compteRendu/subject.ts';

interface Args {
  readonly meeting: MeetingRef;
  readonly number: number;
  readonly outcome: Outcome;
}

/** « 1 motif : déjà dit au point 3 ». */
const NUMBERED = /^\D*(\d{1,3})[\s:,–-]*(?:(?:pour\s+)?(?:motif|raison)\s*:?\s*|car\s+)?(.*)$/iu;

const REFUSING = /^\W*(?:griot\W+)?(?:cr\s+)?(?:refus|rejet)/u;

/** @throws DomainError `minutes.numberMissing` */
function parse(line: Line): Args {
  const meeting = readMeetingRef(line);
  const [, number, reason = ''] = NUMBERED.exec(meeting.rest) ?? [];
  if (number === undefined) throw new DomainError('minutes.numberMissing');
  const outcome: Outcome = REFUSING.test(fold(line.text))
    ? { issue: 'refused', reason: reason.trim() }
    : { issue: 'accepted' };
  return { meeting, number: Number(number), outcome };
}

const trancher = defineAction({
  name: SETTLE,
  act: 'cr.ecrire',
  params: z.object({
    reunion: z.string(),
    numero: z.coerce.number(),
    issue: z.enum(['accepted', 'refused']),
    version: z.coerce.number().optional(),
  }),
  subject: ({ reunion }, context) => findMeeting({ code: reunion, rest: '' }, context),
  keeps: true,
  async run({ numero, issue, version }, context, subject, { motif }): Promise<Reply> {
    if (issue === 'accepted') return settle(context, subject, numero, { issue, seen: version });
    if (motif === undefined) {
      return reply(form(refusalForm(context, subject.meeting.code, numero)));
    }
    return settle(context, subject, numero, { issue, reason: motif.trim() });
  },
});

/** Accepts, once shown what the text becomes, or refuses what is asked of a compte rendu. */
export const crTrancher = defineCommand({
  name: 'crTrancher',
  words: [
    'cr accepter',
    'cr refuser',
    ...[
      'accepter',
      'accepte',
      'acceptez',
      'refuser',
      'refuse',
      'refusez',
      'rejeter',
      'rejette',
    ].map((verb) => `${verb} l’amendement`),
    'cr rejeter',
  ],
  act: 'cr.ecrire',
  grammar: ['cr accepter <réunion> <numéro>', 'cr refuser <réunion> <numéro> motif : <motif>'],
  examples: ['cr accepter GEC-2027-03 1', 'cr refuser GEC-2027-03 1 motif : déjà dit au point 3'],
  parse,
  subject: ({ meeting }, context) => minutesToSettle(meeting, context),
  keeps: ({ outcome }) => outcome.issue === 'refused',
  run: ({ number, outcome }, context, subject) => settle(context, subject, number, outcome),
  actions: [trancher],
});
