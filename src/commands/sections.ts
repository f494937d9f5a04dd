import { sectionName } from '../app/filter/section-name.ts';
import { countSections } from '../app/views/counts.ts';
import { statuses } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withRecord } from './session.ts';

/** What `sections` and `stats` accept. */
export type FiguresOptions = { readonly format: 'table' | 'json' };

const number = (heading: string) => ({ heading, align: 'end' }) as const;

/** `taizhang sections`: the sections of the plan with their items, and their tasks by status. */
export const sections = (
  surroundings: Surroundings,
  { format }: FiguresOptions,
): Promise<Outcome> =>
  withRecord(surroundings, async ({ plan, store }) => {
    const { messages, columns } = surroundings;
    const items = new Map(plan.sections.map((section) => [section.number, section.items.length]));
    const counted = countSections(plan, store.current()).map(({ counts, ...section }) => ({
      ...section,
      items: items.get(section.number) ?? 0,
      ...counts,
    }));
    if (format === 'json') return succeeded(jsonText(counted));
    const { vocabulary, commands } = messages;
    const { listing } = commands;
    return succeeded(
      table(
        [
          number(listing.number),
          { heading: vocabulary.section, isElastic: true },
          number(vocabulary.item),
          number(vocabulary.task),
          ...statuses.map((status) => number(vocabulary.status[status])),
        ],
        counted.map((section) => [
          String(section.number),
          cleanLine(sectionName(section)),
          String(section.items),
          String(section.total),
          ...statuses.map((status) => String(section[status])),
        ]),
        columns,
      ),
    );
  });
