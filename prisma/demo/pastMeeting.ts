import type { Temporal } from 'temporal-polyfill';
import { BAMAKO } from '../../src/kernel/time.ts';
import type { Partstat } from '../client/enums.ts';

/** The one meeting that the demo's GEC has already held. */
export const pastMeeting = {
  group: 'GEC',
  subject: 'Dialogue politique et programmation de l’année à venir',
  place: 'Salle de conférence du PNUD',
  startsAt: '10:00',
  endsAt: '12:00',
} as const;

/** Title, minutes, who presents it. */
export const agenda: readonly (readonly [title: string, duration: number, presenter: string])[] = [
  ['Adoption du compte rendu précédent et de l’ordre du jour', 10, 'Lars Johansson'],
  ['Point sur le dialogue politique avec le Gouvernement', 40, 'Lars Johansson'],
  ['Actualisation du CRMT', 30, 'Moussa Diarra'],
  ['Programme de travail annuel du GEC', 30, 'Amadou Coulibaly'],
];

/** Titulaires who did not come, and who sat in their place. Everybody else came. */
export const absences: readonly (readonly [titular: string, answer: Partstat, standIn?: string])[] =
  [
    ['Martin Keller', 'declined', 'Fatou Koné'],
    ['Grace Thompson', 'declined', 'Awa Ballo'],
    ['Paul Weber', 'declined'],
    ['Tomás Oliveira', 'needsAction'],
  ];

/** A decision taken there. Days count from the meeting, or from the day the demo is loaded. */
export interface PastDecision {
  readonly text: string;
  readonly owner: string;
  readonly due: { readonly from: 'meeting' | 'today'; readonly days: number };
  /** How many days after the meeting it was closed, and what was said then. */
  readonly closed?: { readonly days: number; readonly note: string };
}

export const decisions: readonly PastDecision[] = [
  {
    text: 'Transmettre au Gouvernement la position commune des PTF sur le projet de loi de finances',
    owner: 'Inés Fernández',
    due: { from: 'meeting', days: 15 },
    closed: { days: 12, note: 'Lettre signée par le Chef de file et remise en main propre' },
  },
  {
    text: 'Consolider les contributions des GT au CRMT et les transmettre au SHA',
    owner: 'Moussa Diarra',
    due: { from: 'today', days: -18 },
  },
  {
    text: 'Préparer la note de cadrage de la revue annuelle du CREDD',
    owner: 'Aïssata Diarra',
    due: { from: 'today', days: 25 },
  },
];

/** From July on, the meeting was held three months before; until June, in December. */
const LAST_MONTH_OF_DECEMBER_RULE = 6;
const THURSDAY = 4;

/** When it was held: the first Thursday of a past month, so that this month's codes are free. */
export function dayOfPastMeeting(now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO(BAMAKO).toPlainDate();
  const first =
    today.month <= LAST_MONTH_OF_DECEMBER_RULE
      ? today.with({ day: 1, month: 12 }).subtract({ years: 1 })
      : today.with({ day: 1 }).subtract({ months: 3 });
  return first.add({ days: (THURSDAY - first.dayOfWeek + 7) % 7 });
}
