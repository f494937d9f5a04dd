import { describe, expect, it } from 'vitest';
import { derivePrefixes } from '../../src/search/prefixes.ts';
import { shippedPlan } from './plans.ts';

describe('what unit names begin with', () => {
  it('is learnt from the shipped plan', () => {
    const names = shippedPlan.units.map(({ name }) => name);
    expect(derivePrefixes(names, [shippedPlan.title])).toEqual({
      level: '市',
      place: '湘潭',
      all: ['市人大', '市政府', '市政协', '市委', '湘潭', '市'],
    });
  });

  it.each([
    [['区教育局', '区司法局', '区委办公室', '区委宣传部', '区政府办公室', '区政府有关部门'], '区'],
    [['教育部', '财政部', '司法部', '海关总署', '税务总局'], ''],
    [[], ''],
  ])('of %j is %j', (names, level) => {
    expect(derivePrefixes(names, []).level).toBe(level);
  });

  it.each([
    ['关于印发《云梦县优化营商环境方案》的通知', '云梦'],
    ['江南省促进乡村数字服务实施方案', '江南'],
    ['“无废城市”建设试点工作方案', ''],
    ['国务院关于做好当前和今后一个时期促进就业工作的若干意见', ''],
  ])('takes the place from %s', (title, place) => {
    expect(derivePrefixes([], [title]).place).toBe(place);
  });
});
