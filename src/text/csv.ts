import { stringify } from 'csv-stringify/sync';
import { cleanText } from './clean.ts';

/**
 * Rows as a CSV that Excel opens with Chinese intact: UTF-8 with byte order mark, CRLF, and an
 * apostrophe before a cell that a spreadsheet would run as a formula (= + - @, also full-width). The
 * only import of csv-stringify.
 *
 * @example csv([['任务', '备注'], ['5.11.1', '=1+1']]) // '\uFEFF任务,备注\r\n5.11.1,\'=1+1\r\n'
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(cleanText)),
    { bom: true, record_delimiter: '\r\n', escape_formulas: true },
  );
