import type { Translator } from '../../kernel/locale/translate.ts';
import { linked } from '../../kernel/messages/linked.ts';
import { type Block, heading, list, ordered, text } from '../../kernel/messages/tree.ts';
import type { AgendaChange } from './agendaDifference.ts';
import { type TypedPoint, totalMinutes } from './ordreDuJour.ts';

/** « Revue du CREDD (30 min) – PNUD ». */
export const pointInWords = (t: Translator, { title, duration, presenter }: TypedPoint): string =>
  t('meetings.agenda.point', {
    title,
    duration: duration ?? 0,
    presenter: presenter ?? 'none',
  });

/** What the readers of points should know, by their titles. */
export type Notes = ReadonlyMap<string, readonly string[]>;

const NO_NOTES: Notes = new Map();

/** The points of an ordre du jour, what goes with them, and how long they take. */
export function agendaBlocks(
  t: Translator,
  points: readonly TypedPoint[],
  length: number,
  notes: Notes = NO_NOTES,
): Block[] {
  const minutes = totalMinutes(points);
  return [
    ordered(points.map((point) => ({ text: linked(pointInWords(t, point)) }))),
    ...noteBlocks(t, points, notes),
    ...(minutes > 0 ? [text(t('meetings.agenda.total', { minutes, length }))] : []),
  ];
}

/** The ordre du jour as it was validated, in a letter. */
export const validatedBlocks = (
  t: Translator,
  points: readonly TypedPoint[] | undefined,
  notes: Notes = NO_NOTES,
): Block[] =>
  points === undefined || points.length === 0
    ? []
    : [
        heading(t('meetings.agenda.heading')),
        ordered(points.map((point) => ({ text: linked(pointInWords(t, point)) }))),
        ...noteBlocks(t, points, notes),
      ];

/** Under the list: « Point 4 », then its lines. */
const noteBlocks = (t: Translator, points: readonly TypedPoint[], notes: Notes): Block[] =>
  points.flatMap(({ title }, index) => {
    const lines = notes.get(title);
    if (!lines) return [];
    return [
      text(t('meetings.agenda.about', { position: index + 1 })),
      list(lines.map((line) => ({ text: linked(line) }))),
    ];
  });

/** What changed, point by point. */
export const changeBlocks = (t: Translator, changes: readonly AgendaChange[]): Block[] =>
  changes.length === 0 ? [] : [list(changes.map((change) => ({ text: changeInWords(t, change) })))];

function changeInWords(t: Translator, change: AgendaChange): string {
  const point = pointInWords(t, change.point);
  switch (change.kind) {
    case 'added':
    case 'removed':
      return t(`meetings.agenda.change.${change.kind}`, { point });
    case 'changed':
      return t('meetings.agenda.change.changed', { before: pointInWords(t, change.before), point });
    case 'moved':
      return t('meetings.agenda.change.moved', { point, from: change.from, to: change.to });
  }
}
