import type { Piece, PrintedDocument } from '../../kernel/document.ts';
import {
  dayInWords,
  dayOfMonthInWords,
  monthInWords,
  timeInWords,
  weekdayInWords,
} from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Text } from '../../kernel/messages/tree.ts';
import { dayOf, isHeld, isMoved, type Year, type YearDate } from '../calendar.ts';
import { whyInWords } from '../words.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const QUARTERS = [1, 2, 3, 4];
const COLOUR = '1f4e79';
/** Months side by side on the page of the year. */
const ACROSS = 4;

/** The year on one page across, its twelve months side by side; then a page for each quarter. */
export function printedYear(t: Translator, year: Year, scope: string): PrintedDocument {
  const title = t('annual.print.title', { year: String(year.year), scope });
  return {
    title,
    subject: title,
    author: t('annual.print.author'),
    language: t.locale,
    header: t('annual.print.author'),
    footer: title,
    pageWords: { page: t('seances.print.page'), of: t('seances.print.of') },
    colour: COLOUR,
    landscape: true,
    ...(year.status === 'published' ? {} : { mark: t('annual.print.mark') }),
    pieces: [
      { kind: 'title', text: title },
      { kind: 'grid', columns: ACROSS, boxes: MONTHS.map((month) => monthBox(t, year, month)) },
      ...QUARTERS.flatMap((quarter) => quarterPage(t, year, quarter)),
    ],
  };
}

const monthBox = (t: Translator, { dates }: Year, month: number) => ({
  title: capital(monthInWords(month, t.locale)),
  lines: dates
    .filter((date) => isHeld(date) && dayOf(date).month === month)
    .map(({ start, group }): Text => {
      const [day = '', time = ''] = start ? [String(start.day), timeInWords(start, t.locale)] : [];
      return [{ bold: day }, ` ${group.code}, ${time}`];
    }),
});

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The three months of a quarter side by side, with what is particular to each date. */
function quarterPage(t: Translator, { year, dates }: Year, quarter: number): Piece[] {
  const months = MONTHS.filter((month) => Math.ceil(month / 3) === quarter);
  const boxes = months.map((month) => ({
    title: capital(monthInWords(month, t.locale)),
    lines: dates.filter((date) => dayOf(date).month === month).map((date) => quarterLine(t, date)),
  }));
  if (boxes.every(({ lines }) => lines.length === 0)) return [];
  const title = t('annual.print.quarter', { quarter, year: String(year) });
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: title },
    { kind: 'grid', columns: boxes.length, boxes },
  ];
}

function quarterLine(t: Translator, date: YearDate): Text {
  const { start, group } = date;
  const day = dayOf(date);
  const note = noteOf(t, date);
  return [
    { bold: `${weekdayInWords(day.dayOfWeek, t.locale)} ${dayOfMonthInWords(day.day, t.locale)}` },
    ` ${group.code}${start ? `, ${timeInWords(start, t.locale)}` : ''}`,
    ...(note === '' ? [] : [{ muted: ` — ${note}` }]),
  ];
}

/** What is particular to a date. */
export function noteOf(t: Translator, date: YearDate): string {
  const { reason, inTheWay, slot } = date;
  const why = whyInWords(t, reason);
  if (!isHeld(date)) return t('annual.export.leftOut', { reason: why });
  const day = dayInWords(slot, t.locale);
  const warning = whyInWords(t, inTheWay);
  return [
    ...(isMoved(date) ? [t('annual.export.moved', { slot: day, reason: why })] : []),
    ...(warning === 'none' ? [] : [t('annual.export.warned', { reason: warning })]),
  ].join('. ');
}
