import type { PlacedReading, Stretch } from './note.ts';
import type { NoteFinder } from './note-finder.ts';
import type { Note } from './notes.ts';
import type { ItemDraft } from './structure.ts';
import { rowReading } from './table.ts';

/** A task before its units are resolved. */
export type TaskDraft = {
  readonly text: Stretch;
  /** From the first note to the last; absent for the row of a table. */
  readonly note: Stretch | undefined;
  /** Stretches that the notes take up: one with brackets, the cells of a row. */
  readonly notes: readonly Stretch[];
  readonly readings: readonly PlacedReading[];
};

/** What an item holds: its tasks, the lines that no note closes, and notes that close nothing. */
export type ItemContent = {
  /** The title, when the lines show that what looked like text was one. */
  readonly title: Stretch | undefined;
  readonly tasks: readonly TaskDraft[];
  readonly rest: readonly Stretch[];
  readonly idle: readonly Note[];
  /** Brackets in the text that only say who takes part, as news do: nobody would be responsible. */
  readonly unled: readonly Note[];
};

/** `(市公安局、市财政局参加)` by itself makes no task of what stands before it; a label would: 参加单位:… */
const isUnled = (folded: string, { start, end, form, reading }: Note): boolean =>
  form === 'bracket' &&
  reading.units.every(({ role }) => role === 'participant') &&
  !folded.slice(start, end).includes(':');

/** Whom to ask is nothing to be done. */
const contactTitle = /^(?:联系|咨询|办公|报名)(?:方式|电话|地址|人)$/u;

const trimEnd = (folded: string, from: number, to: number): number => {
  let at = to;
  while (at > from && /\s/u.test(folded.charAt(at - 1))) at -= 1;
  return at;
};

const skip = (folded: string, from: number, to: number, what: RegExp): number => {
  let at = from;
  while (at < to && what.test(folded.charAt(at))) at += 1;
  return at;
};

/** What an item is made of, in the order of the text. */
export type Part =
  { readonly kind: 'text'; readonly at: Stretch } | { readonly kind: 'note'; readonly note: Note };

/** Cuts the lines of an item into texts and notes. */
export const partsOf = (
  folded: string,
  { lines }: ItemDraft,
  { notesOf }: NoteFinder,
): readonly Part[] => {
  const parts: Part[] = [];
  for (const line of lines) {
    let at = line.start;
    const push = (to: number) => {
      const start = skip(folded, at, to, /\s/u);
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

/** Between two notes of one task stands nothing but brackets' edges, stops and line ends. */
const withNote = (task: TaskDraft, note: Note): TaskDraft => ({
  text: task.text,
  note: task.note === undefined ? note : { start: task.note.start, end: note.end },
  notes: [...task.notes, note],
  readings: [...task.readings, note],
});

const spanOf = (texts: readonly Stretch[]): Stretch | undefined => {
  const [first] = texts;
  const last = texts.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end };
};

/**
 * Tells the tasks of an item apart, given its parts: each is the text up to the note, or the notes, that close it. In an
 * item that opens with its note (`opensWithNote`) the text that follows is the task's.
 */
export const contentOf = (
  folded: string,
  item: ItemDraft,
  parts: readonly Part[],
  opensWithNote: boolean,
): ItemContent => {
  if (item.row !== undefined) {
    const { text, cells } = item.row;
    const task = { text, note: undefined, notes: cells, readings: [rowReading(item.row)] };
    return { title: item.title, tasks: [task], rest: [], idle: [], unled: [] };
  }
  const tasks: TaskDraft[] = [];
  const idle: Note[] = [];
  const unled: Note[] = [];
  let waiting: Stretch[] = [];
  let held: Note[] = [];
  for (const part of parts) {
    const previous = tasks.at(-1);
    if (part.kind === 'text') {
      // A date that no note follows is text like any other.
      waiting.push(...held.map(({ start, end }) => ({ start, end })), part.at);
      held = [];
    } else if (waiting.length === 0 && previous !== undefined) {
      tasks.splice(-1, 1, withNote(previous, part.note));
    } else if (isUnled(folded, part.note)) {
      unled.push(part.note);
      waiting.push({ start: part.note.start, end: part.note.end });
    } else if (part.note.form === 'field') {
      held.push(part.note);
    } else {
      const text = spanOf(waiting) ?? item.title;
      if (text === undefined || contactTitle.test(folded.slice(text.start, text.end))) {
        idle.push(part.note);
        continue;
      }
      const empty: TaskDraft = { text, note: undefined, notes: [], readings: [] };
      tasks.push([...held, part.note].reduce(withNote, empty));
      waiting = [];
      held = [];
    }
  }
  const rest = [...waiting, ...held];
  const [only] = tasks;
  const after = spanOf(rest);
  if (opensWithNote && tasks.length === 1 && only !== undefined && after !== undefined) {
    const title = item.title ?? only.text;
    return { title, tasks: [{ ...only, text: after }], rest: [], idle, unled };
  }
  return { title: item.title, tasks, rest, idle, unled };
};

/**
 * True when the items of a plan mostly open with their note, behind the title, and say what is to be
 * done below it.
 */
export const itemsOpenWithNotes = (items: readonly (readonly Part[])[]): boolean => {
  let opening = 0;
  let closing = 0;
  for (const kinds of items) {
    const at = kinds.findIndex((part) => part.kind === 'note' && part.note.form !== 'field');
    if (at < 0) continue;
    const before = kinds.slice(0, at);
    const isTitle = before.every(
      (part) => part.kind === 'note' || part.at.end - part.at.start <= 45,
    );
    const lastNote = kinds.findLastIndex((part) => part.kind === 'note');
    const isFollowed = kinds.slice(lastNote + 1).length > 0;
    const isOneRun = kinds.slice(at, lastNote).every(({ kind }) => kind === 'note');
    if (isTitle && isFollowed && isOneRun && before.length <= 1) opening += 1;
    else closing += 1;
  }
  return opening > closing;
};
