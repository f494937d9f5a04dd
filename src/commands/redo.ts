import { failureWords } from '../i18n/store-words.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { changesWords, remarkColumns } from '../app/record/entry-words.ts';
import { withRecord } from './session.ts';

/** `taizhang redo`: puts back what was undone last, and says what it was. */
export const redo = (surroundings: Surroundings): Promise<Outcome> =>
  withRecord(surroundings, async ({ store }) => {
    const { messages } = surroundings;
    const { ledger } = messages.progress;
    const redone = await store.redo();
    switch (redone.kind) {
      case 'saved':
        return succeeded('', [
          ledger.redid(changesWords(redone.entry, { messages, remarkColumns })),
        ]);
      case 'nothing':
        return succeeded('', [ledger.nothingToRedo]);
      case 'failed':
        return failed(4, failureWords(redone.failure, messages));
    }
  });
