import type { Segment } from './segments.ts';

const pageNumber = /^[\s—–―-]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[\s—–―-]*$/u;
const words =
  /^(?:[-*·•]\s*)?(?:\/|全部留言|评论|有用\(\d*\)|打印|关闭|打印本页|关闭窗口|分享到?.*|扫一扫.*|返回顶部|上一篇.*|下一篇.*|相关(?:链接|文档|解读|文件|附件|新闻).*|责任编辑.*|编辑[:].*|来源[:].*|字号.*|收藏|纠错|我要纠错|版权所有.*|主办[:].*|承办[:].*|网站标识码.*|.*ICP备.*|.*公网安备.*|网站地图|联系我们|首页|当前位置.*|您的位置.*|附件下载|点击下载|【.{1,12}】|\[.{1,12}\])$/u;

/** Page furniture of web pages and printed pages at the edges of a plan: buttons, comments, page numbers. */
export const isFurniture = (folded: string, { start, end, label }: Segment): boolean => {
  if (end - start > 60) return false;
  const text = folded.slice(start, end);
  return (label === undefined && pageNumber.test(text)) || words.test(text);
};
