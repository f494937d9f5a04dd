import { foldText } from './fold.ts';
import type { Words } from './query.ts';
import { isWholePinyin, typedPinyin } from './syllable.ts';

/** How names of departments end; a plan that names few of them doesn't show it. */
const written = /.(?:局|委|办|厅|部|联|委员会|办公室|中心|协会|总队|支队|管理处)$/u;

const typed = /^([a-z]+)(?:ju|wei|ban|ting|bu|lian|weiyuanhui|bangongshi|zhongxin)$/u;

/**
 * Whether words may be the name of a department that the plan doesn't name: `气象局`, `qixiangju`,
 * `单位:气象`, but not `量子计算`, `11月` or `asdfgh`.
 */
export const isDepartmentLike = ({ field, text }: Words): boolean => {
  if (field === 'title' || field === 'text' || field === 'section') return false;
  const plain = foldText(text);
  if (written.test(plain)) return true;
  if (field === 'unit') return /^\p{Script=Han}{2,}$/u.test(plain);
  const [, before] = typed.exec(typedPinyin(plain)) ?? [];
  return before !== undefined && isWholePinyin(before);
};
