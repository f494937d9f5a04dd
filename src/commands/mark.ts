import { failureWords } from '../i18n/store-words.ts';
import type { Plan, Task } from '../plan/plan.ts';
import type { Change } from '../progress/change.ts';
import { isoDay } from '../dates/iso-day.ts';
import { daysIn } from '../dates/typed-days.ts';
import { statuses, untouched } from '../progress/status.ts';
import { offersDone } from '../progress/steps.ts';
import type { Store } from '../progress/store.ts';
import { statusOf } from '../search/query-words.ts';
import { cleanText } from '../text/clean.ts';
import { choiceWords } from './choice-words.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withRecord } from './session.ts';
import { findTask } from './task-ids.ts';

/** What `mark` accepts besides its arguments. */
export type MarkOptions = {
  readonly note?: string;
  /** A day as typed (a week, month or year stands for its last day), or `none` to remove it. */
  readonly due?: string;
  /** Numbers of steps as typed, counted from 1; each is ticked in every task named. */
  readonly step?: readonly string[];
  /** The text has changed (需复核) and what is recorded still holds. */
  readonly confirm?: boolean;
};

/** What is wrong with the arguments, in words. */
type Wrong = { readonly kind: 'wrong'; readonly outcome: Outcome };
type Understood = {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  readonly tasks: number;
};

const wrong = (message: string): Wrong => ({ kind: 'wrong', outcome: failed(2, message) });

const looksLikeTask = (typed: string, plan: Plan): boolean =>
  /^\d/u.test(typed) || plan.tasks.some(({ id }) => id === typed);

const stepChanges = (
  task: Task,
  typed: readonly string[],
): readonly Change[] | { readonly unknown: string } => {
  const unknown = typed.find(
    (one) => !/^\d+$/u.test(one) || task.steps[Number(one) - 1] === undefined,
  );
  return unknown === undefined
    ? typed.map((one) => ({ kind: 'step', task: task.id, step: Number(one) - 1, done: true }))
    : { unknown };
};

/** Reads what was typed into changes; the first mistake decides. */
const understand = (
  plan: Plan,
  words: readonly string[],
  { note, due, step = [], confirm = false }: MarkOptions,
  { messages, now }: Pick<Surroundings, 'messages' | 'now'>,
): Understood | Wrong => {
  const { progress } = messages;
  // The status comes last, but who writes it first means the same.
  const other = words.findLast((word) => !looksLikeTask(word, plan));
  const status = other === undefined ? undefined : statusOf(other);
  if (other !== undefined && status === undefined) {
    return wrong(progress.invalidStatus(other, choiceWords(statuses, messages)));
  }
  const ids = [...new Set(words.filter((word) => word !== other))];
  if (ids.length === 0) return wrong(messages.commands.usage.missingArgument('TASK'));
  const isEmpty =
    status === undefined &&
    note === undefined &&
    due === undefined &&
    step.length === 0 &&
    !confirm;
  if (isEmpty) return wrong(progress.nothingToMark());
  const day =
    due === undefined ? undefined : daysIn(due, { today: isoDay(now), lean: 'future' })?.until;
  if (due !== undefined && due !== 'none' && day === undefined)
    return wrong(progress.invalidDate(due));
  const changes: Change[] = [];
  for (const id of ids) {
    const found = findTask(plan, id, messages);
    if (found.kind === 'unknown') return { kind: 'wrong', outcome: found.outcome };
    const { task } = found;
    const steps = stepChanges(task, step);
    if ('unknown' in steps) {
      return wrong(progress.invalidStep(steps.unknown, task.id, task.steps.length));
    }
    if (status !== undefined) changes.push({ kind: 'status', task: id, status });
    changes.push(...steps);
    if (confirm) changes.push({ kind: 'confirm', task: id });
    if (note !== undefined) changes.push({ kind: 'remark', task: id, remark: cleanText(note) });
    if (due !== undefined) changes.push({ kind: 'due', task: id, due: day });
  }
  return { kind: 'changes', changes, tasks: ids.length };
};

/** See `markTasks`. */
export const mark = (
  surroundings: Surroundings,
  words: readonly string[],
  options: MarkOptions,
): Promise<Outcome> =>
  withRecord(surroundings, (session) => markTasks(session, words, options, surroundings));

/**
 * `taizhang mark TASK… STATUS`: records the same changes for all tasks named, as one group. The status
 * may be left out when `--note`, `--due`, `--step` or `--confirm` says something. Nothing is recorded when anything
 * is wrong: exit code 2 with near ids, 4 when it can't be saved.
 */
const markTasks = async (
  { plan, store }: { readonly plan: Plan; readonly store: Store },
  words: readonly string[],
  options: MarkOptions,
  surroundings: Pick<Surroundings, 'messages' | 'now'>,
): Promise<Outcome> => {
  const { messages } = surroundings;
  const understood = understand(plan, words, options, surroundings);
  if (understood.kind === 'wrong') return understood.outcome;
  const saved = await store.apply(understood.changes);
  if (saved.kind === 'failed') return failed(4, failureWords(saved.failure, messages));
  const { marked, allStepsDone } = messages.progress;
  const marks = new Set(understood.changes.map((change) => change.task));
  const offered = plan.tasks.filter(
    ({ id, steps }) =>
      marks.has(id) && offersDone(saved.progress.get(id) ?? untouched, steps.length),
  );
  return succeeded('', [marked(understood.tasks), ...offered.map(({ id }) => allStepsDone(id))]);
};
