import { sectionName } from './section-name.ts';
import { roles } from '../../plan/plan.ts';
import { statuses } from '../../progress/status.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import type { Desk } from '../desk.ts';
import { bindings } from '../keys/keys.ts';
import type { Filter } from './filter.ts';
import { menuLines, menuSight, type Area } from '../screen/menu-lines.ts';
import { signsFor } from '../screen/signs.ts';
import { span, type Line } from '../screen/span.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';

/** What a line of the filter menu does. */
export type Choice =
  | { readonly kind: 'condition'; readonly filter: Filter; readonly isOn: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'open-saved-filter'; readonly name: string; readonly isStart: boolean };

/** One line of the filter menu: `group` stands before the first line of each group. */
export type MenuLine = { readonly group: string; readonly words: string; readonly choice: Choice };

/** The keys that open the first saved filters. */
const savedFilterKeys = bindings
  .filter(({ command }) => command.startsWith('saved-filter-'))
  .map(({ keys: [key] }) => key);

/** A value in or out of a condition that holds several. */
const toggled = <T>(values: readonly T[] | undefined, value: T): readonly T[] | undefined => {
  const isOn = values?.includes(value) ?? false;
  const next = isOn ? values?.filter((one) => one !== value) : [...(values ?? []), value];
  return next?.length === 0 ? undefined : next;
};

/** A filter with one condition set anew, or without it; what was set last comes last. */
const withCondition = <K extends keyof Filter>(
  filter: Filter,
  name: K,
  value: Filter[K] | undefined,
): Filter => {
  const others = Object.fromEntries(Object.entries(filter).filter(([held]) => held !== name));
  return value === undefined ? others : { ...others, [name]: value };
};

const isSame = (a: Filter['due'], b: Filter['due']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const conditionLine = (group: string, words: string, isOn: boolean, filter: Filter): MenuLine => ({
  group,
  words,
  choice: { kind: 'condition', filter, isOn },
});

/** Every condition that can be switched, then what can be done with the whole filter, then the saved filters. */
export const filterMenu = (
  { plan, messages }: Desk,
  { filter, settings }: State,
): readonly MenuLine[] => {
  const { vocabulary, dashboard } = messages;
  const { filterMenu: words } = dashboard;
  const taken = new Set(
    plan.tasks.flatMap(({ assignments }) => assignments.map(({ role }) => role)),
  );
  const spans: readonly (readonly [string, NonNullable<Filter['due']>])[] = [
    [words.overdue, 'overdue'],
    [words.soon, 'soon'],
    [words.dated, {}],
  ];
  return [
    ...statuses.map((status) =>
      conditionLine(
        dashboard.labels.status,
        vocabulary.status[status],
        filter.statuses?.includes(status) ?? false,
        withCondition(filter, 'statuses', toggled(filter.statuses, status)),
      ),
    ),
    ...roles
      .filter((role) => taken.has(role))
      .map((role) =>
        conditionLine(
          dashboard.roleWord,
          vocabulary.role[role],
          filter.roles?.includes(role) ?? false,
          withCondition(filter, 'roles', toggled(filter.roles, role)),
        ),
      ),
    ...spans.map(([text, due]) => {
      const isOn = isSame(filter.due, due);
      return conditionLine(
        dashboard.labels.deadline,
        text,
        isOn,
        withCondition(filter, 'due', isOn ? undefined : due),
      );
    }),
    conditionLine(
      words.marks,
      dashboard.starredOnly,
      filter.isStarred ?? false,
      withCondition(filter, 'isStarred', filter.isStarred ? undefined : true),
    ),
    conditionLine(
      words.marks,
      dashboard.reviewOnly,
      filter.needsReview ?? false,
      withCondition(filter, 'needsReview', filter.needsReview ? undefined : true),
    ),
    ...plan.sections
      .filter(({ items }) => items.length > 0)
      .map(({ number, label, title }) =>
        conditionLine(
          vocabulary.section,
          sectionName({ label, title }),
          filter.sections?.includes(number) ?? false,
          withCondition(filter, 'sections', toggled(filter.sections, number)),
        ),
      ),
    { group: words.whole, words: words.clear, choice: { kind: 'clear' } },
    { group: words.whole, words: words.keep, choice: { kind: 'keep' } },
    ...settings.views.map(({ name }, index): MenuLine => {
      const isStart = settings.defaultView === name;
      const key = savedFilterKeys[index];
      const about = [key, name, isStart ? words.start : ''].filter(Boolean).join('  ');
      return {
        group: words.saved,
        words: about,
        choice: { kind: 'open-saved-filter', name, isStart },
      };
    }),
  ];
};

/** Whether the cursor of the filter menu is on a saved filter. */
export const isOnSavedFilter = (desk: Desk, state: State): boolean =>
  state.layer?.kind === 'filter-menu' &&
  filterMenu(desk, state)[state.layer.cursor]?.choice.kind === 'open-saved-filter';

/** The filter menu as it is drawn. */
export const filterMenuLines = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'filter-menu' }>,
  area: Area,
): readonly Line[] => {
  const { ambiguous, messages } = desk;
  const signs = signsFor(desk);
  const menu = filterMenu(desk, state);
  const groupWidth = 2 + Math.max(...menu.map(({ group }) => displayWidth(group, ambiguous)));
  const draw = ({ group, words, choice }: MenuLine, index: number): Line => {
    const isFirst = menu[index - 1]?.group !== group;
    const isOn = choice.kind === 'condition' && choice.isOn;
    const box = choice.kind === 'condition' ? `${signs.status[isOn ? 'done' : 'todo']} ` : '';
    return [
      span(fit(isFirst ? group : '', groupWidth, { ambiguous }), 'dim'),
      span(box + words, isOn ? 'mine' : 'plain'),
    ];
  };
  const head = [span(` ${messages.dashboard.filterMenu.title}`, 'title')];
  const sight = menuSight(state, layer, menu.length, area);
  return menuLines(desk, { head, items: menu, draw, sight }, area.width);
};
