import type { Diagnostic } from '../plan/diagnostic.ts';
import type { Messages } from './zh.ts';
import type { DiagnosticText } from './zh/diagnostics.ts';

/** Says what a diagnostic tells and what to do about it. */
export const diagnosticWords = ({ code, args }: Diagnostic, messages: Messages): DiagnosticText =>
  // The table has one function a code, typed by that code: TypeScript can't follow the pairing.
  (messages.diagnostics[code] as (args: Diagnostic['args']) => DiagnosticText)(args);
