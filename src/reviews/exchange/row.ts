import type { Temporal } from 'temporal-polyfill';
import type reviews from '../../../locales/fr/reviews.json';

/** A column of a table of reviews. */
export type ColumnName = keyof typeof reviews.exchange.column;

/** Why an entry of a file cannot be taken; its sentence is in the locales. */
export type Fault =
  | { readonly why: 'empty' | 'day' | 'tooLong' | 'formula'; readonly column: ColumnName }
  | { readonly why: 'group'; readonly column: ColumnName; readonly value: string }
  | { readonly why: 'ends' | 'tooLasting' | 'recurs' | 'noDate' }
  | { readonly why: 'duplicate'; readonly line: number };

/** An entry of a file, with what could be read of it. */
export interface FileReview {
  /** As the spreadsheet program numbers it; in a calendar file, which of its events it is. */
  readonly line: number;
  readonly title: string;
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
  /** Codes. */
  readonly groups: readonly string[];
  readonly place: string;
  /** Names it in every later file; '' when the file has none. */
  readonly reference: string;
  readonly faults: readonly Fault[];
}

/** Longer than any title or place. */
export const LONGEST = 300;

/** A review of more days is a year typed wrong. */
export const MOST_DAYS = 60;
