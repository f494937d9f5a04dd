import { unitRecords } from '../app/record/unit-record.ts';
import { findUnits } from '../search/find-units.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { nearHints } from './near-hints.ts';
import { finderFor, withRecord } from './session.ts';

/** What `units` accepts. */
export type UnitsOptions = { readonly query?: string; readonly format: 'table' | 'json' | 'csv' };

const number = (heading: string) => ({ heading, align: 'end' }) as const;

/** `taizhang units`: the units of the plan with their tasks by role; under `--query` those that match, in rank order. */
export const units = (
  surroundings: Surroundings,
  { query, format }: UnitsOptions,
): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { messages, columns } = surroundings;
    const { listing, summary } = messages.commands;
    const records = unitRecords(session.plan, session.store.current());
    const finder = query === undefined ? undefined : await finderFor(session, [query])();
    const found = finder === undefined ? undefined : findUnits(finder, query ?? '');
    const byName = new Map(records.map((record) => [record.name, record]));
    const rows =
      found === undefined ? records : found.flatMap(({ unit }) => byName.get(unit.name) ?? []);
    const hints =
      finder !== undefined && rows.length === 0 ? nearHints(finder, query ?? '', messages) : [];
    if (format === 'json') return succeeded(jsonText(rows), hints);
    const { role } = messages.vocabulary;
    const headings = [
      role.lead,
      role.participant,
      role.responsible,
      role.guiding,
      listing.total,
      summary.done,
    ];
    const cells = rows.map((row) => [
      cleanLine(row.name),
      ...[row.lead, row.participant, row.responsible, row.guiding, row.total, row.done].map(String),
    ]);
    if (format === 'csv') {
      const { csv } = await import('../text/csv.ts');
      return succeeded(csv([[listing.unit, ...headings], ...cells]), hints);
    }
    return succeeded(
      table([{ heading: listing.unit, isElastic: true }, ...headings.map(number)], cells, columns),
      hints,
    );
  });
