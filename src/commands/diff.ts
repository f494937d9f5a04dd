import type { Messages } from '../i18n/zh.ts';
import { diffPlans, type PlanDiff, type TaskChange } from '../plan/diff.ts';
import type { Role, Task } from '../plan/plan.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withPlan } from './session.ts';

/** What `diff` accepts. */
export type DiffOptions = { readonly format: 'table' | 'json' };

const rolesText = (roles: readonly Role[], { vocabulary }: Messages): string =>
  roles.map((role) => vocabulary.role[role]).join('/');

/** What changed in one task, in words: 文字; +市教育局(参加); 市财政局 参加→牵头. */
const changeText = (change: TaskChange, messages: Messages): string => {
  const { diff } = messages;
  const units = change.units.map(({ unit, before, after }) => {
    if (before.length === 0) return `+${unit}(${rolesText(after, messages)})`;
    if (after.length === 0) return `-${unit}(${rolesText(before, messages)})`;
    return `${unit} ${rolesText(before, messages)}->${rolesText(after, messages)}`;
  });
  const dates = (task: Task) => task.deadlines.map(({ due }) => due).join(',') || diff.none;
  return [
    ...(change.words ? [diff.words] : []),
    ...units,
    ...(change.deadlines ? [`${diff.deadline} ${dates(change.old)}->${dates(change.new)}`] : []),
  ].join('; ');
};

const row = (kind: string, old: string, fresh: string, what: string, text: string) => [
  kind,
  old,
  fresh,
  cleanLine(what),
  cleanLine(text),
];

const rowsOf = (found: PlanDiff, messages: Messages): readonly (readonly string[])[] => {
  const { diff } = messages;
  return [
    ...found.added.map(({ id, text }) => row(diff.added, '', id, '', text)),
    ...found.removed.map(({ id, text }) => row(diff.removed, id, '', '', text)),
    ...[...found.changed, ...found.moved].map((change) =>
      row(
        diff[change.kind],
        change.old.id,
        change.new.id,
        changeText(change, messages),
        change.new.text,
      ),
    ),
  ];
};

const taskJson = ({ id, text, assignments, deadlines }: Task) => ({
  id,
  text,
  assignments,
  deadlines,
});

const changeJson = ({ old, new: fresh, words, units, deadlines }: TaskChange) => ({
  old: taskJson(old),
  new: taskJson(fresh),
  changes: { words, units, deadlines },
});

const diffJson = ({ added, removed, moved, changed, unchanged }: PlanDiff) => ({
  added: added.map(taskJson),
  removed: removed.map(taskJson),
  moved: moved.map(changeJson),
  changed: changed.map(changeJson),
  unchanged,
});

/** `taizhang diff OLD NEW`: the tasks that a revised plan adds, removes, moves or changes, matched by what they say. */
export const diff = (
  surroundings: Surroundings,
  old: string,
  fresh: string,
  { format }: DiffOptions,
): Promise<Outcome> =>
  withPlan({ ...surroundings, plan: old }, ({ plan: before }) =>
    withPlan({ ...surroundings, plan: fresh }, async ({ plan: after }) => {
      const { messages, columns } = surroundings;
      const found = diffPlans(before, after);
      if (format === 'json') return succeeded(jsonText(diffJson(found)));
      const { diff: words, commands } = messages;
      const { added, removed, moved, changed, unchanged } = found;
      const counts = words.summary({
        added: added.length,
        removed: removed.length,
        moved: moved.length,
        changed: changed.length,
        unchanged,
      });
      const headings = [
        { heading: words.change },
        { heading: words.old },
        { heading: words.fresh },
        { heading: words.what, isElastic: true },
        { heading: commands.listing.text, isElastic: true },
      ];
      return succeeded(table(headings, rowsOf(found, messages), columns), [counts]);
    }),
  );
