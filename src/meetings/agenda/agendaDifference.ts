import type { TypedPoint } from './ordreDuJour.ts';

/** What has become of a point between two states of an ordre du jour. */
export type AgendaChange =
  | { readonly kind: 'added' | 'removed'; readonly point: TypedPoint }
  /** Another place, length or presenter. */
  | { readonly kind: 'changed'; readonly before: TypedPoint; readonly point: TypedPoint }
  | {
      readonly kind: 'moved';
      readonly point: TypedPoint;
      readonly from: number;
      readonly to: number;
    };

/** What changed in an ordre du jour; points are the same when their titles are. */
export function agendaChanges(
  before: readonly TypedPoint[],
  after: readonly TypedPoint[],
): AgendaChange[] {
  const titles = (points: readonly TypedPoint[]) => points.map(({ title }) => title);
  const kept = titles(before).filter((title) => titles(after).includes(title));
  const now = titles(after).filter((title) => kept.includes(title));
  const removed = before.filter(({ title }) => !kept.includes(title));
  const changes = after.map((point, index): AgendaChange | undefined => {
    const from = before.findIndex(({ title }) => title === point.title);
    const was = before[from];
    if (!was) return { kind: 'added', point };
    if (was.duration !== point.duration || was.presenter !== point.presenter) {
      return { kind: 'changed', before: was, point };
    }
    const moved = kept.indexOf(point.title) !== now.indexOf(point.title);
    return moved ? { kind: 'moved', point, from: from + 1, to: index + 1 } : undefined;
  });
  return [
    ...removed.map((point): AgendaChange => ({ kind: 'removed', point })),
    ...changes.filter((change) => change !== undefined),
  ];
}
