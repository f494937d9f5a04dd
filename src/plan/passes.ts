import type { Finding } from './diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { LineStarts } from './lines.ts';
import type { Stretch } from './note.ts';
import type { NumberedSection } from './numbering.ts';
import type { Segment } from './segments.ts';
import type { Source } from './source.ts';

/** Everything that the earlier passes found. */
export type Passes = {
  readonly source: Source;
  readonly starts: LineStarts;
  readonly lines: readonly Segment[];
  readonly furniture: readonly Stretch[];
  readonly front: FrontMatter;
  readonly sections: readonly NumberedSection[];
  readonly findings: readonly Finding[];
};

/** `section.item.ordinal` of a task. */
export const taskId = (section: number, item: number, index: number): string =>
  `${section}.${item}.${index + 1}`;
