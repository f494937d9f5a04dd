import { Text } from 'ink';
import { Table, type CellProps } from 'ink-table';
import type { PropsWithChildren } from 'react';
import type { SummaryTableContent } from '../app/units-table.ts';
import { displayWidth, type AmbiguousWidth } from '../text/width.ts';
import { theme } from './theme.ts';

// ink-table sizes columns by `String(value).length`. Zero-width characters fill each text up until its
// length is its width; one more at the end says whether its row is under the cursor, since a cell is
// not told its row. Both are taken out again before they are drawn.
const filler = '\u200B';
const restMark = '\u200C';
const cursorMark = '\u2060';
const invisible = /[\u200B\u200C\u2060]/gu;

const padded = (text: string, ambiguous: AmbiguousWidth, mark: string): string =>
  text + filler.repeat(Math.max(0, displayWidth(text, ambiguous) - text.length)) + mark;

const Head = ({ children }: PropsWithChildren) => (
  <Text {...theme.title}>{String(children).replaceAll(invisible, '')}</Text>
);

const Cell = ({ children }: CellProps) => {
  const text = String(children);
  const look = text.includes(cursorMark) ? theme.cursor : theme.plain;
  return <Text {...look}>{text.replaceAll(invisible, '')}</Text>;
};

type Props = {
  readonly content: SummaryTableContent;
  /** Between two columns, one column wide. */
  readonly separator: string;
  readonly ambiguous: AmbiguousWidth;
};

/** A table of at most a screenful, drawn by ink-table: texts in the first column, numbers in the others. */
export const SummaryTable = ({ content, separator, ambiguous }: Props) => {
  const { heads, rows, selected } = content;
  const keys = heads.map((head) => padded(head, ambiguous, restMark));
  const data = rows.map((row, index) =>
    Object.fromEntries(
      keys.map((key, column) => [
        key,
        padded(row[column] ?? '', ambiguous, index === selected ? cursorMark : restMark),
      ]),
    ),
  );
  // Rows follow each other without lines between them: only the upright pieces are drawn.
  const Skeleton = ({ children }: PropsWithChildren) =>
    children === '│' ? <Text {...theme.rule}>{separator}</Text> : null;
  return (
    <Table
      // ink-table takes its components when it is made.
      key={separator}
      data={data}
      columns={keys.map((key, column) => ({ key, align: column === 0 ? 'left' : 'right' }))}
      header={Head}
      cell={Cell}
      skeleton={Skeleton}
    />
  );
};
