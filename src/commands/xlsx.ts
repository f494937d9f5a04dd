import writeExcelFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import { cleanText } from '../text/clean.ts';

/** A worksheet: its headings are the first row. */
export type Worksheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
};

type AutoFilter = NonNullable<
  NonNullable<Parameters<typeof writeExcelFile>[1]>['features']
>[number];

const letter = (column: number): string => String.fromCodePoint(64 + column);

/**
 * Filter buttons on the headings, which the library has no option for. `autoFilter` comes right after
 * `sheetData` here (ECMA-376 part 1, 18.3.1.99).
 */
const filters = (columns: number, rows: number): AutoFilter => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><autoFilter ref="A1:${letter(columns)}${rows}"/>`,
          ),
      },
    },
  },
});

/**
 * A worksheet as an Excel file (.xlsx): headings bold, frozen and with filters, long texts wrapped.
 * Up to 26 columns. The only import of write-excel-file.
 */
export const xlsx = ({ name, rows, widths }: Worksheet): Promise<Buffer> => {
  const data: SheetData = rows.map((row, index) =>
    row.map((value) => ({
      value: typeof value === 'string' ? cleanText(value) : value,
      type: typeof value === 'string' ? String : Number,
      wrap: true,
      alignVertical: 'top',
      ...(index === 0 && { fontWeight: 'bold' }),
    })),
  );
  return writeExcelFile(
    data,
    { sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
    { features: [filters(widths.length, rows.length)] },
  ).toBuffer();
};
