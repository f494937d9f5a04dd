import path from 'node:path';
import { failureWords } from '../i18n/store-words.ts';
import { dataDirectory } from '../progress/store/directory.ts';
import { visibleText } from '../text/clean.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';

/** `taizhang path`: the directory, then the two files in it, one a line, whether they exist yet or not. */
export const showPath = async ({ data, messages, columns }: Surroundings): Promise<Outcome> => {
  const directory = await dataDirectory(data);
  return directory.kind === 'failed'
    ? failed(4, failureWords(directory.failure, messages))
    : succeeded(
        ['', 'progress.json', 'config.json']
          .map((name) => path.join(directory.path, name))
          // A script needs the name as it is; a terminal would do what is written in it.
          .map((name) => `${columns === undefined ? name : visibleText(name)}\n`)
          .join(''),
      );
};
