import type { PublicYear } from '../../../src/annual/printing/reader.ts';

export type View = 'annee' | 'mois' | 'liste';

/** What of the calendar is asked for, as its address says. */
export interface Asked {
  readonly year: number;
  readonly view: View;
  /** 1 to 12. */
  readonly month: number;
  /** The code of a group; '' for all. */
  readonly group: string;
}

type Query = Readonly<Record<string, unknown>>;

const VIEWS: readonly View[] = ['annee', 'mois', 'liste'];
const YEAR = /^20\d{2}$/u;
const MONTH = /^(?:[1-9]|1[0-2])$/u;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The year of an address; undefined when it is none. */
export const yearOf = (said: string): number | undefined =>
  YEAR.test(said) ? Number(said) : undefined;

/** What does not exist is as if it had not been said. */
export function readAsked(year: PublicYear, query: Query): Asked {
  const group = text(query.groupe).toUpperCase();
  const month = text(query.mois);
  return {
    year: year.year,
    view: VIEWS.find((view) => view === query.vue) ?? 'annee',
    month: MONTH.test(month) ? Number(month) : 1,
    group: year.groups.some(({ code }) => code === group) ? group : '',
  };
}

/** The address of another view of the same calendar, from that of a year. */
export function hrefOf(asked: Asked, other: Partial<Asked> = {}): string {
  const { year, view, month, group } = { ...asked, ...other };
  const query = new URLSearchParams({
    ...(view === 'annee' ? {} : { vue: view }),
    ...(view === 'mois' ? { mois: String(month) } : {}),
    ...(group === '' ? {} : { groupe: group }),
  }).toString();
  return `${year}${query === '' ? '' : `?${query}`}`;
}
