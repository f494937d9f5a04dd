import type { Segment } from './segments.ts';
import type { Paragraph } from './plan.ts';

/** What the lines before the first number are. */
export type FrontMatter = {
  readonly title: readonly Segment[];
  readonly others: readonly { readonly segment: Segment; readonly kind: Paragraph['kind'] }[];
};

const titleEnd =
  /(?:通知|方案|意见|计划|规划|办法|规定|规则|细则|措施|决定|决议|纲要|公告|通告|要点|清单|分工|分工表|任务|台账|行动|指南|指引|条例|报告|函|批复|若干|表)(?:\([^()]{1,20}\))*$/u;
const number = /^.{1,16}[[(]\d{4}[\])]\s*(?:第)?\d+\s*号$/u;
const metadata =
  /(?:发布|发文|成文|印发|生成|公开|更新)(?:时间|日期)|信息来源|来源[:]|浏览|点击|字号|索引号|文号|主题分类|发布机构|作者[:]|https?:|www\.|\.gov\.cn|^\(.{2,20}\)$|^\d{4}年\d{1,2}月\d{1,2}日$|^\d{4}-\d{1,2}-\d{1,2}/u;
const attachment = /^附件\s*\d{0,2}\s*:?$/u;
const salutation = /^各.{2,80}:$/u;

/** Tells title, metadata and foreword apart in the lines before the first number. */
export const frontMatterOf = (folded: string, segments: readonly Segment[]): FrontMatter => {
  const textOf = ({ start, end }: Segment) => folded.slice(start, end);
  const isShort = (segment: Segment) =>
    segment.end - segment.start <= 60 && !/[。;:]$/u.test(textOf(segment));
  const isMetadata = (segment: Segment) => {
    const text = textOf(segment);
    return (
      (text.length <= 120 && metadata.test(text)) ||
      number.test(text) ||
      salutation.test(text) ||
      attachment.test(text)
    );
  };
  let titleFrom = -1;
  let titleTo = -1;
  for (const [index, segment] of segments.entries()) {
    if (!isShort(segment) || isMetadata(segment) || !titleEnd.test(textOf(segment))) continue;
    let from = index;
    for (let before = segments[from - 1]; before !== undefined; before = segments[from - 1]) {
      if (!isShort(before) || isMetadata(before) || titleEnd.test(textOf(before))) break;
      if (index - from >= 3) break;
      from -= 1;
    }
    titleFrom = from;
    titleTo = index;
  }
  const [first] = segments;
  if (titleFrom < 0 && first !== undefined && isShort(first) && !isMetadata(first)) {
    titleFrom = 0;
    titleTo = 0;
  }
  return {
    title: segments.slice(titleFrom < 0 ? 0 : titleFrom, titleTo + 1),
    others: segments.flatMap((segment, index) =>
      index >= titleFrom && index <= titleTo
        ? []
        : [{ segment, kind: isMetadata(segment) || isShort(segment) ? 'metadata' : 'foreword' }],
    ),
  };
};
