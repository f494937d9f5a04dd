/**
 * Reads the record of one plan from JSON, strictly: a file that is wrong anywhere is set aside whole
 * rather than half understood. By hand, because Conf's schema option doubles the time of a start.
 */
import { isDay } from '../dates/iso-day.ts';
import { isObject, isTexts } from './json.ts';
import type { Action, Group, PlanRecord, RecordedChange, TaskKey, TaskText } from './ledger.ts';
import { isStatus } from './status.ts';

const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const decodeChange = (json: unknown): RecordedChange | undefined => {
  if (!isObject(json) || typeof json['task'] !== 'string') return undefined;
  const { task, kind, status, step, done, starred, due, remark, replaces } = json;
  switch (kind as RecordedChange['kind']) {
    case 'status':
      return isStatus(status) ? { kind: 'status', task, status } : undefined;
    case 'step':
      return isIndex(step) && typeof done === 'boolean'
        ? { kind: 'step', task, step, done }
        : undefined;
    case 'star':
      return typeof starred === 'boolean' ? { kind: 'star', task, starred } : undefined;
    case 'due':
      if (due === undefined) return { kind: 'due', task };
      return isDay(due) ? { kind: 'due', task, due } : undefined;
    case 'remark':
      return typeof remark === 'string' && isTexts(replaces)
        ? { kind: 'remark', task, remark, replaces }
        : undefined;
    case 'confirm':
      return { kind: 'confirm', task };
    default:
      return undefined;
  }
};

const decodeAction = (json: unknown): Action | undefined => {
  if (!isObject(json)) return undefined;
  const { kind, group, source, changes } = json;
  switch (kind as Action['kind']) {
    case 'undo':
      return typeof group === 'string' ? { kind: 'undo', group } : undefined;
    case 'redo':
      return typeof group === 'string' ? { kind: 'redo', group } : undefined;
    case 'import':
      return typeof source === 'string' ? { kind: 'import', source } : undefined;
    case 'change': {
      if (!Array.isArray(changes)) return undefined;
      const decoded = changes.map(decodeChange);
      return decoded.every((change) => change !== undefined)
        ? { kind: 'change', changes: decoded }
        : undefined;
    }
    default:
      return undefined;
  }
};

/** The last millisecond that a date can name: below the largest safe integer, so that orders can still grow. */
const latestOrder = 8.64e15;

const decodeGroup = (json: unknown): Group | undefined => {
  if (!isObject(json)) return undefined;
  const { id, order, time, via } = json;
  const action = decodeAction(json['action']);
  if (typeof id !== 'string' || action === undefined) return undefined;
  if (!isIndex(order) || order > latestOrder) return undefined;
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  if (via === undefined) return { id, order, time, action };
  return isTexts(via) ? { id, order, time, action, via } : undefined;
};

const decodeTask = (json: unknown): TaskText | undefined => {
  if (!isObject(json)) return undefined;
  const { id, steps, was } = json;
  return typeof id === 'string' && isTexts(steps) && isTexts(was) ? { id, steps, was } : undefined;
};

/** Reads a plan's record; undefined when anything in it is not as this version writes it. */
export const decodePlanRecord = (json: unknown): PlanRecord | undefined => {
  if (!isObject(json) || !isObject(json['tasks'])) return undefined;
  const { title, ledger } = json;
  if (typeof title !== 'string' || !Array.isArray(ledger)) return undefined;
  const tasks = new Map<TaskKey, TaskText>();
  for (const [key, value] of Object.entries(json['tasks'])) {
    const task = decodeTask(value);
    if (task === undefined) return undefined;
    tasks.set(key, task);
  }
  const groups = ledger.map(decodeGroup);
  return groups.every((group) => group !== undefined)
    ? { title, tasks, ledger: groups }
    : undefined;
};
