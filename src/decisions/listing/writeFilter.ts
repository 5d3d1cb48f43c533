import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Filter, FilterStatus } from './filters.ts';

/** The line that asks for a page of the same list. */
export const writeFilter = (filter: Filter, page: number): string =>
  joined('décisions', filterInWords(filter), page > 1 ? `page ${page}` : '');

/** What a filter asks for, as it is typed: « en retard GEC #budget ». */
export function filterInWords({
  status,
  group,
  meetingCode,
  since,
  said,
  ...filter
}: Filter): string {
  return joined(
    filter.late > 0 ? `en retard de ${filter.late} jours` : WRITTEN[status],
    filter.received ? 'transmises' : '',
    filter.kind ? `nature ${KINDS[filter.kind]}` : '',
    group?.code ?? '',
    meetingCode ?? '',
    said,
    filter.priority ? `priorité ${PRIORITIES[filter.priority]}` : '',
    filter.tag ? `#${filter.tag}` : '',
    since ? `depuis le ${since.toString()}` : '',
    filter.lacks ? LACKING[filter.lacks] : '',
    filter.dueBetween ? `échéance ${daysInWords(filter.dueBetween)}` : '',
    filter.between ? daysInWords(filter.between) : '',
  );
}

const LACKING = { owner: 'sans responsable', due: 'sans échéance' } as const;

const daysInWords = ({ from, to }: Days): string =>
  from.equals(to) ? `du ${from.toString()}` : `du ${from.toString()} au ${to.toString()}`;

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' ');

const WRITTEN: Readonly<Record<FilterStatus, string>> = {
  open: 'ouvertes',
  overdue: 'en retard',
  toConfirm: 'à confirmer',
  postponed: 'reportées',
  closed: 'closes',
  dropped: 'abandonnées',
  all: 'toutes',
};

const KINDS: Readonly<Record<DecisionKind, string>> = {
  decision: 'décision',
  action: 'action',
  recommendation: 'recommandation',
  commitment: 'engagement',
};

const PRIORITIES: Readonly<Record<DecisionPriority, string>> = {
  low: 'basse',
  normal: 'normale',
  high: 'haute',
};
