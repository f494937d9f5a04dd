import { failureWords } from '../i18n/store-words.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { changesWords, remarkColumns } from '../app/record/entry-words.ts';
import { withRecord } from './session.ts';

/** `taizhang undo`: takes back the newest change that stands, and says which it was. */
export const undo = (surroundings: Surroundings): Promise<Outcome> =>
  withRecord(surroundings, async ({ store }) => {
    const { messages } = surroundings;
    const { ledger } = messages.progress;
    const undone = await store.undo();
    switch (undone.kind) {
      case 'saved':
        return succeeded('', [
          ledger.undid(changesWords(undone.entry, { messages, remarkColumns })),
        ]);
      case 'nothing':
        return succeeded('', [ledger.nothingToUndo]);
      case 'failed':
        return failed(4, failureWords(undone.failure, messages));
    }
  });
