import { Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../app/span.ts';
import { theme } from './theme.ts';

type Props = { readonly line: Line };

const isSame = (before: Props, after: Props): boolean =>
  before.line.length === after.line.length &&
  before.line.every(
    ({ text, tone }, index) => text === after.line[index]?.text && tone === after.line[index]?.tone,
  );

/**
 * One line of the screen: a single `<Text>` of spans, drawn again only when its words or tones change
 * (rows of several boxes measured twice as slow).
 */
export const StyledLine = memo(
  ({ line }: Props) => (
    <Text wrap="truncate">
      {line.map(({ text, tone }, index) => (
        <Text key={index} {...theme[tone]}>
          {text}
        </Text>
      ))}
    </Text>
  ),
  isSame,
);
StyledLine.displayName = 'StyledLine';
