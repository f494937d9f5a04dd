import { matchTasks } from '../../plan/match.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Filter } from '../filter/filter.ts';
import type { Layer } from '../layer.ts';
import type { Place, State } from '../state.ts';

/** The numbers that tasks have in a plan that was read again, by those that they had; of those that are still there. */
export type Renumbering = ReadonlyMap<string, string>;

/** Tasks by what they say; where plans are not to be compared, those that say under their number what they said. */
export const renumbering = (before: Plan, now: Plan, isCompared: boolean): Renumbering => {
  if (isCompared) {
    const { pairs } = matchTasks(before.tasks, now.tasks);
    return new Map(pairs.map((pair) => [pair.old.id, pair.new.id]));
  }
  const texts = new Map(before.tasks.map(({ id, text }) => [id, text]));
  const same = now.tasks.filter(({ id, text }) => texts.get(id) === text);
  return new Map(same.map(({ id }) => [id, id]));
};

const those = (tasks: readonly string[], numbers: Renumbering): readonly string[] =>
  tasks.flatMap((task) => numbers.get(task) ?? []);

const inFilter = (filter: Filter, numbers: Renumbering): Filter =>
  filter.tasks === undefined ? filter : { ...filter, tasks: those(filter.tasks, numbers) };

/** Where a task is gone, what bears its number is not far from where it was. */
const cursorIn = (cursor: string | undefined, numbers: Renumbering): string | undefined =>
  cursor === undefined ? undefined : (numbers.get(cursor) ?? cursor);

const inPlace = <P extends Pick<Place, 'filter' | 'cursor'>>(
  place: P,
  numbers: Renumbering,
): P => ({
  ...place,
  filter: inFilter(place.filter, numbers),
  cursor: cursorIn(place.cursor, numbers),
});

const inTrail = (trail: State['trail'], numbers: Renumbering): State['trail'] =>
  trail.map((place) => ({ ...inPlace(place, numbers), led: inFilter(place.led, numbers) }));

/** A layer goes on about the tasks that it was opened for; none is left that was about tasks that are gone. */
const inLayer = (layer: Layer | undefined, numbers: Renumbering): Layer | undefined => {
  switch (layer?.kind) {
    case 'status-menu':
    case 'due': {
      const tasks = those(layer.tasks, numbers);
      return tasks.length === 0 ? undefined : { ...layer, tasks };
    }
    case 'steps':
    case 'remark': {
      const task = numbers.get(layer.task);
      if (task === undefined) return undefined;
      // There may be other steps now.
      return layer.kind === 'steps'
        ? { ...layer, task, cursor: 0, isTicked: false }
        : { ...layer, task };
    }
    case 'search': {
      const from = inPlace(layer.from, numbers);
      return { ...layer, from: { ...from, trail: inTrail(from.trail, numbers) } };
    }
    case 'help':
      return { ...layer, over: inLayer(layer.over, numbers) };
    case undefined:
    case 'unit-picker':
    case 'filter-menu':
    case 'report-menu':
    case 'saved-filter-name':
      return layer;
  }
};

/** The state with its tasks by the numbers that they have now: whatever a key is about, it stays about that. */
export const renumbered = (state: State, numbers: Renumbering): State => ({
  ...inPlace(state, numbers),
  layer: inLayer(state.layer, numbers),
  trail: inTrail(state.trail, numbers),
  anchor: undefined,
  match: undefined,
});
