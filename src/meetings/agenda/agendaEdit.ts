import type { Place } from './pointOrder.ts';
import type { PointSaid } from './pointSaid.ts';

/** What changes of an ordre du jour that keeps its points. */
export type AgendaEdit =
  | { readonly kind: 'swap'; readonly one: number; readonly other: number }
  | { readonly kind: 'place'; readonly point: PointSaid; readonly to: Place }
  | { readonly kind: 'rename'; readonly position: number; readonly title: string }
  | { readonly kind: 'time'; readonly position: number; readonly minutes: number }
  | { readonly kind: 'presenter'; readonly position: number; readonly presenter: string };
