import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply } from '../../kernel/messages/tree.ts';
import { fingerprint } from '../../kernel/text/fingerprint.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Write } from '../../kernel/write.ts';
import { type Meeting, phase } from '../meeting.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { documentsOf } from './agendaDocuments.ts';
import { type Edited, editAgenda, positionSaid } from './agendaEditing.ts';
import { showAgenda } from './agendaShown.ts';
import { type AgendaPoint, addPoint, agendaOf, orderPoints, removePoint } from './agendaStore.ts';
import type { OdjWish } from './odjWish.ts';
import { readPoint, type TypedPoint } from './ordreDuJour.ts';
import { byItsNumber } from './ownPoint.ts';
import { type Place, placed } from './pointOrder.ts';
import { puttingBack } from './pointRemoved.ts';

/** The action of the button that puts an ordre du jour back as it was. */
export const PUT_BACK = 'odj.remettre';

type Change = Exclude<OdjWish, { readonly kind: 'show' | 'send' | 'who' | 'unclear' }>;

const LEAVES: ReadonlySet<OdjWish['kind']> = new Set(['show', 'send', 'who', 'unclear']);

export const changesAgenda = (wish: OdjWish): wish is Change => !LEAVES.has(wish.kind);

/**
 * Changes the ordre du jour, and offers to put it back.
 * @param seen as it must still be: what puts it back goes by the places that points had then
 * @throws DomainError `odj.changedSince`, `odj.noSuchPoint`, `odj.noSuchTitle`, `odj.textMissing`
 */
export async function changeAgenda(
  context: Context,
  subject: MeetingSubject,
  asked: Change,
  seen?: string,
): Promise<Reply> {
  const { meeting } = subject;
  const wish = await byItsNumber(context, meeting, asked);
  const { said, undo } = await context.write(async (write) => {
    if (seen !== undefined && seen !== seenOf(await agendaOf(write.tx, meeting.id))) {
      throw new DomainError('odj.changedSince', { code: meeting.code });
    }
    return wish.kind === 'add' || wish.kind === 'remove'
      ? addOrRemove(write, context, subject, wish)
      : editAgenda(write, context.t, meeting, wish);
  });
  const note =
    phase(meeting, context.now) === 'over'
      ? `${said} ${context.t('meetings.agenda.heldAlready', { code: meeting.code })}`
      : said;
  const shown = await showAgenda(context, subject, note);
  return undo === undefined ? shown : withUndo(context, meeting, shown, undo);
}

async function withUndo(
  { t, db }: Context,
  { id, code }: Meeting,
  shown: Reply,
  ligne: string,
): Promise<Reply> {
  const vu = seenOf(await agendaOf(db, id));
  const putBack = {
    id: actionId(PUT_BACK, { reunion: code, vu, ligne }),
    label: t('meetings.agenda.undo'),
  };
  return { ...shown, blocks: [...shown.blocks, buttons(putBack)] };
}

const seenOf = (points: readonly AgendaPoint[]): string =>
  fingerprint(
    points.map(({ id, title, duration, presenter }) =>
      JSON.stringify([id, title, duration, presenter]),
    ),
  );

/** Adds or takes out what is asked. */
async function addOrRemove(
  write: Write,
  context: Context,
  { meeting }: MeetingSubject,
  wish: Extract<OdjWish, { kind: 'add' | 'remove' }>,
): Promise<Edited> {
  const { t } = context;
  if (wish.kind === 'add') return { said: await add(write, context, meeting, wish) };
  const position = positionSaid(await agendaOf(write.tx, meeting.id), wish.point, meeting);
  const documents = await documentsOf(write.tx, meeting.id);
  const point = await removePoint(write.tx, meeting.id, position);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code: meeting.code });
  audit(write, meeting, 'agenda.remove', point);
  const said = t('meetings.agenda.removed', { position, title: point.title });
  const lost = documents.get(point.title) ?? [];
  const telling = t('meetings.agenda.removedWith', { count: lost.length, list: lost.join(' ; ') });
  return { said: lost.length > 0 ? `${said} ${telling}` : said, undo: puttingBack(point, meeting) };
}

/** @throws DomainError `odj.textMissing` */
async function add(
  write: Write,
  { t, actor, now }: Context,
  meeting: Meeting,
  { points: typed, to }: Extract<OdjWish, { kind: 'add' }>,
): Promise<string> {
  const told = typed.map(readPoint).filter(({ title }) => title !== '');
  const points = await newOnes(write, meeting, told);
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

/**
 * The points that the ordre du jour does not hold yet: sent twice, or proposed by two people, a point stands once.
 * @throws DomainError `odj.already` when it holds them all
 */
async function newOnes(
  { tx }: Write,
  { id, code }: Meeting,
  points: readonly TypedPoint[],
): Promise<readonly TypedPoint[]> {
  const there = new Map((await agendaOf(tx, id)).map((one) => [titleIn(one), one]));
  const fresh = points.filter(
    (point, at) =>
      !there.has(titleIn(point)) &&
      points.findIndex((other) => titleIn(other) === titleIn(point)) === at,
  );
  const [held] = points.flatMap((point) => there.get(titleIn(point)) ?? []);
  if (!held || fresh.length > 0) return fresh;
  const { position, title } = held;
  throw new DomainError('odj.already', { position, title, code });
}

const titleIn = ({ title }: Pick<TypedPoint, 'title'>): string => fold(title).trim();

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
