import { answerBy } from '../app/conditions.ts';
import { dueDate, isoDay } from '../app/dates.ts';
import { progressOf, select } from '../app/select.ts';
import { placesOf, taskRecord } from '../app/task-record.ts';
import { unitsIn } from '../app/unit-record.ts';
import { findTasks } from '../search/task-finder.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Task } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { readFilter, type FilterOptions } from './filter-options.ts';
import { nearHints } from './near-hints.ts';
import { finderFor, withRecord } from './session.ts';

/** What `list` accepts: the filters and the format. */
export type ListOptions = FilterOptions & { readonly format: 'table' | 'json' };

/** More units than this are counted rather than named: one task has thirteen. */
const namedUnits = 2;

const asTable = (
  tasks: readonly Task[],
  progress: Progress,
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
          listing.firstUnits(first.slice(0, namedUnits).join('、'), first.length - namedUnits),
        ),
        cleanLine(task.text),
      ];
    }),
    columns,
  );

/** `taizhang list`: the tasks that the filters let through; under `--query` in rank order. */
export const list = (surroundings: Surroundings, options: ListOptions): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { plan, store, settings } = session;
    const { messages, now, columns } = surroundings;
    const words = messages.commands.listing;
    const finderOf = finderFor(session);
    const read = await readFilter(options, finderOf, settings.unit, messages);
    if (read.kind === 'wrong') return read.outcome;
    const { filter } = read;

    const progress = store.current();
    const standing = {
      progress,
      today: isoDay(now),
      ...(settings.unit !== undefined && { myUnit: settings.unit }),
    };
    const hits =
      filter.query === undefined
        ? undefined
        : findTasks(await finderOf(), filter.query, answerBy(standing));
    const tasks = select(
      plan,
      filter,
      standing,
      hits?.map(({ task }) => task.id),
    );
    const hints =
      hits?.length === 0 ? nearHints(await finderOf(), filter.query ?? '', messages) : [];

    if (options.format === 'table')
      return succeeded(asTable(tasks, progress, messages, columns), [
        ...hints,
        ...(tasks.length === 0 ? [words.nothing] : []),
      ]);
    const place = placesOf(plan);
    const matches = new Map(hits?.map(({ task, match }) => [task.id, match]));
    const records = tasks.map((task) => {
      const match = matches.get(task.id);
      return {
        ...taskRecord(task, place(task.id), progress),
        ...(match !== undefined && { match }),
      };
    });
    return succeeded(jsonText(records), hints);
  });
