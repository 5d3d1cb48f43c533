import { z } from 'zod';
import { onePerson } from '../../directory/names.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { meetingAskedOf } from '../atPlace.ts';
import { answer, replaceSpeaker } from '../attendance/answering.ts';
import { answerPage } from '../attendance/answerPage.ts';
import { quorum } from '../attendance/attendance.ts';
import {
  type AskedOf,
  asksOfKnown,
  attendanceAsked,
  howManyCome,
  organizationsOf,
} from '../attendance/attendanceAsked.ts';
import { answersOf, attendanceBlocks } from '../attendance/attendanceMessages.ts';
import { lastMeetingsAsked, lastMeetingsBlocks } from '../attendance/listed/lastMeetings.ts';
import { listedNames, refuseListed } from '../attendance/listed/listedNames.ts';
import { namedIn } from '../attendance/whoseAnswer.ts';
import { ANSWER_PAGE } from '../letters/answerLink.ts';
import { lettersSent } from '../letters/lettersSent.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';
import { bodyAsked } from '../otherBody.ts';

const NAME = 'presences';

const meetingNamed = (code: string, context: Context): Promise<MeetingSubject> =>
  findMeeting({ code, rest: '' }, context);

const repondre = defineAction({
  name: `${NAME}.repondre`,
  act: 'repondre',
  params: z.object({
    reunion: z.string(),
    reponse: z.enum(['accepted', 'declined', 'tentative']),
    version: z.string(),
  }),
  subject: ({ reunion }, context) => meetingNamed(reunion, context),
  run: ({ reponse, version }, context, subject) => answer(context, subject, reponse, { version }),
});

const remplacer = defineAction({
  name: `${NAME}.remplacer`,
  act: 'repondre',
  params: z.object({ reunion: z.string(), version: z.string(), personne: z.string() }),
  subject: ({ reunion }, context) => meetingNamed(reunion, context),
  async run({ personne, version }, context, subject): Promise<Reply> {
    const standIn = context.directory.person(personne);
    if (!standIn?.active) throw new DomainError('button.unknown');
    return replaceSpeaker(context, subject, standIn, version);
  },
});

const remplacant = defineAction({
  name: `${NAME}.remplacant`,
  act: 'repondre',
  params: z.object({ reunion: z.string(), version: z.string() }),
  subject: ({ reunion }, context) => meetingNamed(reunion, context),
  async run({ version }, context, subject, values): Promise<Reply> {
    const standIn = onePerson(context.directory, (values.nom ?? '').trim());
    return replaceSpeaker(context, subject, standIn, version);
  },
});

const seul = defineAction({
  name: `${NAME}.seul`,
  act: 'repondre',
  params: z.object({ reunion: z.string() }),
  subject: ({ reunion }, context) => meetingNamed(reunion, context),
  async run({ reunion }, { t }): Promise<Reply> {
    return {
      replacesOriginal: true,
      blocks: [info(t('meetings.standIn.none', { code: reunion }))],
    };
  },
});

const lien = defineAction({
  name: ANSWER_PAGE,
  act: 'repondre',
  params: z.object({ reunion: z.string() }),
  subject: ({ reunion }, context) => meetingNamed(reunion, context),
  run: async (_params, context, subject) => answerPage(context, subject),
});

interface Asked {
  readonly ref: MeetingRef;
  /** « est-ce que la France vient ? »: of whom alone it is asked. */
  readonly of?: AskedOf;
  /** « présents PNUD, GIZ »: who stands behind, as typed. */
  readonly listed?: readonly string[];
  /** « des 3 derniers GEC »: how many. */
  readonly last?: number;
}

function parse(line: Line): Asked {
  const of = line.called === '' ? attendanceAsked(line.text) : undefined;
  const last = lastMeetingsAsked(line.text);
  if (last !== undefined) return { ref: readAnsweredRef(line), last };
  return of
    ? { ref: readAnsweredRef({ ...line, rest: of.behind }), of }
    : { ref: readAnsweredRef(line), listed: listedNames(line) };
}

/** « qui doit répondre à la lettre »: to something else than an invitation. */
const TO_SOMETHING =
  /^(?:a |aux? )(?!(?:(?:la|les?|l'|cette|mon|notre) ?)?(?:invitation|convocation|reunion|rencontre|seance|gec|gt|prochaine)|[a-z-]+-\d{4}-\d)/u;

/** Who comes to a meeting, by organisation, and the quorum. */
export const presences = defineCommand({
  name: NAME,
  words: [
    'présences',
    'présence',
    'présents',
    'absents',
    'excusés',
    'qui vient',
    'qui va venir',
    'qui y va',
    'qui y sera',
    'on sera combien',
    'qui a dit oui',
    'who is coming',
    'combien viennent',
    'combien de personnes',
    'combien de participants',
    'qui représente',
    'qui ne vient pas',
    ...['qui sera là', 'qui sera présent', 'qui sera absent', 'qui est présent'],
    ...['qui est absent', 'qui est venu', 'qui était là', 'qui participe', 'qui assiste'],
    'qui a confirmé',
    ...['qui a répondu', 'qui n’a pas répondu', 'qui n’a pas encore répondu', 'qui a pas répondu'],
    'qui manque',
    ...['combien on est', 'combien on sera', 'combien sommes-nous'],
    'qui est invité',
    'qui est excusé',
    'liste de présence',
    'liste des présences',
    'liste des présents',
    'liste des participants',
    'liste des invités',
    'état des présences',
    'émargement',
    ...['participants', 'invités', 'réponses', 'quorum'],
    'on a le quorum',
    'a-t-on le quorum',
    'est-ce qu’on a le quorum',
    ...['qui doit encore répondre', 'qui doit répondre'],
  ],
  act: 'presences',
  grammar: ['présences <réunion>'],
  examples: ['présences GEC-2027-03'],
  claims: ({ rest }) => howManyCome(rest),
  declines: ({ called, rest }) => called === 'qui doit repondre' && TO_SOMETHING.test(fold(rest)),
  holds: async (line, { directory }) => (asksOfKnown(line, directory) ? 'last' : undefined),
  parse,
  subject: async ({ ref, of, listed = [] }, context) => {
    refuseListed(listed, context.directory);
    if (!of)
      return meetingAskedOf(ref, bodyAsked(ref.rest), context, { orOnly: true, orLast: true });
    const isOwn = of.who === undefined;
    return findMeeting(
      ref,
      context,
      isOwn ? { own: true, orOnly: true } : { orOnly: true, orLast: true },
    );
  },
  async run({ of, last }, context, { meeting, group }): Promise<Reply> {
    const { t, directory } = context;
    const held = last === undefined ? [] : await lastMeetingsBlocks(context, group, last);
    if (held.length > 0) return reply(...held);
    if (of) {
      const asked = of.received && of.who ? namedIn(directory, of.who).people : [];
      return reply(
        ...answersOf(t, meeting, directory, organizationsOf(of, context)),
        ...(await lettersSent(context, meeting, asked)),
      );
    }
    const seats = directory.seats(group.id, meeting.start.toPlainDate());
    const seated = [...new Set(seats.map((seat) => seat.organizationId))];
    const rule = quorum(meeting.attendees, seated, group.quorumPercent);
    return reply(...attendanceBlocks(t, meeting, directory, rule));
  },
  actions: [repondre, remplacer, remplacant, seul, lien],
});
