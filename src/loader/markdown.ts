/**
 * Takes the marks of Markdown out of a text, line by line, so that line numbers stay: headings, quotes,
 * emphasis, code marks, links, escapes, front matter. Tables stay as they are, \| in them too: the parser
 * reads them.
 *
 * @example markdownToText('## 一、总体要求') // '一、总体要求'
 */
export const markdownToText = (text: string): string => {
  const lines = text.split('\n');
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((line, index) => (index <= end ? '' : plainLine(line))).join('\n');
};

const plainLine = (line: string): string =>
  line
    .replace(/^ {0,3}(?:#{1,6} +|(?:> ?)+|[*+-] +(?=\S))/u, '')
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/u, '')
    .replaceAll(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replaceAll(/\*\*|__|~~|`/gu, '')
    .replaceAll(/(?<![\\*])\*(?!\*)/gu, '')
    .replaceAll(/\\([\\`*_{}[\]()#+.!>~-])/gu, '$1');

/** True when a text is written in Markdown, by its name or its headings. */
export const isMarkdown = (name: string, text: string): boolean =>
  /\.(?:md|markdown)$/iu.test(name) ||
  (/^#{1,3} \S/mu.test(text) && /^#{1,4} *[（(]?[一二三]/mu.test(text));
