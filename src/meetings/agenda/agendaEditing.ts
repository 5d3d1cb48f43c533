import type { AuditAction } from '../../kernel/audit/entry.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import type { AgendaEdit } from './agendaEdit.ts';
import { type AgendaPoint, agendaOf, changePoint, orderPoints } from './agendaStore.ts';
import { placed } from './pointOrder.ts';
import type { PointSaid } from './pointSaid.ts';

/** What was changed, in words, and the line that puts it back. */
export interface Edited {
  readonly said: string;
  readonly undo?: string;
}

/**
 * Changes the order, a title, a length or who presents.
 * @throws DomainError `odj.noSuchPoint`, `odj.noSuchTitle`
 */
export async function editAgenda(
  write: Write,
  t: Translator,
  meeting: Meeting,
  edit: AgendaEdit,
): Promise<Edited> {
  const points = await agendaOf(write.tx, meeting.id);
  switch (edit.kind) {
    case 'swap':
      return swap(write, t, meeting, points, edit);
    case 'place':
      return place(write, t, meeting, points, edit);
    case 'rename':
    case 'time':
    case 'presenter':
      return change(write, t, meeting, points, edit);
  }
}

type Of<Kind extends AgendaEdit['kind']> = Extract<AgendaEdit, { kind: Kind }>;

async function swap(
  write: Write,
  t: Translator,
  meeting: Meeting,
  points: readonly AgendaPoint[],
  { one, other }: Of<'swap'>,
): Promise<Edited> {
  const [first, second] = [pointAt(points, one, meeting), pointAt(points, other, meeting)];
  const order = points.map((point) =>
    point === first ? second : point === second ? first : point,
  );
  await orderPoints(write.tx, order);
  audit(write, meeting, 'agenda.move', { swapped: [one, other] });
  const said = t('meetings.agenda.swapped', { one, other });
  return { said, undo: `odj échanger ${meeting.code} ${one} et ${other}` };
}

async function place(
  write: Write,
  t: Translator,
  meeting: Meeting,
  points: readonly AgendaPoint[],
  { point: said, to }: Of<'place'>,
): Promise<Edited> {
  const from = positionSaid(points, said, meeting);
  const point = pointAt(points, from, meeting);
  if ('position' in to && to.at !== 'rank') pointAt(points, to.position, meeting);
  const order = placed(points, from, to);
  const position = order.indexOf(point) + 1;
  await orderPoints(write.tx, order);
  audit(write, meeting, 'agenda.move', { title: point.title, from, to: position });
  return {
    said: t('meetings.agenda.placed', { from, position, title: point.title }),
    ...(position === from ? {} : { undo: `odj déplacer ${meeting.code} ${position} en ${from}` }),
  };
}

async function change(
  write: Write,
  t: Translator,
  meeting: Meeting,
  points: readonly AgendaPoint[],
  edit: Of<'rename' | 'time' | 'presenter'>,
): Promise<Edited> {
  const { position } = edit;
  const before = pointAt(points, position, meeting);
  const data = dataOf(edit);
  await changePoint(write.tx, before.id, data);
  audit(write, meeting, 'agenda.change', { position, ...data });
  const said = t(`meetings.agenda.changed.${edit.kind}`, {
    position,
    title: edit.kind === 'rename' ? edit.title : before.title,
    minutes: edit.kind === 'time' ? edit.minutes : 0,
    presenter: edit.kind === 'presenter' ? edit.presenter : '',
  });
  const undo = undoOf(edit, before, meeting);
  return undo === undefined ? { said } : { said, undo };
}

function dataOf(edit: Of<'rename' | 'time' | 'presenter'>) {
  if (edit.kind === 'rename') return { title: edit.title };
  return edit.kind === 'time' ? { duration: edit.minutes } : { presenter: edit.presenter };
}

/** Undefined when nothing was said before of what is changed. */
function undoOf(
  { kind, position }: Of<'rename' | 'time' | 'presenter'>,
  { title, duration, presenter }: AgendaPoint,
  { code }: Meeting,
): string | undefined {
  if (kind === 'rename') return `odj renommer ${code} ${position} : ${title}`;
  if (kind === 'time')
    return duration === null ? undefined : `odj ${code} point ${position} : ${duration} min`;
  return presenter === null ? undefined : `odj ${code} point ${position} présenté par ${presenter}`;
}

/** @throws DomainError `odj.noSuchPoint` */
export function pointAt(
  points: readonly AgendaPoint[],
  position: number,
  { code }: Pick<Meeting, 'code'>,
): AgendaPoint {
  const point = points.find((one) => one.position === position);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code });
  return point;
}

/** @throws DomainError `odj.noSuchTitle` */
export function positionSaid(
  points: readonly AgendaPoint[],
  said: PointSaid,
  { code }: Pick<Meeting, 'code'>,
): number {
  if ('position' in said) return said.position;
  const told = 'title' in said ? said.title : '';
  const found = told === '' ? [] : points.filter(({ title }) => fold(title).includes(fold(told)));
  const [point] = found;
  if (point && found.length === 1) return point.position;
  throw new DomainError('odj.noSuchTitle', { code, text: told });
}

function audit(
  write: Write,
  { id, groupId }: Meeting,
  action: AuditAction & `agenda.${'move' | 'change'}`,
  after: object,
): void {
  write.audit({ action, subjectType: 'meeting', subjectId: id, about: groupId, after });
}
