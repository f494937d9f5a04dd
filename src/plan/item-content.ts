import { withEntry } from './lists.ts';
import type { Note, PlacedReading, Stretch } from './note.ts';
import type { NoteFinder } from './note-finder.ts';
import type { ItemDraft } from './structure.ts';
import { rowReading } from './table.ts';
import { beforeSpace, behindSpace, isSpace } from './white-space.ts';

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

/** Behind a note: stops that belong to neither text. */
const behindStops = (folded: string, from: number, to: number): number => {
  let at = from;
  while (at < to && (isSpace(folded.charCodeAt(at)) || '。;,、.!'.includes(folded.charAt(at))))
    at += 1;
  return at;
};

/** Longer texts are no titles, in UTF-16 units. */
const longestTitle = 45;

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
      const start = behindSpace(folded, at, to);
      const end = beforeSpace(folded, start, to);
      if (end > start) parts.push({ kind: 'text', at: { start, end } });
    };
    notesOf(line).forEach((note) => {
      if (note.start < at) return;
      push(note.start);
      parts.push({ kind: 'note', note });
      at = behindStops(folded, note.end, line.end);
    });
    push(line.end);
  }
  return parts;
};

/** A task that some notes close; between two of them stands nothing but brackets' edges, stops and line ends. */
const taskOf = (text: Stretch, notes: readonly Note[]): TaskDraft => ({
  text,
  note: notes.length > 1 ? spanOf(notes) : notes[0],
  notes,
  readings: notes,
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
  const found: { readonly text: Stretch; readonly notes: Note[] }[] = [];
  const idle: Note[] = [];
  const unled: Note[] = [];
  // Texts and dates that wait for the note that closes them; mostly there is one text, and no date.
  let waiting: Stretch[] | undefined;
  let held: Note[] | undefined;
  for (const part of parts) {
    const previous = found.at(-1);
    if (part.kind === 'text') {
      // A date that no note follows is text like any other.
      for (const { start, end } of held ?? []) waiting = withEntry(waiting, { start, end });
      waiting = withEntry(waiting, part.at);
      held = undefined;
    } else if (waiting === undefined && previous !== undefined) {
      previous.notes.push(part.note);
    } else if (isUnled(folded, part.note)) {
      unled.push(part.note);
      waiting = withEntry(waiting, { start: part.note.start, end: part.note.end });
    } else if (part.note.form === 'field') {
      held = withEntry(held, part.note);
    } else {
      const text = spanOf(waiting ?? []) ?? item.title;
      if (text === undefined || contactTitle.test(folded.slice(text.start, text.end))) {
        idle.push(part.note);
        continue;
      }
      found.push({ text, notes: withEntry(held, part.note) });
      waiting = undefined;
      held = undefined;
    }
  }
  const tasks = found.map(({ text, notes }) => taskOf(text, notes));
  const rest = [...(waiting ?? []), ...(held ?? [])];
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
  for (const parts of items) {
    const at = parts.findIndex((part) => part.kind === 'note' && part.note.form !== 'field');
    if (at < 0) continue;
    const [first] = parts;
    const isShort = first?.kind !== 'text' || first.at.end - first.at.start <= longestTitle;
    const isTitle = at === 0 || (at === 1 && isShort);
    const lastNote = parts.findLastIndex((part) => part.kind === 'note');
    const isFollowed = lastNote < parts.length - 1;
    const isOneRun = parts.every(
      (part, index) => index < at || index >= lastNote || part.kind === 'note',
    );
    if (isTitle && isFollowed && isOneRun) opening += 1;
    else closing += 1;
  }
  return opening > closing;
};
