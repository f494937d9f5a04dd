import { check, diff } from './en/check.ts';
import { commands } from './en/commands.ts';
import { dashboard } from './en/dashboard.ts';
import { diagnostics } from './en/diagnostics.ts';
import { examples } from './en/examples.ts';
import { loader } from './en/loader.ts';
import { progress } from './en/progress.ts';
import { reader } from './en/reader.ts';
import { report } from './en/report.ts';
import { vocabulary } from './en/vocabulary.ts';
import type { Messages } from './zh.ts';

/** The interface in English. */
export const en: Messages = {
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
