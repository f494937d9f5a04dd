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
