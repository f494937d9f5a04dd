import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const left = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'svg',
  'object',
  'video',
  'audio',
]);
const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'table',
  'tbody',
  'thead',
  'tr',
  'center',
  'pre',
  'hr',
  'br',
]);

/** Names that sites give to what is not the text: menus, paths, share buttons, related links. */
const furniture =
  /(?:^|[-_ ])(?:nav|menu|breadcrumb|crumb|share|footer|foot|header|sidebar|related|toolbar|copyright|pagination|wza|print|qrcode|comment|comments)(?:$|[-_ ])/iu;

const isElement = (node: Node): node is Element => 'tagName' in node;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

const isLeftOut = (element: Element): boolean =>
  left.has(element.tagName) ||
  furniture.test(attribute(element, 'class')) ||
  furniture.test(attribute(element, 'id')) ||
  attribute(element, 'hidden') !== '' ||
  /display\s*:\s*none/iu.test(attribute(element, 'style'));

/** Cells that reach into the rows below, by column. */
type Hanging = ({ readonly text: string; left: number } | undefined)[];

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), 200);

const cellsOf = (row: Element): readonly Element[] =>
  childrenOf(row).filter(
    (node): node is Element => isElement(node) && /^t[dh]$/u.test(node.tagName),
  );

/** Longer cells are columns of a page, not of a table. */
const longestCell = 1500;

/** Sites lay out whole pages in tables: such rows are read as paragraphs. */
const isLayout = (row: Element, hanging: Hanging): boolean => {
  const cells = cellsOf(row);
  return (
    (cells.length < 2 && hanging.every((above) => (above?.left ?? 0) === 0)) ||
    find(row, ({ tagName }) => tagName === 'table').length > 0 ||
    cells.some((cell) => lengthOf(cell) > longestCell)
  );
};

/** A row as one line, its cells between tabs; a cell over several rows is repeated in each. */
const rowText = (row: Element, hanging: Hanging): string => {
  const texts: string[] = [];
  const fill = () => {
    for (let above = hanging[texts.length]; above !== undefined && above.left > 0;) {
      above.left -= 1;
      texts.push(above.text);
      above = hanging[texts.length];
    }
  };
  for (const cell of cellsOf(row)) {
    fill();
    const text = textOf(childrenOf(cell)).replaceAll(/\s+/gu, ' ').trim();
    const rows = spanOf(cell, 'rowspan');
    for (let column = 0; column < spanOf(cell, 'colspan'); column += 1) {
      hanging[texts.length] = { text, left: rows - 1 };
      texts.push(column === 0 ? text : '');
    }
  }
  fill();
  return texts.join('\t');
};

/** The text of nodes, a line a block. An explicit stack: pages may be nested deeper than calls may be. */
const textOf = (roots: readonly Node[]): string => {
  const pieces: string[] = [];
  const hangingOf = new Map<unknown, Hanging>();
  const stack: (Node | string)[] = roots.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if ('value' in node) pieces.push(node.value.replaceAll(/[\t\r\n ]+/gu, ' '));
    else if (!isElement(node)) stack.push(...childrenOf(node).toReversed());
    else if (!isLeftOut(node)) {
      if (node.tagName === 'tr') {
        const group = node.parentNode ?? node;
        const hanging = hangingOf.get(group) ?? [];
        hangingOf.set(group, hanging);
        if (!isLayout(node, hanging)) {
          pieces.push('\n', rowText(node, hanging), '\n');
          continue;
        }
      }
      const isBlock = blocks.has(node.tagName);
      if (isBlock) pieces.push('\n');
      stack.push(...(isBlock ? ['\n'] : []), ...childrenOf(node).toReversed());
    }
  }
  return pieces.join('');
};

const find = (root: Node, wanted: (element: Element) => boolean): readonly Element[] => {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && wanted(node)) found.push(node);
    stack.push(...childrenOf(node).toReversed());
  }
  return found;
};

const lengthOf = (element: Element): number => textOf([element]).replaceAll(/\s/gu, '').length;

/** The names that government sites' editors give to the body of a page. */
const bodyName =
  /(?:^|[-_ ])(?:TRS_Editor|TRS_UEDITOR|UCAPCONTENT|zoom|pages_content|article[-_]?content|content[-_]?text|zw[-_]?content|main[-_]?text|detail[-_]?content|article|con_text|news_content|view)(?:$|[-_ ])/iu;

/** The body of the page: where most of the text is, else all of it. */
const bodyOf = (document: Node): readonly Node[] => {
  const [page] = find(document, ({ tagName }) => tagName === 'body');
  const all = page === undefined ? 0 : lengthOf(page);
  const named = find(
    document,
    (element) =>
      bodyName.test(attribute(element, 'class')) ||
      bodyName.test(attribute(element, 'id')) ||
      element.tagName === 'article' ||
      element.tagName === 'main',
  );
  // Boxes within boxes: a few are enough to look at, and looking at each costs its length.
  const large = named.slice(0, 20).filter((element) => lengthOf(element) * 2 > all);
  const body = large.at(-1);
  return body === undefined ? [document] : [body];
};

/** The title in the page, when the body of the text does not hold it. */
const headingOf = (document: Node, body: string): string => {
  const [heading] = find(document, ({ tagName }) => tagName === 'h1');
  const title = find(document, ({ tagName }) => tagName === 'title')[0];
  const text = (heading === undefined ? '' : textOf(childrenOf(heading))).trim();
  const [named = ''] = (title === undefined ? '' : textOf(childrenOf(title)))
    .trim()
    .split(/[_|-]/u);
  const words = (text === '' ? named : text).replaceAll(/\s+/gu, ' ').trim();
  return words === '' || body.replaceAll(/\s/gu, '').includes(words.replaceAll(/\s/gu, ''))
    ? ''
    : `${words}\n`;
};

/** The text of a web page: its body without navigation, a line a paragraph, a line a row of a table. */
export const htmlToText = (html: string): string => {
  const document = parse(html);
  const body = tidy(textOf(bodyOf(document)));
  return headingOf(document, body) + body;
};

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/^[ \u00A0\u3000]+|[ \u00A0\u3000]+$/gu, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => `${line}\n`)
    .join('');
