import type { Act } from '../../kernel/access/matrix.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Write } from '../../kernel/write.ts';
import { agendaBlocks } from '../agenda/agendaMessages.ts';
import {
  type AgendaPoint,
  addPoint,
  agendaNotes,
  agendaOf,
  movePoint,
  removePoint,
} from '../agenda/agendaStore.ts';
import { isOdjSentence, type OdjWish, type PointSaid, readOdjLine } from '../agenda/odjLine.ts';
import { readPoint } from '../agenda/ordreDuJour.ts';
import type { Meeting } from '../meeting.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';

/** The agenda with its total against the meeting's length. */
async function show(
  { t, db }: Context,
  { meeting }: MeetingSubject,
  note?: string,
): Promise<Reply> {
  const points = await agendaOf(db, meeting.id);
  const length = meeting.start.until(meeting.end).total('minutes');
  return reply(
    ...(note ? [info(note)] : []),
    heading(t('meetings.agenda.title', { code: meeting.code })),
    ...(points.length > 0
      ? agendaBlocks(t, points, length, await agendaNotes(db, meeting.id))
      : [text(t('meetings.agenda.empty', { code: meeting.code }))]),
  );
}

/** Does what is asked and gives the sentence that says so. */
async function change(
  write: Write,
  context: Context,
  { meeting }: MeetingSubject,
  wish: Exclude<OdjWish, { kind: 'show' | 'unclear' }>,
): Promise<string> {
  const { t } = context;
  if (wish.kind === 'add') return add(write, context, meeting, wish.points);
  const position =
    wish.kind === 'remove' ? await positionOf(write, meeting, wish.point) : wish.from;
  const point =
    wish.kind === 'remove'
      ? await removePoint(write.tx, meeting.id, position)
      : await movePoint(write.tx, meeting.id, position, wish.to);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code: meeting.code });
  audit(write, meeting, `agenda.${wish.kind}`, { ...point, to: 'to' in wish ? wish.to : null });
  return t(`meetings.agenda.${wish.kind}d`, { position, title: point.title });
}

/** @throws DomainError `odj.textMissing` */
async function add(
  write: Write,
  { t, actor, now }: Context,
  meeting: Meeting,
  typed: readonly string[],
): Promise<string> {
  const points = typed.map(readPoint).filter(({ title }) => title !== '');
  const by = { personId: actor.person?.id ?? null, now };
  const added: AgendaPoint[] = [];
  for (const point of points) {
    added.push(await addPoint(write.tx, meeting.id, point, by));
    audit(write, meeting, 'agenda.add', point);
  }
  const [first] = added;
  if (!first) throw new DomainError('odj.textMissing', { code: meeting.code });
  const { position, title } = first;
  return added.length === 1
    ? t('meetings.agenda.added', { position, title })
    : t('meetings.agenda.addedMany', {
        from: position,
        to: position + added.length - 1,
        count: added.length,
      });
}

/** @throws DomainError `odj.noSuchTitle` */
async function positionOf(write: Write, { id, code }: Meeting, said: PointSaid): Promise<number> {
  if ('position' in said) return said.position;
  const points = said.title === '' ? [] : await agendaOf(write.tx, id);
  const found = points.filter(({ title }) => fold(title).includes(fold(said.title)));
  const [point] = found;
  if (point && found.length === 1) return point.position;
  throw new DomainError('odj.noSuchTitle', { code, text: said.title });
}

function audit(
  write: Write,
  { id, groupId }: Meeting,
  action: `agenda.${'add' | 'remove' | 'move'}`,
  after: object,
): void {
  write.audit({ action, subjectType: 'meeting', subjectId: id, about: groupId, after });
}

/** What a button can carry. */
const LONGEST_ASKED = 1_000;

/** As it is typed: one alone on the line, several each on their own under it. */
const listed = (points: readonly string[]): string =>
  points.length > 1 ? points.map((point) => `\n• ${point}`).join('') : (points[0] ?? '');

const ACTS = {
  show: 'odj',
  unclear: 'odj',
  add: 'odj.ajouter',
  remove: 'odj.ordonner',
  move: 'odj.ordonner',
} as const satisfies Record<OdjWish['kind'], Act>;

/** The ordre du jour of a meeting: shown, added to, put in order. */
export const odj = defineCommand({
  name: 'odj',
  words: ['odj', 'ordre du jour', 'agenda of', 'agenda of the', 'agenda for', 'agenda for the'],
  claims: isOdjSentence,
  takesList: true,
  act: 'odj',
  actOf: ({ wish }) => ACTS[wish.kind],
  grammar: [
    'odj <réunion>',
    'odj ajouter <réunion> <texte> (<durée>)',
    'odj retirer <réunion> <numéro>',
    'odj déplacer <réunion> <numéro> en <numéro>',
  ],
  examples: [
    'odj GEC-2027-03',
    'odj ajouter GEC-2027-03 Point sur le calendrier des revues (15 min)',
    'odj retirer GEC-2027-03 2',
    'odj déplacer GEC-2027-03 3 en 1',
  ],
  parse: readOdjLine,
  subject: ({ meeting, wish }, context) =>
    findMeeting(
      meeting,
      context,
      wish.kind === 'show' ? { orOnly: true, orLast: true } : { orOnly: true },
    ),
  async run({ wish }, context, subject): Promise<Reply> {
    if (wish.kind === 'show') return show(context, subject);
    const { code } = subject.meeting;
    if (wish.kind === 'unclear') {
      const text = wish.points.join(' ; ');
      if (text.length > LONGEST_ASKED) throw new DomainError('odj.textMissing', { code });
      const suggestions = [`odj ajouter ${code} ${listed(wish.points)}`];
      const labels = [`odj ajouter ${code} ${text}`];
      throw new DomainError('odj.unclear', { code, text, suggestions, labels });
    }
    if (subject.meeting.status === 'cancelled')
      throw new DomainError('meeting.cancelled', { code });
    const note = await context.write((write) => change(write, context, subject, wish));
    return show(context, subject, note);
  },
});
