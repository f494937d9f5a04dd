import {
  type NoteField,
  type NotedUnit,
  type PlacedReading,
  readNote,
  type Stretch,
} from './note.ts';
import type { Role } from './plan.ts';
import { isDeadlineField } from './field-names.ts';
import { labelsIn } from './role-words.ts';
import { unitListIn } from './unit-list.ts';
import { couldBeUnit } from './unit-shape.ts';

/** What a column of a table holds. */
export type Column =
  | { readonly kind: 'number' }
  | { readonly kind: 'task' }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'deadline'; readonly name: string }
  | { readonly kind: 'other' };

/** One row of a table of tasks, its cells told apart by what their columns hold. */
export type TableRow = {
  readonly number: Stretch | undefined;
  /** The shorter of two columns that describe the task. */
  readonly title: Stretch | undefined;
  readonly text: Stretch;
  /** Cells that name units, in order. */
  readonly cells: readonly Stretch[];
  readonly units: readonly NotedUnit[];
  readonly fields: readonly NoteField[];
  readonly unread: readonly Stretch[];
};

const taskWord = /任务|举措|措施|内容|事项|要点|项目|做法|工作|行动|改革/u;
const numberWord = /^(?:序号|编号|序|号|No\.?)$/iu;

/** True for the heading 序号; asked of every line of a plan, so it reads no more than it must. */
export const isNumberHeading = (heading: string): boolean =>
  heading.length < 20 && columnOf(heading).kind === 'number';

/**
 * Tells from the heading of a column what it holds.
 *
 * @example columnOf('牵头单位') // {kind: 'role', role: 'lead'}
 */
export const columnOf = (heading: string): Column => {
  const name = heading.replaceAll(/\s/gu, '');
  if (numberWord.test(name)) return { kind: 'number' };
  const [label] = labelsIn(`${name}:`);
  if (label?.kind === 'role' && label.start === 0) return { kind: 'role', role: label.role };
  if (isDeadlineField(name)) return { kind: 'deadline', name };
  return taskWord.test(name) && name.length <= 12 ? { kind: 'task' } : { kind: 'other' };
};

/** True when the headings are those of a table of tasks: something to do, and somebody to do it. */
export const isTaskTable = (columns: readonly Column[]): boolean =>
  columns.some(({ kind }) => kind === 'task') && columns.some(({ kind }) => kind === 'role');

const isNothing = (name: string) => /^[/无—–-]+$/u.test(name);

const unitsIn = (folded: string, cell: Stretch, role: Role) => {
  const labelled = labelsIn(folded.slice(cell.start, cell.end)).some(({ kind }) => kind === 'role')
    ? readNote(folded, cell.start, cell.end)
    : undefined;
  if (labelled !== undefined) return { units: labelled.units, unread: labelled.unread };
  const { units } = unitListIn(folded, cell.start, cell.end);
  return {
    units: units.filter(({ name }) => couldBeUnit(name)).map((unit) => ({ ...unit, role })),
    unread: units.filter(({ name }) => !couldBeUnit(name) && !isNothing(name)),
  };
};

/** Reads the cells of one row; undefined when it has nothing to do in it. */
export const rowOf = (
  folded: string,
  columns: readonly Column[],
  cells: readonly Stretch[],
): TableRow | undefined => {
  const under = (kind: Column['kind']) =>
    cells.filter((cell, index) => columns[index]?.kind === kind && cell.end > cell.start);
  const tasks = under('task');
  // Of two columns that describe the task the later says it in full.
  const text = tasks.at(-1);
  if (text === undefined) return undefined;
  const hasBoth = columns.some(
    ({ kind }, index) => kind === 'role' && roleAt(columns, index) === 'lead',
  );
  const read = cells.flatMap((cell, index) => {
    const role = roleAt(columns, index);
    if (role === undefined || cell.end <= cell.start) return [];
    const isBeside =
      hasBoth &&
      role === 'responsible' &&
      !columns.some((_, at) => roleAt(columns, at) === 'participant');
    return [{ cell, ...unitsIn(folded, cell, isBeside ? 'participant' : role) }];
  });
  return {
    number: under('number')[0],
    title: tasks.length > 1 ? tasks[0] : undefined,
    text,
    cells: read.map(({ cell }) => cell),
    units: read.flatMap(({ units }) => units),
    fields: cells.flatMap((cell, index) => {
      const column = columns[index];
      return column?.kind === 'deadline' && cell.end > cell.start
        ? { ...cell, name: column.name, from: cell.start }
        : [];
    }),
    unread: read.flatMap(({ unread }) => unread),
  };
};

const roleAt = (columns: readonly Column[], index: number): Role | undefined => {
  const column = columns[index];
  return column?.kind === 'role' ? column.role : undefined;
};

/** What a row says, in the form of a note. */
export const rowReading = ({ units, fields, unread }: TableRow): PlacedReading => ({
  at: 0,
  end: 0,
  reading: {
    units,
    division: undefined,
    lacksBy: false,
    fields,
    standing: undefined,
    commas: [],
    unread,
    isBare: false,
  },
});
