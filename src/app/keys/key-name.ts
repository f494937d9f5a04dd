import type { Messages } from '../../i18n/zh.ts';

/** The name of a key as people call it: `space` → 空格. */
export const keyName = ({ dashboard }: Messages, key: string): string =>
  (dashboard.keyNames as Readonly<Record<string, string>>)[key] ??
  key.replace(/^ctrl-/u, 'Ctrl-').replace(/^shift-tab$/u, 'Shift-Tab');
