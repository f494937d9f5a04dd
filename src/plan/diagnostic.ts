import type { Span } from './plan.ts';

/** `error`: something was not understood; `warning`: a careful editor would mend it; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * What the parser noticed, as data: the words are chosen at the edge, in the user's language
 * (`Messages.diagnostics` has an entry for each code, or it does not compile).
 */
export type Diagnostic = DiagnosticBody & { readonly severity: Severity; readonly span: Span };

/** The closed list of codes with what each one tells. */
export type DiagnosticBody = {
  readonly code: 'unit-spelling';
  readonly args: { readonly printed: string; readonly canonical: string };
};

/** The code of a diagnostic. */
export type DiagnosticCode = DiagnosticBody['code'];
