import { Text } from 'ink';
import { Table, type CellProps } from 'ink-table';
import { createContext, use, type PropsWithChildren, type ReactNode } from 'react';
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

const visible = (children: ReactNode): string =>
  typeof children === 'string' ? children.replaceAll(invisible, '') : '';

const Head = ({ children }: PropsWithChildren) => <Text {...theme.title}>{visible(children)}</Text>;

const Cell = ({ children }: CellProps) => {
  const isSelected = typeof children === 'string' && children.includes(cursorMark);
  return <Text {...(isSelected ? theme.cursor : theme.plain)}>{visible(children)}</Text>;
};

const Separator = createContext('|');

/** Rows follow each other without lines between them: of the frame only the upright pieces are drawn. */
const Skeleton = ({ children }: PropsWithChildren) => {
  const separator = use(Separator);
  return children === '│' ? <Text {...theme.rule}>{separator}</Text> : null;
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
  return (
    <Separator value={separator}>
      <Table
        data={data}
        columns={keys.map((key, column) => ({ key, align: column === 0 ? 'left' : 'right' }))}
        header={Head}
        cell={Cell}
        skeleton={Skeleton}
      />
    </Separator>
  );
};
