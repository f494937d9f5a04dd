import { Static, Text } from 'ink';
import { useState } from 'react';
import type { Desk } from '../app/desk.ts';
import type { Say } from '../app/screen-reader/reader.ts';
import type { State } from '../app/state.ts';
import { cleanText } from '../text/clean.ts';

/**
 * The dashboard for a screen reader: sentences that are written one below the other and never touched
 * again, so that the reader reads each once; there is nothing that is drawn anew.
 */
export const Reader = ({
  desk,
  state,
  say,
}: {
  readonly desk: Desk;
  readonly state: State;
  readonly say: Say;
}) => {
  const [told, setTold] = useState(() => ({ desk, state, said: say.sayAll(desk, state) }));
  if (told.desk !== desk || told.state !== state) {
    const news = say.sayChange([told.desk, told.state], [desk, state]);
    setTold({ desk, state, said: news.length === 0 ? told.said : [...told.said, ...news] });
  }
  return (
    <Static items={[...told.said]}>
      {(sentence, index) => <Text key={index}>{cleanText(sentence)}</Text>}
    </Static>
  );
};
