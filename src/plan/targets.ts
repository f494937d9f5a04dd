import { matchesIn } from './matches.ts';
const comparison =
  '不少于|不低于|不高于|不超过|不得低于|不得少于|不得超过|达到|达|超过|高于|控制在|降低到|降至|下降到|下降|提高到|提高至|提升到|提升至|增长到|增长|增加到|增加|完成|建成|培育|力争';
const quantity =
  '\\d+(?:\\.\\d+)?(?:%|‰|个百分点|[万亿百千]*(?:[个家项名人次件起户亩吨元处所座条台辆套例场期支批学课小]|公里|平方|立方|千瓦|学时|课时|小时|分钟|公顷|人次)(?:[时方米元公里]*))';

const target = new RegExp(
  `(?:(?:${comparison})[^，,。；;：:、\\n]{0,24}?${quantity}(?:以上|以下|以内|左右)?|${quantity}(?:以上|以下|以内))`,
  'gu',
);

const anyQuantity = new RegExp(quantity, 'u');

/**
 * Finds the measurable aims in a task: a comparison with a number.
 *
 * @example targetsOf('人员不少于总数的5%', '人员不少于总数的5%') // ['不少于总数的5%']
 */
export const targetsOf = (text: string, folded: string): readonly string[] =>
  // Asked first: most tasks have no quantity, and looking for the words before it takes longer.
  anyQuantity.test(folded)
    ? matchesIn(target, folded).map(({ index, 0: whole }) =>
        text.slice(index, index + whole.length),
      )
    : [];
