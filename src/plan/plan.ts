/**
 * The model of a parsed plan (方案): what `parse` returns, what `taizhang parse` prints and what every
 * other module works on. Plain readonly data, no behaviour. See src/README.md for the vocabulary.
 */
import type { Diagnostic } from './diagnostic.ts';

/** A place in the decoded text: `line` and `column` are 1-based, `offset` is 0-based; columns and offsets count UTF-16 units. */
export type Position = { readonly line: number; readonly column: number; readonly offset: number };

/** A stretch of the decoded text; `end` is exclusive. */
export type Span = { readonly start: Position; readonly end: Position };

/** The parts a unit can have in a task, in the order in which they are listed and ranked. */
export const roles = ['lead', 'participant', 'responsible', 'guiding'] as const;

/** 牵头, 参加, 责任 or 指导. */
export type Role = (typeof roles)[number];

/** One unit's part in one task. */
export type Assignment = {
  /** The canonical name: `Unit.name`. */
  readonly unit: string;
  /** What is printed in the note. */
  readonly as: string;
  readonly role: Role;
};

/** A date by which a task must be done: `2022年底前` → `2022-12-31`. */
export type Deadline = { readonly text: string; readonly due: string };

/** The sentences that one responsibility note closes: what a unit does and a person ticks (任务). */
export type Task = {
  /** `section.item.ordinal`, unique in the plan: `5.11.1`. */
  readonly id: string;
  readonly section: number;
  readonly item: number;
  /** Exactly as printed, without number, title and note. */
  readonly text: string;
  /** The sentences of the text; joined they are the text. */
  readonly steps: readonly string[];
  readonly assignments: readonly Assignment[];
  /** 按职责分工负责: the units share the task by their duties. */
  readonly byDivision: boolean;
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly string[];
  readonly documents: readonly string[];
  /** The responsibility note as printed, with its brackets; empty when a rule or a table says who is responsible. */
  readonly note: string;
  /** Where the text stands. */
  readonly span: Span;
};

/** A numbered entry of a section: `(十一)严格规范公正文明执法` (事项). */
export type Item = {
  readonly number: number;
  /** As printed: `(十一)`. */
  readonly label: string;
  /** Empty when the item has none. */
  readonly title: string;
  /** Ids of its tasks. */
  readonly tasks: readonly string[];
};

/** A chapter: `五、深入推进依法行政…` (章节). A plan without chapters has one section with number 0 and no label. */
export type Section = {
  readonly number: number;
  /** As printed, without 、: `五`. */
  readonly label: string;
  readonly title: string;
  readonly items: readonly Item[];
};

/** A body (市司法局) or a collective that stands for several (各县市区政府). */
export type Unit = {
  readonly name: string;
  readonly kind: 'body' | 'collective';
  /** Every spelling found in the plan. */
  readonly names: readonly string[];
  /** How many tasks name it in each role. */
  readonly lead: number;
  readonly participant: number;
  readonly responsible: number;
  readonly guiding: number;
};

/** Text that belongs to the plan but is no task: kept, shown, never ticked. */
export type Paragraph = {
  readonly kind: 'metadata' | 'foreword' | 'aims' | 'remark' | 'closing' | 'furniture';
  /** Number of the section it stands in; absent before the first and after the last. */
  readonly section?: number;
  readonly text: string;
  readonly span: Span;
};

/** One document, parsed. */
export type Plan = {
  readonly title: string;
  readonly publisher?: string;
  /** ISO local date or date and time: `2022-11-22T09:15`. */
  readonly published?: string;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly units: readonly Unit[];
  readonly paragraphs: readonly Paragraph[];
  readonly diagnostics: readonly Diagnostic[];
};
