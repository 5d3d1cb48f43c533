import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import type { Write } from '../../kernel/write.ts';
import { agendaOf, mergePoints, removePoint } from '../agenda/agendaStore.ts';
import { settlePoint } from '../agenda/waitingPoints.ts';
import { type MeetingRef, readMeetingRef } from '../meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';

interface Args {
  readonly meeting: MeetingRef;
  readonly merges: boolean;
  readonly position: number;
  /** The point that it joins. */
  readonly into: number;
  readonly reason: string;
}

function parse(line: Line): Args {
  const meeting = readMeetingRef(line);
  const [first = 0, second = 0] = [...meeting.rest.matchAll(/\d{1,3}/gu)].map(Number);
  const reason = meeting.rest
    .replace(/^[\s:,–-]*(?:le\s+)?(?:point\s+)?\d{1,3}/iu, '')
    .replace(/^[\s:,–-]*(?:(?:pour\s+)?motif|car|parce qu[e’']|raison)?\s*:?\s*/iu, '');
  const merges = /fusion|regroup/iu.test(line.text);
  return { meeting, merges, position: first, into: second, reason: reason.trim() };
}

/** Takes a point out for good, and tells whoever proposed it why. */
async function refuse(
  write: Write,
  context: Context,
  { meeting, group }: MeetingSubject,
  { position, reason }: Args,
): Promise<string> {
  const { code } = meeting;
  const point = (await agendaOf(write.tx, meeting.id)).find((one) => one.position === position);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code });
  if (reason === '') throw new DomainError('odj.reasonMissing', { position, code });
  await settlePoint(write.tx, point.id, context.now);
  await removePoint(write.tx, meeting.id, position);
  const after = { title: point.title, reason };
  write.audit({
    action: 'agenda.refuse',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after,
  });
  const author = context.directory.person(point.addedById ?? '');
  if (author && author.id !== context.actor.person?.id) {
    const t = translator(author.locale);
    const told = { code, title: point.title, reason };
    const message = {
      subject: t('meetings.agenda.refused.subject', told),
      blocks: [text(t('meetings.agenda.refused.text', told))],
    };
    const dedupeKey = `agenda:${point.id}:refused`;
    sendBothWays(write, { person: author.id, message, dedupeKey, about: group.id });
  }
  return context.t('meetings.agenda.refused.done', { position, title: point.title });
}

async function merge(
  write: Write,
  { t }: Context,
  { meeting }: MeetingSubject,
  { position, into }: Args,
): Promise<string> {
  const { code } = meeting;
  const merged = await mergePoints(write.tx, meeting.id, position, into);
  if (!merged) throw new DomainError('odj.noSuchPoint', { position, code });
  const after = { position, into, title: merged.title };
  write.audit({
    action: 'agenda.merge',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    after,
  });
  return t('meetings.agenda.merged', { position, into, title: merged.title });
}

/** Refuses a point with a reason, or makes two of them one. */
export const odjRefuser = defineCommand({
  name: 'odjRefuser',
  words: ['odj refuser', 'odj rejeter', 'odj fusionner', 'odj regrouper'],
  act: 'odj.ordonner',
  grammar: [
    'odj refuser <réunion> <numéro> motif : <motif>',
    'odj fusionner <réunion> <numéro> avec <numéro>',
  ],
  examples: [
    'odj refuser GEC-2027-03 2 motif : déjà traité en février',
    'odj fusionner GEC-2027-03 3 avec 1',
  ],
  parse,
  subject: ({ meeting }, context) => findMeeting(meeting, context),
  async run(args, context, subject): Promise<Reply> {
    const act = args.merges ? merge : refuse;
    const said = await context.write((write) => act(write, context, subject, args));
    return reply(info(said));
  },
});
