import { timeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Sheet } from '../../kernel/office.ts';
import { dayOf, type Year } from '../calendar.ts';
import { noteOf } from './printing.ts';

/** Widths in characters. */
const COLUMNS = [
  ['date', 14],
  ['time', 10],
  ['end', 10],
  ['group', 16],
  ['name', 48],
  ['state', 18],
  ['code', 18],
  ['note', 60],
] as const;

/** The year as a sheet, one row a meeting. */
export const yearSheet = (t: Translator, { year, dates }: Year): Sheet => ({
  name: t('annual.export.sheet', { year: String(year) }),
  columns: COLUMNS.map(([name, width]) => ({ header: t(`annual.export.${name}`), width })),
  rows: dates.map((date) => {
    const { start, duration, group, state, code } = date;
    return [
      dayOf(date),
      start ? timeInWords(start, t.locale) : null,
      start ? timeInWords(start.add({ minutes: duration }), t.locale) : null,
      group.code,
      group.name,
      t('annual.export.stateName', { state: start ? state : 'leftOut' }),
      code ?? null,
      noteOf(t, date) || null,
    ];
  }),
});
