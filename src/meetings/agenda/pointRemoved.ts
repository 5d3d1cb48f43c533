import { fold } from '../../kernel/text/fold.ts';
import { putsCondition } from '../changing/onCondition.ts';
import type { Meeting } from '../meeting.ts';
import type { AgendaPoint } from './agendaStore.ts';
import type { OdjWish } from './odjWish.ts';

/** What moves or takes out points; the others keep free text, where « si » and « ? » are words of a title. */
const ORDERS: ReadonlySet<OdjWish['kind']> = new Set(['remove', 'swap', 'place', 'time']);
const DENIED = /(?<![\p{L}-])(?:pas|non|jamais)(?![\p{L}-])/u;

/** « retire le point 2 si la BM ne vient pas », « odj retirer GEC-2027-03 1 ? non »: to be asked about. */
export const isDoubted = ({ kind }: OdjWish, text: string): boolean =>
  ORDERS.has(kind) && (text.includes('?') || DENIED.test(fold(text)) || putsCondition(text));

/** The same order without its condition; none where a title is said, in which it may be a word. */
export function plainOrder(wish: OdjWish, { code }: Pick<Meeting, 'code'>): string[] {
  if (wish.kind === 'swap') return [`odj échanger ${code} ${wish.one} et ${wish.other}`];
  const isNumbered = wish.kind === 'remove' && 'position' in wish.point;
  return isNumbered ? [`odj retirer ${code} ${wish.point.position}`] : [];
}

/** The line that puts back a point where it was. */
export function puttingBack(
  { title, duration, presenter, position }: AgendaPoint,
  { code }: Pick<Meeting, 'code'>,
): string {
  const lasts = duration === null ? '' : ` (${duration} min)`;
  const by = presenter === null ? '' : `, présenté par ${presenter}`;
  return `odj ajouter ${code} ${title}${lasts}${by} en position ${position}`;
}
