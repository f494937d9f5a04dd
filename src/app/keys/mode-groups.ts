/** Modes that have keys in common, for the key table. */
import type { Mode } from '../state.ts';

/** The views that are a list of lines. */
export const rowViews = ['overview', 'deadlines', 'ledger'] as const;

/** The panes of the tasks view and the other views. */
export const browsing = ['list', 'sections', 'detail', 'units', ...rowViews] as const;

/** The panes of the tasks view. */
export const inTasks = ['list', 'sections', 'detail'] as const;

/** Where the keys are about the task under the cursor. */
export const onTask = ['list', 'detail'] as const;

/** What is chosen from by keys, without a field. */
export const menus = ['filter-menu', 'status-menu', 'report-menu', 'steps'] as const;

/** Menus of which one line is taken. */
export const choices = ['status-menu', 'report-menu'] as const;

/** Where letters move. */
export const movable = [...browsing, ...menus] as const;

/** Fields with a list below. */
export const choosing = ['search', 'unit-picker', 'help'] as const;

/** Where letters are typed. */
export const typing = [...choosing, 'saved-filter-name', 'due', 'remark'] as const;

/** Every mode. */
export const anywhere = [...movable, ...typing] as const;

/** The modes in which typed text goes into a field. */
export const isTyping = (mode: Mode): mode is (typeof typing)[number] =>
  typing.some((one) => one === mode);
