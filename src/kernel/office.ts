import type { Temporal } from 'temporal-polyfill';
import type { Documents, Templates } from './document.ts';

/** What a cell holds; a day has neither hour nor zone. Empty: null. */
export type Cell = string | number | boolean | Temporal.PlainDate | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
}

/** One sheet of a workbook: its columns, then its rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A sheet as it was read: its first row is like the others, columns are not known. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Workbooks (XLSX). Texts are inert in what is written: none can become a formula. */
export interface Spreadsheets {
  write(sheets: readonly Sheet[]): Promise<Uint8Array>;
  /** @throws DomainError `spreadsheet.unreadable` */
  read(content: Uint8Array): Promise<readonly ReadSheet[]>;
  /** One sheet, from CSV. @throws DomainError `spreadsheet.unreadable` */
  readCsv(content: Uint8Array, name: string): Promise<ReadSheet>;
}

/** Turns a drawing into a picture that every chat and mail shows. */
export interface Pictures {
  /** @param svg SVG 1.1 without links; @returns a PNG, twice as wide for sharp screens */
  toPng(svg: string): Promise<Uint8Array>;
}

/** An event of a calendar file (RFC 5545), as far as days are concerned. */
export interface ReadEvent {
  /** Names it in every later file; '' when it has none. */
  readonly uid: string;
  readonly summary: string;
  /** Its first and last days, both included, on the clocks of Bamako; undefined when it has no date. */
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
  readonly location: string;
  readonly categories: readonly string[];
  /** Its file says a rule, and not all the days. */
  readonly recurs: boolean;
}

/** Reads the calendar files of others. */
export interface Calendars {
  /** Its events, those called off left out. @throws DomainError `spreadsheet.unreadable` */
  read(content: Uint8Array): Promise<readonly ReadEvent[]>;
}

/** The makers of documents. Each loads its library when it is first used. */
export interface Office {
  readonly documents: Documents;
  readonly templates: Templates;
  readonly spreadsheets: Spreadsheets;
  readonly pictures: Pictures;
  readonly calendars: Calendars;
}

/** RFC 6838 names of what the makers give. */
export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  csv: 'text/csv',
  png: 'image/png',
  ics: 'text/calendar',
} as const;
