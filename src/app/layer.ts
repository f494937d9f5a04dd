import type { Role } from '../plan/plan.ts';
import type { State } from './state.ts';
import type { TextField } from './screen/text-field.ts';

/** What lies over the view and has the keys. */
export type Layer =
  | {
      /** The search box; the place that it was opened from comes back when it is given up. */
      readonly kind: 'search';
      readonly field: TextField;
      readonly from: Pick<
        State,
        'view' | 'pane' | 'filter' | 'cursor' | 'top' | 'detailTop' | 'trail'
      >;
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
  /** The tasks are those that the cursor or the range held when it was opened, whatever is listed since. */
  | { readonly kind: 'status-menu'; readonly tasks: readonly string[]; readonly cursor: number }
  /** What to do with the report of what is listed. */
  | { readonly kind: 'report-menu'; readonly cursor: number }
  | {
      readonly kind: 'steps';
      readonly task: string;
      readonly cursor: number;
      /** Whether a step was ticked since it was opened: only then Enter may mark the task done. */
      readonly isTicked: boolean;
    }
  /** The user's own due date, as typed; `isWrong`: it was no date. */
  | {
      readonly kind: 'due';
      readonly tasks: readonly string[];
      readonly field: TextField;
      readonly isWrong: boolean;
    }
  /** `isWarned`: the person was told that what is written is not saved. */
  | {
      readonly kind: 'remark';
      readonly task: string;
      readonly field: TextField;
      /** The remark as it was when it was opened. */
      readonly before: string;
      readonly isWarned: boolean;
    }
  /** The name under which the present filter is to be kept. */
  | { readonly kind: 'saved-filter-name'; readonly field: TextField }
  /** Every command with its keys, narrowed by what is typed; Enter runs one. */
  | {
      readonly kind: 'help';
      readonly field: TextField;
      /** -1: none is chosen yet, and Enter only closes the help. */
      readonly cursor: number;
      /** Opened to run a command, so that one is chosen from the start. */
      readonly isPalette: boolean;
      /** What the help lies over: it comes back when the help is closed. */
      readonly over: Layer | undefined;
    };

/** The layer in which a unit is picked. */
export type UnitPicker = Extract<Layer, { kind: 'unit-picker' }>;
