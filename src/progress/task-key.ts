import { hash } from 'node:crypto';
import { plainText } from '../plan/plain-text.ts';
import type { Task } from '../plan/plan.ts';
import type { TaskKey } from './ledger.ts';

/** What the record needs to know of a task. */
export type KeyedTask = Pick<Task, 'id' | 'text' | 'steps'>;

/** The key of a task: its number and the first 64 bits of the SHA-256 of its plain text. */
export const taskKey = (task: Pick<Task, 'id' | 'text'>): TaskKey =>
  `${task.id}@${hash('sha256', plainText(task.text), 'hex').slice(0, 16)}`;
