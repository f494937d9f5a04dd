import type { Task } from '../../plan/plan.ts';
import type { TaskProgress } from '../../progress/status.ts';
import { pressureOf } from './dates.ts';
import type { Desk } from '../desk.ts';
import { labelled } from './detail-lines.ts';
import type { Line, Tone } from '../screen/span.ts';

/** A date in words, in the tone of how it presses. */
type DateWords = { readonly words: string; readonly tone: Tone };

/** The dates of a task, the user's own first: it stands in for those of the plan. */
export const dateWords = (
  { messages, today }: Desk,
  { deadlines }: Task,
  { due: ownDue, status }: TaskProgress,
): readonly DateWords[] => {
  const { ownMark, deadlines: words, pressure: pressureWords } = messages.dashboard;
  const told = (before: string, due: string): DateWords => {
    const pressure = pressureOf(due, status, today);
    const after = pressure === undefined ? '' : `, ${pressureWords[pressure]}`;
    return { words: `${before}${after})`, tone: pressure ?? 'plain' };
  };
  return [
    ...(ownDue === undefined ? [] : [told(`${ownDue} (${ownMark}`, ownDue)]),
    ...deadlines.map(({ text, due }) =>
      ownDue === undefined
        ? told(`${text} (${due}`, due)
        : { words: `${text} (${due}, ${words.replacedBy(ownDue)})`, tone: 'dim' as const },
    ),
  ];
};

/** The dates of a task beside their label. */
export const dateLines = (
  desk: Desk,
  task: Task,
  own: TaskProgress,
  columns: number,
): readonly Line[] =>
  dateWords(desk, task, own).flatMap(({ words, tone }) =>
    labelled(desk, desk.messages.dashboard.labels.deadline, words, columns, [
      { start: 0, end: words.length, tone },
    ]),
  );
