import type { AgendaEdit } from './agendaEdit.ts';
import type { Place } from './pointOrder.ts';
import type { PointSaid } from './pointSaid.ts';

/** What a line asks of an ordre du jour. */
export type OdjWish =
  | { readonly kind: 'show' }
  /** « envoie l'odj ». */
  | { readonly kind: 'send' }
  /** « qui présente le point 2 ? ». */
  | { readonly kind: 'who'; readonly position: number }
  | { readonly kind: 'add'; readonly points: readonly string[]; readonly to?: Place }
  | { readonly kind: 'remove'; readonly point: PointSaid }
  | AgendaEdit
  /** Words that no verb explains: never dropped, always asked about. */
  | { readonly kind: 'unclear'; readonly points: readonly string[] };
