import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../app/screen/span.ts';
import { cleanLine } from '../text/clean.ts';
import { paint } from './theme.ts';

type Props = { readonly line: Line };

const isSame = (before: Props, after: Props): boolean =>
  before.line.length === after.line.length &&
  before.line.every(
    ({ text, tone }, index) => text === after.line[index]?.text && tone === after.line[index]?.tone,
  );

/**
 * One line of the screen: a single `<Text>` with its colours already in it, drawn again only when its
 * words or tones change (a `<Text>` for each span takes three times as long, a box for each ten times). The
 * colours are its own: words may come from a colleague's file, and Ink lets colours in them through.
 */
export const StyledLine = memo(
  ({ line }: Props) => (
    <Text wrap="truncate">
      {line.map(({ text, tone }) => paint(cleanLine(text), tone)).join('')}
    </Text>
  ),
  isSame,
);
StyledLine.displayName = 'StyledLine';
