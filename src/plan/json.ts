import type { Diagnostic } from './diagnostic.ts';
import { decodePlan } from './json-decode.ts';
import type { Plan } from './plan.ts';

/** Names the format of a parsed plan and its version. */
export const planFormat = 'taizhang.plan/1';

/** Says a diagnostic in the user's language. */
export type Say = (diagnostic: Diagnostic) => string;

/** What became of reading JSON as a parsed plan. */
export type PlanReading =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** JSON of another kind. */
  | { readonly kind: 'other-format' }
  /** A parsed plan of a later version. */
  | { readonly kind: 'newer'; readonly format: string }
  /** `where` is the path of the first value that does not fit: `tasks[3].assignments[0].role`. */
  | { readonly kind: 'invalid'; readonly where: string };

/** The value that `taizhang parse` prints: the plan with its format named and each diagnostic said. */
export const encodePlan = (plan: Plan, say: Say): Readonly<Record<string, unknown>> => ({
  format: planFormat,
  ...plan,
  diagnostics: plan.diagnostics.map((diagnostic) => ({ ...diagnostic, message: say(diagnostic) })),
});

/** Reads what `encodePlan` wrote, checking every field. */
export const readPlanJson = (json: unknown): PlanReading => {
  const { format } = Object(json) as { readonly format?: unknown };
  if (typeof format !== 'string' || !format.startsWith('taizhang.plan/'))
    return { kind: 'other-format' };
  if (format !== planFormat) return { kind: 'newer', format };
  return decodePlan(json);
};
