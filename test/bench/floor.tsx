// What no dashboard can be faster than: Ink, as it is, with lines that are already there.
import { readFileSync } from 'node:fs';
import { Box, render, Text } from 'ink';

const lines = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly string[];
process.stdin.setRawMode(true);
render(
  <Box flexDirection="column" width="100%" height={lines.length}>
    {lines.map((line, row) => (
      <Text key={row} wrap="truncate">
        {line}
      </Text>
    ))}
  </Box>,
  { alternateScreen: true, interactive: true, incrementalRendering: true, maxFps: 60 },
);
