import type { Suggestions } from '../search/suggestions.ts';
import type { TaskHit } from '../search/task-finder.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { Settings } from '../progress/settings.ts';
import type { Progress } from '../progress/status.ts';
import type { JobResult } from './keeper.ts';
import type { Size } from './screen/layout.ts';
import type { MouseEvent } from './input/mouse.ts';
import type { ReportForm } from './report/report-menu.ts';
import type { Press } from './input/press.ts';
import type { Renumbering } from './reload/renumber.ts';
import type { Revision } from './reload/revision.ts';
import type { Settlement } from './record/settle.ts';
import type { State } from './state.ts';

/** Everything that can happen to the dashboard. */
export type Action =
  | { readonly kind: 'press'; readonly press: Press }
  /** Several presses that came at once. */
  | { readonly kind: 'presses'; readonly presses: readonly Press[] }
  | { readonly kind: 'mouse'; readonly event: MouseEvent }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'resize'; readonly size: Size }
  /** The window is at rest after it was changed, or the terminal may show anything. */
  | { readonly kind: 'at-rest' }
  /** What was found in a large plan. */
  | { readonly kind: 'found'; readonly query: string; readonly hits: readonly TaskHit[] }
  /** What is near a query that found nothing in a large plan. */
  | { readonly kind: 'offered'; readonly query: string; readonly suggestions: Suggestions }
  /** Something to tell, in words: settings that could not be kept. */
  | { readonly kind: 'told'; readonly text: string }
  /** Another dashboard or command has changed what is kept. */
  | {
      readonly kind: 'changed-elsewhere';
      readonly progress: Progress;
      readonly settings: Settings;
    }
  /** The process was resumed after Ctrl-Z. */
  | { readonly kind: 'continued' }
  /** The finder has learnt pinyin: what is searched for is to be searched for again. */
  | { readonly kind: 'finder-loaded' }
  /** The text of so many tasks went to the clipboard; `isSent`: to the terminal, which doesn't say whether it took it. */
  | { readonly kind: 'copied'; readonly tasks: number; readonly isSent: boolean }
  /** The plan was read again. */
  | {
      readonly kind: 'reloaded';
      readonly progress: Progress;
      readonly revision: Revision | undefined;
      readonly numbers: Renumbering;
      /** The task that had the cursor on the screen, by its old number. */
      readonly seen: string | undefined;
      /** What the person should be told of the record, in words. */
      readonly told?: string;
    }
  /** How the oldest pending job went; a failed one stays pending. */
  | { readonly kind: 'performed'; readonly result: JobResult }
  | { readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[] }
  /** The text that came back from the editor. */
  | {
      readonly kind: 'edited';
      readonly task: string;
      readonly text: string;
      readonly before: string;
    };

/** What an action asks of the world outside, as data. */
export type Effect =
  /** Perform what is pending. */
  | { readonly kind: 'save' }
  | { readonly kind: 'copy'; readonly text: string; readonly tasks: number }
  /** Make a report of what is listed. */
  | { readonly kind: 'report'; readonly form: ReportForm }
  /** Read the plan again. */
  | { readonly kind: 'reload' }
  /** Read the ledger; it comes as `ledger`. */
  | { readonly kind: 'read-ledger' }
  /** Let the person write a remark in their own editor. */
  | { readonly kind: 'edit'; readonly task: string; readonly text: string }
  /** Search a large plan in slices; the answer comes as `found`, what is near when there is none as `offered`. */
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'settle'; readonly settlement: Settlement }
  /** Draw the whole screen anew, whatever stands on it. */
  | { readonly kind: 'redraw' }
  /** Hand the terminal back to the shell until the process is continued. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'quit' };

/** The new state with what is to be done. */
export type Step = { readonly state: State; readonly effects: readonly Effect[] };

/** A step that only changes the state. */
export const calmly = (state: State): Step => ({ state, effects: [] });
