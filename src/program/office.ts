import { icsCalendars } from '../../adapters/calendar/readIcs.ts';
import { documents } from '../../adapters/document/documents.ts';
import { templateFolder } from '../../adapters/document/templateFolder.ts';
import { resvgPictures } from '../../adapters/picture/resvg.ts';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import type { Office } from '../kernel/office.ts';

/** The makers of documents of this installation. */
export const officeFor = (templates: string | undefined): Office => ({
  documents,
  templates: templateFolder(templates),
  spreadsheets: xlsxSpreadsheets,
  pictures: resvgPictures,
  calendars: icsCalendars,
});

/** With Griot's own templates. */
export const office: Office = officeFor(undefined);
