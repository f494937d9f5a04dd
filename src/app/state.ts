import type { Job } from './record/job.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { SavedFilter, Settings } from '../progress/settings.ts';
import type { Progress } from '../progress/status.ts';
import type { Suggestions } from '../search/suggestions.ts';
import type { TaskHit } from '../search/task-finder.ts';
import type { Filter } from './filter/filter.ts';
import type { Layer } from './layer.ts';
import type { Pane, Size } from './screen/layout.ts';
import type { Click } from './input/mouse.ts';
import type { Notice } from './screen/notice.ts';

/** The views, in the order of their number keys. */
export const views = ['tasks', 'units', 'overview', 'deadlines', 'ledger'] as const;

/** One of the views. */
export type View = (typeof views)[number];

/** The views that are a list of lines. */
export type RowView = Extract<View, 'overview' | 'deadlines' | 'ledger'>;

/** The figures of a unit, in the order of their columns. */
export const unitFigures = ['lead', 'participant', 'responsible', 'total', 'done'] as const;

/** One figure of a unit: how many tasks it leads, …, all, those done. */
export type UnitFigure = (typeof unitFigures)[number];

/** What the units view is sorted by. */
export type UnitSort = UnitFigure | 'name';

/** What the list can be sorted by; what a search found stays in the order of its fitness under `plan`. */
export const listSorts = ['plan', 'due', 'status'] as const;

/** What the list is sorted by. */
export type ListSort = (typeof listSorts)[number];

/** Where Esc leads back to after the list was reached from another view. */
export type Place = {
  readonly view: View;
  readonly filter: Filter;
  readonly cursor: string | undefined;
  /** What the list was narrowed to by going there: conditions that came later go first. */
  readonly led: Filter;
  /** Whether it was one task in full that was opened, not a list. */
  readonly isToTask: boolean;
};

/** Where the cursor stands in a view that is a list of lines. */
export type RowPlace = {
  /** Of the row: stays with it when rows come and go. */
  readonly key: string;
  /** Its place among the rows that can have the cursor, for when the row is gone. */
  readonly place: number;
};

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
  /** First row on the screen of the other lists, by the mode in which they have the keys. */
  readonly tops: Partial<Readonly<Record<Mode, number>>>;
  /** First line of the detail that is on the screen. */
  readonly detailTop: number;
  /** The match in the detail that was gone to last: of this task, its place among all. */
  readonly match: { readonly task: string; readonly index: number } | undefined;
  /** Name of the unit under the cursor in the units view. */
  readonly unitCursor: string | undefined;
  /** Where the cursor stands among the rows of a view that can have it. */
  readonly rowCursors: Partial<Readonly<Record<RowView, RowPlace>>>;
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
  /** Saved filters that were dropped since the start, the last one last; `isStart`: the dashboard started with it. */
  readonly dropped: readonly { readonly saved: SavedFilter; readonly isStart: boolean }[];
  /** Whether nothing was chosen or recorded before this start. */
  readonly isFirst: boolean;
  /** All that was changed, oldest first; read while the ledger is on the screen. */
  readonly ledger: readonly LedgerEntry[];
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
  /** What the footer tells until the next key, in words. */
  readonly reminder?: string;
};

/** The dashboard at its start. */
export const initialState = ({
  size,
  progress,
  settings,
  filter,
  told,
  reminder,
}: Opening): State => ({
  size,
  view: 'tasks',
  pane: 'list',
  filter: filter ?? {},
  cursor: undefined,
  anchor: undefined,
  isDetailShown: true,
  top: 0,
  tops: {},
  detailTop: 0,
  match: undefined,
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
  found: undefined,
  offered: undefined,
  notice: reminder === undefined ? undefined : { kind: 'told', text: reminder },
  clicked: undefined,
  warning: told,
});

/** Where the keys go: what lies on top decides which bindings hold. */
export type Mode = 'list' | 'sections' | 'detail' | Exclude<View, 'tasks'> | Layer['kind'];

/** The mode that a state is in. */
export const modeOf = ({ layer, view, pane }: State): Mode =>
  layer?.kind ?? (view === 'tasks' ? pane : view);
