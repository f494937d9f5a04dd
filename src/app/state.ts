import type { Change } from '../progress/change.ts';
import type { Job } from './job.ts';
import type { Role } from '../plan/plan.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { SavedView, Settings } from '../progress/settings.ts';
import type { Progress, Status } from '../progress/status.ts';
import type { Suggestions } from '../search/suggestions.ts';
import type { TaskHit } from '../search/task-finder.ts';
import type { Filter } from './filter.ts';
import type { Pane, Size } from './layout.ts';
import type { Click } from './mouse.ts';
import type { TextField } from './text-field.ts';

/** The views, in the order of their number keys. */
export const views = ['tasks', 'units', 'overview', 'deadlines', 'ledger'] as const;

/** One of the views. */
export type View = (typeof views)[number];

/** The views that are a list of lines. */
export type RowView = Extract<View, 'overview' | 'deadlines' | 'ledger'>;

/** What the units view can be sorted by, in the order of the key that changes it. */
export const unitSorts = ['total', 'lead', 'participant', 'responsible', 'done', 'name'] as const;

/** What the units view is sorted by. */
export type UnitSort = (typeof unitSorts)[number];

/** The figures of a unit, in the order of their columns. */
export const unitFigures = ['lead', 'participant', 'responsible', 'total', 'done'] as const;

/** One figure of a unit: how many tasks it leads, …, all, those done. */
export type UnitFigure = (typeof unitFigures)[number];

/** What the list can be sorted by; what a search found stays in the order of its fitness under `plan`. */
export const listSorts = ['plan', 'due', 'status'] as const;

/** What the list is sorted by. */
export type ListSort = (typeof listSorts)[number];

/** What lies over the view and has the keys. */
export type Layer =
  | {
      /** The search box; the place that it was opened from comes back when it is given up. */
      readonly kind: 'search';
      readonly field: TextField;
      readonly from: Pick<State, 'view' | 'pane' | 'filter' | 'cursor' | 'top' | 'detailTop'>;
    }
  | {
      readonly kind: 'unit-picker';
      readonly field: TextField;
      readonly cursor: number;
      /** What the unit is picked for: to filter by, to be my unit, the same at the first start, to list what concerns it then, or to go to in the table. */
      readonly purpose: 'filter' | 'my-unit' | 'first' | 'mine' | 'table';
      /** Only units with tasks in this role, and then only those tasks. */
      readonly role: Role | undefined;
    }
  | {
      readonly kind: 'filter-menu';
      readonly cursor: number;
      /** Whether a condition was ticked since the menu was opened. */
      readonly isTicked: boolean;
    }
  | { readonly kind: 'status-menu'; readonly task: string; readonly cursor: number }
  /** What to do with the report of what is listed. */
  | { readonly kind: 'report-menu'; readonly cursor: number }
  | { readonly kind: 'steps'; readonly task: string; readonly cursor: number }
  /** The user's own due date, as typed; `isWrong`: it was no date. */
  | {
      readonly kind: 'due';
      readonly task: string;
      readonly field: TextField;
      readonly isWrong: boolean;
    }
  | { readonly kind: 'remark'; readonly task: string; readonly field: TextField }
  /** The name under which the present filter is to be kept. */
  | { readonly kind: 'view-name'; readonly field: TextField }
  /** Every command with its keys, narrowed by what is typed; Enter runs one. */
  | { readonly kind: 'help'; readonly field: TextField; readonly cursor: number };

/** The layer in which a unit is picked. */
export type UnitPicker = Extract<Layer, { kind: 'unit-picker' }>;

/** Where Esc leads back to after Enter led to the tasks behind a figure. */
export type Place = {
  readonly view: View;
  readonly filter: Filter;
  readonly cursor: string | undefined;
};

/** Something to tell once, as data; the next key press takes it away. */
export type Notice =
  /** What was changed just now; it can be undone. */
  | { readonly kind: 'changed' | 'undone' | 'redone'; readonly changes: readonly Change[] }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' }
  /** Every step of the task is ticked. */
  | { readonly kind: 'offers-done' }
  /** Quitting now would lose what is not saved. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'nothing-to-close' }
  /** The command does nothing where the help was opened. */
  | { readonly kind: 'not-here' }
  /** The end of a paste never came, and no field was open for what there was of it. */
  | { readonly kind: 'paste-dropped' }
  /** A range is marked; the next change is made to all of it. */
  | { readonly kind: 'range' | 'reloaded' | 'changed-elsewhere' | 'settings-elsewhere' }
  | { readonly kind: 'copied'; readonly tasks: number }
  | { readonly kind: 'my-unit'; readonly unit: string }
  /** What names my unit is listed; collectives of `maybe` other tasks may include it. */
  | { readonly kind: 'mine'; readonly maybe: number }
  | { readonly kind: 'maybe-mine' }
  | {
      readonly kind: 'view-kept' | 'view-dropped' | 'view-restored' | 'view-opened';
      readonly name: string;
    }
  | { readonly kind: 'no-view'; readonly number: number }
  /** From outside, in words already. */
  | { readonly kind: 'told'; readonly text: string };

/** Whether what is on the screen is on the disk. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly why: string };

/** What the dashboard keeps: only what can't be derived from the plan and this. */
export type State = {
  readonly size: Size;
  readonly view: View;
  /** Which part of the tasks view has the keys. */
  readonly pane: Pane;
  readonly filter: Filter;
  /** Id of the task under the cursor; another one stands in when the filter hides it. */
  readonly cursor: string | undefined;
  /** Id of the task at the other end of the range that is marked; the cursor is at this one. */
  readonly anchor: string | undefined;
  /** Whether the detail stands beside or below the list. */
  readonly isDetailShown: boolean;
  /** First row of the list that is on the screen. */
  readonly top: number;
  /** First line of the detail that is on the screen. */
  readonly detailTop: number;
  /** Name of the unit under the cursor in the units view. */
  readonly unitCursor: string | undefined;
  /** Where the cursor stands among the rows of a view that can have it. */
  readonly rowCursors: Partial<Readonly<Record<RowView, number>>>;
  /** Column of the cursor in 单位 × 章节; 0: the sum. */
  readonly column: number;
  /** Column of the cursor in the units view. */
  readonly unitColumn: UnitFigure;
  /** Sort order of the units view. */
  readonly unitSort: UnitSort;
  readonly listSort: ListSort;
  readonly layer: Layer | undefined;
  readonly trail: readonly Place[];
  /** What is on the disk. */
  readonly progress: Progress;
  /** What is not yet on the disk, oldest first: shown, but not as saved. */
  readonly pending: readonly Job[];
  readonly saving: Saving;
  /** `waiting`: quits as soon as all is saved; `warned`: quits without, when asked again. */
  readonly leaving: 'no' | 'waiting' | 'warned';
  readonly settings: Settings;
  /** Saved views that were dropped since the start, the last one last; `isStart`: the dashboard started with it. */
  readonly dropped: readonly { readonly view: SavedView; readonly isStart: boolean }[];
  /** Whether nothing was chosen or recorded before this start. */
  readonly isFirst: boolean;
  /** All that was changed, oldest first; read while the ledger is on the screen. */
  readonly ledger: readonly LedgerEntry[];
  /** What the tasks that were marked done here were before: unmarking brings it back. */
  readonly doneFrom: ReadonlyMap<string, Status>;
  /** What was found last in a plan too large to be searched while a key is handled. */
  readonly found: readonly TaskHit[] | undefined;
  /** What is near the query that found nothing last in such a plan. */
  readonly offered: { readonly query: string; readonly suggestions: Suggestions } | undefined;
  readonly notice: Notice | undefined;
  /** The last click, while a second one may still make it a double click. */
  readonly clicked: Click | undefined;
  /** How often the screen was asked for anew: a screen reader is then told everything. */
  readonly redraws: number;
  /** What was told at the opening, in words: stays until Esc or the first change. */
  readonly warning: string | undefined;
};

/** What a dashboard opens with. */
export type Opening = {
  readonly size: Size;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly filter?: Filter;
  /** What the person should be told first, in words. */
  readonly told?: string;
};

/** The dashboard at its start. */
export const initialState = ({ size, progress, settings, filter, told }: Opening): State => ({
  size,
  view: 'tasks',
  pane: 'list',
  filter: filter ?? {},
  cursor: undefined,
  anchor: undefined,
  isDetailShown: true,
  top: 0,
  detailTop: 0,
  unitCursor: undefined,
  rowCursors: {},
  column: 0,
  unitColumn: 'total',
  unitSort: 'total',
  listSort: 'plan',
  layer: undefined,
  trail: [],
  progress,
  pending: [],
  saving: { kind: 'saved' },
  leaving: 'no',
  settings,
  dropped: [],
  isFirst: false,
  redraws: 0,
  ledger: [],
  doneFrom: new Map(),
  found: undefined,
  offered: undefined,
  notice: undefined,
  clicked: undefined,
  warning: told,
});

/** Where the keys go: what lies on top decides which bindings hold. */
export type Mode = 'list' | 'sections' | 'detail' | Exclude<View, 'tasks'> | Layer['kind'];

/** The mode that a state is in. */
export const modeOf = ({ layer, view, pane }: State): Mode =>
  layer?.kind ?? (view === 'tasks' ? pane : view);
