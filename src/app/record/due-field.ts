import { daysIn } from '../../dates/typed-days.ts';
import type { Desk } from '../desk.ts';
import { span, type Span } from '../screen/span.ts';
import type { Layer } from '../layer.ts';

type DueField = Extract<Layer, { kind: 'due' }>;

/** The day that was typed as a due date, ISO; undefined when it is none. */
export const typedDue = ({ today }: Desk, typed: string): string | undefined =>
  daysIn(typed.trim(), { today, lean: 'future' })?.until;

/** What is said of the date while it is typed: what to type, the day it is taken for, or that it is none. */
export const dueRemark = (desk: Desk, { field, isWrong }: DueField): Span => {
  const words = desk.messages.dashboard;
  const typed = field.text.trim();
  if (typed === '') return span(words.dueHint, 'dim');
  const day = typedDue(desk, typed);
  if (day !== undefined) {
    const weekday = words.weekdays[new Date(`${day}T00:00Z`).getUTCDay()];
    return span(`= ${day} ${weekday ?? ''}`, 'accent');
  }
  return isWrong ? span(words.noDate(typed), 'late') : span(words.dueHint, 'dim');
};
