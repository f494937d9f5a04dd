import { changesWords } from '../i18n/ledger-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Store } from '../progress/store.ts';
import { cleanLine } from '../text/clean.ts';
import { failed, succeeded, type Outcome } from './command.ts';

/** `taizhang undo`: takes back the newest change that stands, and says which it was. */
export const undoLast = async (store: Store, messages: Messages): Promise<Outcome> => {
  const { ledger } = messages.progress;
  const undone = await store.undo();
  switch (undone.kind) {
    case 'saved':
      return succeeded('', [ledger.undid(cleanLine(changesWords(undone.entry, messages)))]);
    case 'nothing':
      return succeeded('', [ledger.nothingToUndo]);
    case 'failed':
      return failed(4, failureWords(undone.failure, messages));
  }
};
