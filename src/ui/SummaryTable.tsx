import { Box, Text } from 'ink';
import { Table, type CellProps } from 'ink-table';
import { createContext, use, type PropsWithChildren, type ReactNode } from 'react';
import type { SummaryTableContent } from '../app/views/units-table.ts';
import { displayWidth, type AmbiguousWidth } from '../text/width.ts';
import { theme, type Look } from './theme.ts';

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

/**
 * A piece of a row that keeps its width: when the window changes, Ink lays out the table of the one before in it,
 * and a separator that yoga has shrunk to nothing there may stay so.
 */
const Piece = ({ look, text }: { readonly look: Look; readonly text: string }) => (
  <Box flexShrink={0}>
    <Text {...look}>{text}</Text>
  </Box>
);

const Head = ({ children }: PropsWithChildren) => (
  <Piece look={theme.title} text={visible(children)} />
);

const Cell = ({ children }: CellProps) => {
  const isSelected = typeof children === 'string' && children.includes(cursorMark);
  return <Piece look={isSelected ? theme.cursor : theme.plain} text={visible(children)} />;
};

const Separator = createContext('|');

/** Rows follow each other without lines between them: of the frame only the upright pieces are drawn. */
const Skeleton = ({ children }: PropsWithChildren) => {
  const separator = use(Separator);
  return children === '│' ? <Piece look={theme.rule} text={separator} /> : null;
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
