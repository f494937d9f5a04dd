import type { Desk } from '../../src/app/desk.ts';
import { messagesIn, type Language } from '../../src/i18n/language.ts';
import { createFinder } from '../../src/search/finder.ts';
import { parkPlan } from './park-plan.ts';

/** A desk with the plan of the parks, on 2026-11-22, without pinyin. */
export const deskWith = ({
  language = 'zh',
  plan = parkPlan,
  ...others
}: { readonly language?: Language } & Partial<Desk> = {}): Desk => ({
  plan,
  name: '公园.txt',
  finder: createFinder(plan, []),
  messages: messagesIn(language),
  today: '2026-11-22',
  ambiguous: 1,
  isAscii: false,
  isPlain: false,
  ...others,
});
