import type { UnitAliases } from './aliases.ts';
import { assemble, type ParsedPlan } from './assembly.ts';
import { fold } from './fold.ts';
import { isFurniture } from './furniture.ts';
import { lineStartsOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { segmentsOf } from './segments.ts';
import { noteFinder, structureOf } from './structure.ts';

export type { ParsedPlan } from './assembly.ts';

/** What the parser may know beside the text. */
export type ParseOptions = {
  /** Official, former and short names: two of them in one plan are one unit. */
  readonly aliases?: UnitAliases;
  /** ISO date; with it deadlines that have passed are reported. */
  readonly today?: string;
};

/**
 * Parses the text of a plan. Never throws; what is not understood becomes a diagnostic. The nodes tile
 * the text: joined, they give it back. Time and memory grow with the length of the text.
 */
export const parse = (text: string, options: ParseOptions = {}): ParsedPlan => {
  const folded = fold(text);
  const starts = lineStartsOf(text);
  const all = segmentsOf(folded, starts);
  const furniture = all.filter((segment) => isFurniture(folded, segment));
  const outline = outlineOf(all.filter((segment) => !furniture.includes(segment)));
  const notesOf = noteFinder(folded);
  const sections = structureOf(folded, outline, notesOf);
  return assemble({ text, folded, starts, furniture, outline, sections, notesOf }, options);
};
