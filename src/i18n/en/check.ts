import type { Messages } from '../zh.ts';

const some = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export const check: Messages['check'] = {
  remedy: (text) => `remedy: ${text}`,
  summary: (errors, warnings) =>
    errors + warnings === 0
      ? 'nothing found'
      : `${some(errors, 'error')}, ${some(warnings, 'warning')}`,
};

export const diff: Messages['diff'] = {
  change: 'change',
  old: 'old',
  fresh: 'new',
  what: 'what',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
  words: 'words',
  deadline: 'deadline',
  none: 'none',
  summary: ({ added, removed, moved, changed, unchanged }) =>
    `${added} added, ${removed} removed, ${changed} changed, ${moved} moved, ${unchanged} the same`,
};
