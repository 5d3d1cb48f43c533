import { Temporal } from 'temporal-polyfill';
import { firstLines } from '../../kernel/cells.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Review } from '../review.ts';
import { daysInWords } from '../words.ts';
import { changesOf, type Entry } from './plan.ts';
import type { Fault } from './row.ts';
import type { ReadTable } from './table.ts';

type Incomplete = Extract<ReadTable, { missing: unknown }>;

const OUTCOMES = ['refused', 'removed', 'changed', 'added'] as const;

/** What a file would make of the Calendrier harmonisé, or has made of it, line by line. */
export function reviewsReport(
  t: Translator,
  entries: readonly Entry[],
  sheets: readonly Incomplete[],
): readonly string[] {
  return [
    countLine(t, entries),
    ...sheets.map(({ sheet, missing }) =>
      t('reviews.exchange.columns', {
        sheet,
        count: missing.length,
        columns: missing.map((name) => t(`reviews.exchange.column.${name}`)).join(', '),
      }),
    ),
    ...OUTCOMES.flatMap((outcome) => {
      const own = entries.filter((entry) => entry.outcome === outcome);
      return firstLines(
        own.flatMap((entry) => linesOf(t, entry)),
        (count) => t('kernel.otherLines', { count }),
      );
    }),
  ];
}

function countLine(t: Translator, entries: readonly Entry[]): string {
  const count = (outcome: Entry['outcome']): number =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return t('reviews.exchange.count', {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  });
}

function linesOf(t: Translator, entry: Entry): readonly string[] {
  const line = entry.line ?? 0;
  switch (entry.outcome) {
    case 'refused':
      return entry.faults.map((fault) =>
        t('reviews.exchange.refused', { line, why: faultInWords(t, fault) }),
      );
    case 'removed':
      return [t('reviews.exchange.removed', { what: reviewInWords(t, entry.before) })];
    case 'added':
      return [t('reviews.exchange.added', { line, what: reviewInWords(t, entry.review) })];
    case 'changed': {
      const changes = changesOf(entry.before, entry.review)
        .map((name) =>
          t('reviews.exchange.change', {
            column: t(`reviews.exchange.column.${name}`),
            before: valueInWords(t, entry.before, name),
            after: valueInWords(t, entry.review, name),
          }),
        )
        .join(' ; ');
      return [t('reviews.exchange.changed', { line, what: entry.before.title, changes })];
    }
    case 'unchanged':
      return [];
  }
}

const reviewInWords = (t: Translator, review: Review): string =>
  t('reviews.exchange.review', {
    title: review.title,
    days: daysInWords(t, review),
    groups: review.groups.join(', ') || 'none',
  });

function valueInWords(t: Translator, review: Review, name: keyof Review): string {
  const value = review[name];
  if (value instanceof Temporal.PlainDate) return dateInWords(value, t.locale);
  return (typeof value === 'string' ? value : value.join(', ')) || '–';
}

function faultInWords(t: Translator, fault: Fault): string {
  const column = 'column' in fault ? t(`reviews.exchange.column.${fault.column}`) : '';
  const value = 'value' in fault ? fault.value : '';
  const line = 'line' in fault ? fault.line : 0;
  return t(`reviews.exchange.why.${fault.why}`, { column, value, line });
}
