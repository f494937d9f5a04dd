import { assemble, type AssemblyOptions, type ParsedPlan } from './assembly.ts';
import { frontMatterOf } from './front-matter.ts';
import { isFurniture } from './furniture.ts';
import { lineStartsOf } from './lines.ts';
import { noteFinder } from './note-finder.ts';
import { numberParts } from './numbering.ts';
import { outlineOf } from './outline.ts';
import { linesOf, type Segment, splitInline } from './segments.ts';
import { sourceOf } from './source.ts';
import { structureOf } from './structure.ts';
import { tableLinesIn } from './table-lines.ts';
import type { Finding } from './diagnostic.ts';

export type { ParsedPlan } from './assembly.ts';

/** What the parser may know beside the text: other names of units; today's date (ISO) to report deadlines that have passed. */
export type ParseOptions = AssemblyOptions;

/**
 * Parses the text of a plan. Never throws; what is not understood becomes a diagnostic. The nodes tile
 * the text: joined, they give it back. Time and memory grow with the length of the text.
 */
export const parse = (text: string, options: ParseOptions = {}): ParsedPlan => {
  const source = sourceOf(text);
  const { folded } = source;
  const starts = lineStartsOf(text);
  const lines = linesOf(folded, starts);
  const table = tableLinesIn(text, folded, lines);
  const findings: Finding[] = [];
  const furniture: Segment[] = [];
  const plain: Segment[] = [];
  const rows: Segment[] = [];
  for (const line of lines) {
    const cell = table.get(line.start);
    if (cell?.kind === 'row') {
      rows.push({ start: cell.start, end: cell.end, row: cell.row });
    } else if (cell?.kind === 'unread') {
      const { expected, found, start, end } = cell;
      findings.push({
        ...(found === expected
          ? { code: 'table-row-idle', args: {} }
          : { code: 'table-row', args: { expected, found } }),
        severity: 'error',
        start,
        end,
      });
    } else if (cell === undefined) {
      if (isFurniture(folded, line)) furniture.push(line);
      else plain.push(line);
    }
  }
  const segments = [...splitInline(source, plain), ...rows].toSorted(
    (one, other) => one.start - other.start,
  );
  const outline = outlineOf(segments);
  const finder = noteFinder(source);
  const sections = numberParts(folded, structureOf(folded, outline, finder), finder);
  const taken = new Set(
    sections.flatMap(({ draft }) =>
      draft.heading === undefined ? draft.lines.map(({ start }) => start) : [],
    ),
  );
  const front = frontMatterOf(
    folded,
    outline.front.filter(({ start, row }) => row === undefined && !taken.has(start)),
  );
  return assemble({ source, starts, lines, furniture, front, sections, findings }, options);
};
