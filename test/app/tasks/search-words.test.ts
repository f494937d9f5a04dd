import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/app/desk.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText } from '../../helpers/drive.ts';
import { shippedFinder } from '../../search/plans.ts';

let desk: Desk;
beforeAll(async () => {
  const finder = await shippedFinder();
  desk = deskWith({ plan: finder.plan, finder });
});

const screenAfter = (keys: string): string =>
  screenText(desk, press(desk, opened(), keys).state).join('\n');

describe('beside the search box', () => {
  it.each(['/xz', '/xz<enter>', '/jd'])(
    'after %s stands that texts were searched in part',
    (keys) => {
      expect(screenAfter(keys)).toContain('拼音太短,正文未全查');
    },
  );

  it.each(['/xingz', '/sfj', '/行政', '/5'])('after %s it does not', (keys) => {
    expect(screenAfter(keys)).not.toContain('未全查');
  });
});

describe('an empty list', () => {
  it('offers the collective that may include a department that the plan does not name', () => {
    const screen = screenAfter('/气象局');
    expect(screen).toContain('另有 32 项写明“市政府其他有关部门”');
    expect(screen).toContain('搜索此名可列出');
    expect(screenAfter('/市政府其他有关部门')).toContain('32/87');
  });

  it.each(['/asdfgh', '/量子计算', '/11月', '/单位:abc'])('does not for %s', (keys) => {
    const screen = screenAfter(keys);
    expect(screen).toContain('没有符合条件的任务');
    expect(screen).not.toContain('有关部门');
  });
});
