import type { Messages } from '../zh.ts';

export const guidance: Messages['dashboard']['guidance'] = {
  asking: {
    usual: [
      'Welcome. Which unit is yours? (Asked once.) From then on o lists its tasks',
      'Type a name, short name, pinyin or initials (sfj); arrows choose, Enter takes',
      'Just looking? Esc skips this; c chooses your unit at any time',
    ],
    short: [
      'Which unit is yours? o lists its tasks',
      'Type a name or pinyin, then Enter',
      'Esc skips; c chooses it later',
    ],
  },
  working: (hasUnit) => ({
    usual: [
      'Arrows move, Space marks done, Enter opens, Esc goes back; z undoes any change',
      '/ searches (names, pinyin, words), u picks a unit, f filters, ? lists all keys',
      hasUnit
        ? 'o lists your tasks, again: what may include you; Esc puts these lines away'
        : 'c chooses your unit, then o lists its tasks; Esc puts these lines away',
    ],
    short: [
      'Space: done, Enter: detail, Esc: back',
      '/ search, u unit, f filter, ? all keys',
      hasUnit ? 'o your tasks; Esc puts these away' : 'c your unit; Esc puts these lines away',
    ],
  }),
};
