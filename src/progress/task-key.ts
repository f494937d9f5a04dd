import { hash } from 'node:crypto';
import type { Task } from '../plan/plan.ts';
import type { TaskKey } from './ledger.ts';

/** What the record needs to know of a task. */
export type KeyedTask = Pick<Task, 'id' | 'text' | 'steps'>;

/**
 * The text by which two wordings count as the same: width, case and white space do not matter.
 *
 * @example plainText('推进 ＡＢ，执法') // '推进ab,执法'
 */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();

/** The key of a task: its number and the first 64 bits of the SHA-256 of its plain text. */
export const taskKey = (task: Pick<Task, 'id' | 'text'>): TaskKey =>
  `${task.id}@${hash('sha256', plainText(task.text), 'hex').slice(0, 16)}`;
