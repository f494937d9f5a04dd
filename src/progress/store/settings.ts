/** config.json, as safe as progress.json. */
import type { Notice, StoreFailure } from '../failure.ts';
import {
  decodeSettings,
  encodeSettings,
  noSettings,
  settingsFormat,
  type Settings,
} from '../settings.ts';
import { dataDirectory } from './directory.ts';
import { openDocument } from './document.ts';

/** Open settings. */
export type SettingsStore = {
  /** Path of config.json. */
  readonly path: string;
  readonly current: () => Settings;
  /** Changes the settings as they are on the disk at that moment; answers when the change is there. */
  readonly update: (
    change: (settings: Settings) => Settings,
  ) => Promise<
    | { readonly kind: 'saved'; readonly settings: Settings }
    | { readonly kind: 'failed'; readonly failure: StoreFailure }
  >;
  /** Calls `listener` when another process has changed them. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
};

/** Open settings, or why they can't be opened: the program then goes on with `noSettings`. */
export type OpenedSettings =
  | {
      readonly kind: 'opened';
      readonly settings: SettingsStore;
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

const settingsKind = {
  name: 'config.json',
  format: settingsFormat,
  empty: noSettings,
  decode: decodeSettings,
  encode: encodeSettings,
  migrations: {},
  // Settings have no history: what was written last holds.
  merge: (newest: Settings) => newest,
};

/** Opens the settings in `data` or the platform's config directory. Makes no file before the first change. */
export const openSettings = async ({
  data,
  now,
}: {
  readonly data?: string;
  readonly now: () => Date;
}): Promise<OpenedSettings> => {
  const directory = await dataDirectory(data);
  if (directory.kind === 'failed') return directory;
  const opened = await openDocument(directory.path, settingsKind, now);
  if (opened.kind === 'failed') return opened;
  const { document } = opened;
  return {
    kind: 'opened',
    notices: document.notices(),
    settings: {
      path: document.path,
      current: document.current,
      update: async (change) => {
        const changed = await document.change((settings) => {
          const value = change(settings);
          return { value, result: value };
        });
        if (changed.kind === 'saved') return { kind: 'saved', settings: changed.result };
        if (changed.kind === 'failed') return changed;
        throw new Error('an update always writes');
      },
      watch: document.watch,
    },
  };
};
