import type { Desk } from './desk.ts';
import type { Filter } from './filter/filter.ts';
import type { Keeper } from './keeper.ts';
import type { ReportForm } from './report/report-menu.ts';
import type { ReportSources } from './report/report.ts';
import type { Reloaded } from './reload/reloader.ts';

/** What became of a report, and what to tell, in words. */
export type Reported =
  | {
      /** For the clipboard; of a text that was only `sent` to the terminal nobody knows whether it is there. */
      readonly kind: 'text';
      readonly text: string;
      readonly copied: string;
      readonly sent: string;
    }
  | { readonly kind: 'told'; readonly told: string };

/** What a dashboard starts with. */
export type Start = {
  readonly desk: Desk;
  readonly keeper: Keeper;
  /** Today as an ISO date, whenever it is asked for: a dashboard may stay open over night. */
  readonly today?: () => string;
  /** Reads the plan again. */
  readonly reload?: () => Promise<Reloaded>;
  /** Makes a report and puts it where it is to go. */
  readonly report?: (sources: ReportSources, form: ReportForm) => Promise<Reported>;
  readonly filter?: Filter;
  /** What the person should be told first, in words. */
  readonly told?: string;
  /** What the footer tells until the next key, in words. */
  readonly reminder?: string;
};
