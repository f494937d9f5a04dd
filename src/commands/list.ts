import { dueDate } from '../app/tasks/dates.ts';
import { progressOf } from '../app/filter/select.ts';
import { placesOf, taskRecord } from '../app/record/task-record.ts';
import { unitsIn } from '../app/record/unit-record.ts';
import { worksheet } from '../app/report/worksheet.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Plan } from '../plan/plan.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import type { FilterOptions } from './filter-options.ts';
import { selectTasks, type Selection } from './selection.ts';
import { withRecord } from './session.ts';

/** What `list` accepts: the filters and the format. */
export type ListOptions = FilterOptions & {
  readonly format: 'table' | 'json' | 'csv' | 'md' | 'ids';
};

/** More units than this are counted rather than named: one task has thirteen. */
const namedUnits = 2;

const asTable = (
  { tasks, standing: { progress } }: Selection,
  { commands: { listing }, vocabulary }: Messages,
  columns: number | undefined,
): string =>
  table(
    [
      { heading: listing.id },
      { heading: listing.status },
      { heading: listing.due },
      { heading: listing.units, isElastic: true },
      { heading: listing.text, isElastic: true },
    ],
    tasks.map((task) => {
      const own = progressOf(progress, task.id);
      const [first = []] = [unitsIn(task, 'lead'), unitsIn(task, 'responsible')].filter(
        (units) => units.length > 0,
      );
      return [
        task.id,
        vocabulary.status[own.status],
        dueDate(task, own) ?? '',
        cleanLine(
          // Cut to fit a terminal; in a file everyone is named.
          columns === undefined
            ? first.join('、')
            : listing.firstUnits(first.slice(0, namedUnits).join('、'), first.length - namedUnits),
        ),
        cleanLine(task.text),
      ];
    }),
    columns,
  );

const asJson = (plan: Plan, { tasks, matches, standing: { progress } }: Selection): string => {
  const place = placesOf(plan);
  return jsonText(
    tasks.map((task) => {
      const match = matches.get(task.id);
      return {
        ...taskRecord(task, place(task.id), progress),
        ...(match !== undefined && { match }),
      };
    }),
  );
};

/** `taizhang list`: the tasks that the filters let through; under `--query` in rank order. */
export const list = (surroundings: Surroundings, options: ListOptions): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { plan } = session;
    const { messages, columns } = surroundings;
    const selection = await selectTasks(surroundings, session, options);
    if (selection.kind === 'wrong') return selection.outcome;
    const { tasks, standing, hints } = selection;
    const rows = () => worksheet(plan, tasks, standing, messages);
    switch (options.format) {
      case 'table':
        return succeeded(asTable(selection, messages, columns), [
          ...hints,
          ...(tasks.length === 0 ? [messages.commands.listing.nothing] : []),
        ]);
      case 'json':
        return succeeded(asJson(plan, selection), hints);
      case 'ids':
        return succeeded(tasks.map(({ id }) => `${id}\n`).join(''), hints);
      case 'csv': {
        const { csv } = await import('../text/csv.ts');
        return succeeded(csv(rows()), hints);
      }
      case 'md': {
        const { markdown } = await import('../text/markdown.ts');
        return succeeded(markdown([{ kind: 'table', rows: rows() }]), hints);
      }
    }
  });
