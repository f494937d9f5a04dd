import type { Desk } from '../desk.ts';
import { lineWidth, span, type Span } from './span.ts';
import { views, type State, type View } from '../state.ts';

/** The name of a view, or its number alone, in the second header line. */
export type Tab = Span & { readonly view: View };

/** How much is told of the views that are not shown. */
const forms = ['names', 'numbers', 'nothing'] as const;

const tabsAs = (
  { messages, isPlain }: Desk,
  { view: shown }: State,
  form: (typeof forms)[number],
): readonly Tab[] =>
  views.flatMap((view, index): readonly Tab[] => {
    const number = String(index + 1);
    const name = `${number} ${messages.dashboard.views[view]}`;
    if (view === shown) return [{ view, ...span(isPlain ? `[${name}]` : ` ${name} `, 'cursor') }];
    if (form === 'nothing') return [];
    return [{ view, ...span(` ${form === 'names' ? name : number} `, 'dim') }];
  });

/** The views, in `room` columns: where names leave the filters none, numbers, else the shown one alone. */
export const tabsIn = (desk: Desk, state: State, room: number): readonly Tab[] =>
  forms
    .map((form) => tabsAs(desk, state, form))
    .find((tabs) => lineWidth(tabs, desk.ambiguous) <= room) ?? tabsAs(desk, state, 'nothing');
