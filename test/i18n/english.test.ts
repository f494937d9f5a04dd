import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { wordsIn } from '../helpers/words.ts';

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/gu;

/** What stands in Chinese in the English words, since it is typed, or stands in the plan, in Chinese. */
const deliberate: Readonly<Record<string, readonly string[]>> = {
  // Days as a person may type them.
  'commands.help.since': ['月', '日'],
  'commands.help.dueDate': ['月', '日'],
  'report.invalidDate': ['月', '日'],
  // Words that stand in the plan.
  'commands.help.query': ['执法'],
  'examples.list': ['市司法局', '执法'],
  'examples.taizhang': ['市司法局'],
  'examples.report': ['市司法局'],
  // What a plan must say to be understood.
  'diagnostics.no-outline.remedy': ['一、', '（一）'],
  'diagnostics.no-notes.remedy': ['（牵头单位：', '；参加单位：', '）', '（责任单位：'],
  'diagnostics.roles-in-prose.remedy': ['（牵头单位：', '；参加单位：', '）'],
  'diagnostics.note-unread.remedy': ['、', '牵头单位：', '参加单位：', '责任单位：'],
  'diagnostics.note-without-role.remedy': ['牵头单位：', '参加单位：', '责任单位：'],
  'diagnostics.note-unled.remedy': ['牵头单位：', '责任单位：'],
  'diagnostics.list-comma.message': ['、'],
  'diagnostics.list-comma.remedy': ['、'],
  'diagnostics.deadline-unread.remedy': ['年', '日前', '月', '长期坚持'],
  'diagnostics.division-wording.message': ['按'],
  'diagnostics.division-wording.remedy': ['按'],
  'diagnostics.missing-stop.remedy': ['。'],
};

describe('the words of the product', () => {
  it('in English hold no Chinese but what is typed or printed in Chinese', () => {
    const found = [...wordsIn('en')].map(([path, texts]) => {
      const all = [...texts].flatMap((text) => text.match(chinese) ?? []);
      return [path, [...new Set(all)].toSorted()] as const;
    });
    expect(Object.fromEntries(found.filter(([, texts]) => texts.length > 0))).toEqual(
      Object.fromEntries(
        Object.entries(deliberate).map(([path, texts]) => [path, texts.toSorted()]),
      ),
    );
  });

  it.each(languages)('in %s can all be said, so that none is overlooked here', (language) => {
    const words = wordsIn(language);
    expect(words.size).toBeGreaterThan(600);
    for (const [path, texts] of words) {
      expect([path, texts.size > 0]).toEqual([path, true]);
    }
  });
});
