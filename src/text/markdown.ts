import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cleanLine } from './clean.ts';

/** What a document consists of, from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

type Nodes = Parameters<typeof toMarkdown>[0];
type Root = Extract<Nodes, { type: 'root' }>;

const text = (value: string) => [{ type: 'text' as const, value: cleanLine(value) }];

const nodeOf = (block: Block): Root['children'][number] => {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: block.depth, children: text(block.text) };
    case 'paragraph':
      return { type: 'paragraph', children: text(block.text) };
    case 'list':
      return {
        type: 'list',
        ordered: false,
        spread: false,
        children: block.items.map((item) => ({
          type: 'listItem',
          children: [{ type: 'paragraph', children: text(item) }],
        })),
      };
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({ type: 'tableCell', children: text(cell) })),
        })),
      };
  }
};

/**
 * Blocks as Markdown with GitHub's tables, what would be markup in their text escaped. Table columns
 * are not padded: a task is hundreds of characters wide. The only import of the mdast libraries.
 *
 * @example markdown([{kind: 'heading', depth: 2, text: '逾期'}, {kind: 'list', items: ['*5.11.1*']}])
 *   // '## 逾期\n\n- \\*5.11.1\\*\n'
 */
export const markdown = (blocks: readonly Block[]): string =>
  toMarkdown(
    { type: 'root', children: blocks.map(nodeOf) },
    { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] },
  );
