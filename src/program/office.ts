import { resvgPictures } from '../../adapters/picture/resvg.ts';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import type { Office } from '../kernel/office.ts';

/** The makers of documents of this installation. */
export const office: Office = { spreadsheets: xlsxSpreadsheets, pictures: resvgPictures };
