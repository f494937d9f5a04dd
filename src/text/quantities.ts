/**
 * Measure words and units of several characters; those of one are glued to their number by `wrap` itself.
 * The longer ones stand before those that they begin with.
 */
const units = [
  '个百分点|百分点|个工作日|工作日|个自然日|个季度|季度|个年度|年度|个月|周年',
  '个学时|学时|个课时|课时|学分|个小时|小时|分钟|个星期|星期|周岁',
  '平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷',
  '公斤|千克|吨标准煤|千瓦时|千瓦|兆瓦|元',
  '人次|件次|批次|场次|户次|班次|车次|课次|人日',
];

const digits = '0-9０-９';
const numerals = '〇零一二两三四五六七八九十百千万亿几半';

/** A number with such a unit: it starts where no number goes on, so that each is looked at once. */
const quantity = new RegExp(
  `(?<![${digits}${numerals}.,．])[${digits}${numerals}][${digits}${numerals}.,．]*[多余]? ?(?:${units.join('|')})(?!\\p{M})`,
  'gu',
);

/** A stretch of a text, in UTF-16 units. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Where numbers stand with a unit of several characters.
 *
 * @example quantitiesIn('不少于60学时') // [{start: 3, end: 7}]
 */
export const quantitiesIn = (text: string): readonly Stretch[] =>
  [...text.matchAll(quantity)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
