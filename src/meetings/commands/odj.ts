import type { Act } from '../../kernel/access/matrix.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import { type Place, placed } from '../agenda/agendaEdit.ts';
import { type Edited, editAgenda, positionSaid } from '../agenda/agendaEditing.ts';
import { sending, showAgenda, whoPresents, withUndo } from '../agenda/agendaShown.ts';
import {
  type AgendaPoint,
  addPoint,
  agendaOf,
  orderPoints,
  removePoint,
} from '../agenda/agendaStore.ts';
import { type OdjWish, readOdjLine } from '../agenda/odjLine.ts';
import { isOdjSentence } from '../agenda/odjSentence.ts';
import { readPoint } from '../agenda/ordreDuJour.ts';
import { plainOrder, puttingBack } from '../agenda/pointRemoved.ts';
import type { Meeting } from '../meeting.ts';
import { findMeeting, type MeetingSubject } from '../meetingSearch.ts';

/** Adds or takes out what is asked. */
async function change(
  write: Write,
  context: Context,
  { meeting }: MeetingSubject,
  wish: Extract<OdjWish, { kind: 'add' | 'remove' }>,
): Promise<Edited> {
  const { t } = context;
  if (wish.kind === 'add') return { said: await add(write, context, meeting, wish) };
  const position = positionSaid(await agendaOf(write.tx, meeting.id), wish.point, meeting);
  const point = await removePoint(write.tx, meeting.id, position);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code: meeting.code });
  audit(write, meeting, 'agenda.remove', point);
  const said = t('meetings.agenda.removed', { position, title: point.title });
  return { said, undo: puttingBack(point, meeting) };
}

/** @throws DomainError `odj.textMissing` */
async function add(
  write: Write,
  { t, actor, now }: Context,
  meeting: Meeting,
  { points: typed, to }: Extract<OdjWish, { kind: 'add' }>,
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
  const { title } = first;
  const position = to ? await putAt(write, meeting, first, to) : first.position;
  return added.length === 1
    ? t('meetings.agenda.added', { position, title })
    : t('meetings.agenda.addedMany', {
        from: position,
        to: position + added.length - 1,
        count: added.length,
      });
}

/** Puts a point that has just been added where it is said, if there is such a place. */
async function putAt(
  write: Write,
  { id }: Meeting,
  added: AgendaPoint,
  to: Place,
): Promise<number> {
  const points = await agendaOf(write.tx, id);
  const order = placed(points, added.position, to);
  await orderPoints(write.tx, order);
  return order.findIndex((one) => one.id === added.id) + 1;
}

function audit(
  write: Write,
  { id, groupId }: Meeting,
  action: `agenda.${'add' | 'remove'}`,
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
  send: 'odj',
  who: 'odj',
  swap: 'odj.ordonner',
  place: 'odj.ordonner',
  rename: 'odj.ordonner',
  time: 'odj.ordonner',
  presenter: 'odj.ordonner',
  unclear: 'odj',
  add: 'odj.ajouter',
  remove: 'odj.ordonner',
} as const satisfies Record<OdjWish['kind'], Act>;

const LOOKS: ReadonlySet<OdjWish['kind']> = new Set(['show', 'send', 'who']);

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
    'odj échanger <réunion> <numéro> et <numéro>',
    'odj renommer <réunion> <numéro> : <texte>',
  ],
  examples: [
    'odj GEC-2027-03',
    'odj ajouter GEC-2027-03 Point sur le calendrier des revues (15 min)',
    'odj retirer GEC-2027-03 2',
    'odj déplacer GEC-2027-03 3 en 1',
    'odj échanger GEC-2027-03 1 et 2',
    'odj renommer GEC-2027-03 1 : Revue du CREDD',
  ],
  parse: readOdjLine,
  subject: ({ meeting, wish }, context) =>
    findMeeting(
      meeting,
      context,
      LOOKS.has(wish.kind) ? { orOnly: true, orLast: true } : { orOnly: true },
    ),
  async run({ wish, isDoubted }, context, subject): Promise<Reply> {
    if (wish.kind === 'show') return showAgenda(context, subject);
    if (wish.kind === 'send') return sending(context, subject);
    const { code } = subject.meeting;
    if (wish.kind === 'who')
      return showAgenda(context, subject, await whoPresents(context, subject, wish));
    if (wish.kind === 'unclear') {
      const text = wish.points.join(' ; ');
      if (text.length > LONGEST_ASKED) throw new DomainError('odj.textMissing', { code });
      const suggestions = [`odj ajouter ${code} ${listed(wish.points)}`];
      const labels = [`odj ajouter ${code} ${text}`];
      throw new DomainError('odj.unclear', { code, text, suggestions, labels });
    }
    if (subject.meeting.status === 'cancelled')
      throw new DomainError('meeting.cancelled', { code });
    if (isDoubted) {
      throw new DomainError('odj.doubted', { code, suggestions: plainOrder(wish, { code }) });
    }
    const { said, undo } = await context.write((write) =>
      wish.kind === 'add' || wish.kind === 'remove'
        ? change(write, context, subject, wish)
        : editAgenda(write, context.t, subject.meeting, wish),
    );
    return withUndo(context, await showAgenda(context, subject, said), undo);
  },
});
