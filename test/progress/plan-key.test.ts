import { expect, test } from 'vitest';
import { planKey } from '../../src/progress/plan-key.ts';

test.each([
  ['数字档案实施方案（试行）', '数字档案实施方案'],
  ['数字档案 实施方案(修订稿)', '数字档案实施方案'],
  ['数字档案实施方案第二版', '数字档案实施方案'],
  ['数字档案实施方案（2023年修订版）', '数字档案实施方案(2023年)'],
  ['修订档案目录的实施方案', '修订档案目录的实施方案'],
])('“%s” is kept as “%s”', (title, key) => {
  expect(planKey(title)).toBe(key);
});

test('plans of different years are different plans', () => {
  expect(planKey('2023年档案工作要点')).not.toBe(planKey('2024年档案工作要点'));
});
