import type { Messages } from '../i18n/zh.ts';
import type { Change } from '../progress/change.ts';

const one = ({ vocabulary, dashboard }: Messages, change: Change): string => {
  const { changes } = dashboard;
  switch (change.kind) {
    case 'status':
      return `${change.task} ${vocabulary.status[change.status]}`;
    case 'step':
      return changes.step(change.task, change.step + 1, change.done);
    case 'star':
      return changes.star(change.task, change.starred);
    case 'due':
      return changes.due(change.task, change.due ?? '');
    case 'remark':
      return changes.remark(change.task);
    case 'confirm':
      return changes.confirm(change.task);
  }
};

/** Changes that were made together, in a few words: of several tasks the first and how many. */
export const changeWords = (messages: Messages, changes: readonly Change[]): string => {
  const [first] = changes;
  if (first === undefined) return '';
  return changes.length === 1
    ? one(messages, first)
    : messages.dashboard.changes.several(one(messages, first), changes.length);
};
