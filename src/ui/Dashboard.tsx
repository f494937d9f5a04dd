import { Box } from 'ink';
import type { Desk } from '../app/desk.ts';
import { screenOf, type Screen } from '../app/screen/screen.ts';
import { signsFor } from '../app/screen/signs.ts';
import type { Line } from '../app/screen/span.ts';
import type { State } from '../app/state.ts';
import { StyledLine } from './StyledLine.tsx';
import { SummaryTable } from './SummaryTable.tsx';

// A line has no identity but its place: React updates it where it stands.
const Lines = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.map((line, row) => <StyledLine key={row} line={line} />);

/** The whole dashboard as it looks in one state. */
export const Dashboard = ({
  desk,
  state,
  screen,
}: {
  readonly desk: Desk;
  readonly state: State;
  readonly screen?: Screen;
}) => {
  const { header, body, footer } = screen ?? screenOf(desk, state);
  return (
    <Box flexDirection="column" width="100%" height={state.size.rows}>
      <Lines lines={header} />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {body.kind === 'table' ? (
          <SummaryTable
            content={body.content}
            separator={signsFor(desk).column}
            ambiguous={desk.ambiguous}
          />
        ) : (
          <Lines lines={body.lines} />
        )}
      </Box>
      <Lines lines={footer} />
    </Box>
  );
};
