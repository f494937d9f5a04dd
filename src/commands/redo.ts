import { changesWords } from '../i18n/ledger-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Store } from '../progress/store.ts';
import { cleanLine } from '../text/clean.ts';
import { failed, succeeded, type Outcome } from './command.ts';

/** `taizhang redo`: puts back what was undone last, and says what it was. */
export const redoLast = async (store: Store, messages: Messages): Promise<Outcome> => {
  const { ledger } = messages.progress;
  const redone = await store.redo();
  switch (redone.kind) {
    case 'saved':
      return succeeded('', [ledger.redid(cleanLine(changesWords(redone.entry, messages)))]);
    case 'nothing':
      return succeeded('', [ledger.nothingToRedo]);
    case 'failed':
      return failed(4, failureWords(redone.failure, messages));
  }
};
