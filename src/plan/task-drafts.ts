import type { NoteReading } from './note.ts';
import type { Note } from './notes.ts';
import type { ItemDraft, NoteFinder, Stretch } from './structure.ts';

/** A task before its units are resolved. */
export type TaskDraft = {
  readonly text: Stretch;
  readonly note: Stretch | undefined;
  readonly readings: readonly NoteReading[];
};

/** What an item holds: its tasks, and the lines that no note closes. */
export type ItemContent = {
  readonly tasks: readonly TaskDraft[];
  readonly rest: readonly Stretch[];
};

const skip = (folded: string, from: number, to: number, what: RegExp): number => {
  let at = from;
  while (at < to && what.test(folded.charAt(at))) at += 1;
  return at;
};

const trimEnd = (folded: string, from: number, to: number): number => {
  let at = to;
  while (at > from && /\s/u.test(folded.charAt(at - 1))) at -= 1;
  return at;
};

type Part =
  { readonly kind: 'text'; readonly at: Stretch } | { readonly kind: 'note'; readonly note: Note };

const partsOf = (
  folded: string,
  lines: readonly Stretch[],
  notesOf: NoteFinder,
): readonly Part[] => {
  const parts: Part[] = [];
  for (const line of lines) {
    let at = line.start;
    const push = (to: number) => {
      const start = skip(folded, at, to, /[\s]/u);
      const end = trimEnd(folded, start, to);
      if (end > start) parts.push({ kind: 'text', at: { start, end } });
    };
    for (const note of notesOf(line)) {
      if (note.start < at) continue;
      push(note.start);
      parts.push({ kind: 'note', note });
      // A stop behind a note belongs to neither text.
      at = skip(folded, note.end, line.end, /[。;,、.!\s]/u);
    }
    push(line.end);
  }
  return parts;
};

/** Tells the tasks of an item apart: each is the text up to the note, or the notes, that close it. */
export const contentOf = (folded: string, item: ItemDraft, notesOf: NoteFinder): ItemContent => {
  const tasks: TaskDraft[] = [];
  let waiting: Stretch[] = [];
  for (const part of partsOf(folded, item.lines, notesOf)) {
    if (part.kind === 'text') {
      waiting.push(part.at);
      continue;
    }
    const { start, end, reading } = part.note;
    const [first] = waiting;
    const last = waiting.at(-1);
    const previous = tasks.at(-1);
    if (first !== undefined && last !== undefined) {
      tasks.push({
        text: { start: first.start, end: last.end },
        note: { start, end },
        readings: [reading],
      });
      waiting = [];
    } else if (previous?.note !== undefined) {
      tasks.splice(-1, 1, {
        ...previous,
        note: { start: previous.note.start, end },
        readings: [...previous.readings, reading],
      });
    } else if (item.title !== undefined) {
      tasks.push({ text: item.title, note: { start, end }, readings: [reading] });
    }
  }
  return { tasks, rest: waiting };
};
