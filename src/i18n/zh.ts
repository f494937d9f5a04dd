import { check, diff } from './zh/check.ts';
import { commands } from './zh/commands.ts';
import { dashboard } from './zh/dashboard.ts';
import { diagnostics } from './zh/diagnostics.ts';
import { examples } from './zh/examples.ts';
import { loader } from './zh/loader.ts';
import { progress } from './zh/progress.ts';
import { reader } from './zh/reader.ts';
import { report } from './zh/report.ts';
import { vocabulary } from './zh/vocabulary.ts';

/** The interface in Chinese: it defines what there is to say. One file of `zh/` a domain. */
export const zh = {
  check,
  commands,
  dashboard,
  diagnostics,
  diff,
  examples,
  loader,
  progress,
  reader,
  report,
  vocabulary,
};

/** Everything the product says; `en.ts` must match it or does not compile. */
export type Messages = typeof zh;
