import type { DiagnosticBody, DiagnosticCode } from '../../plan/diagnostic.ts';

/** What a diagnostic says and what to do about it. */
export type DiagnosticText = { readonly message: string; readonly remedy: string };

/** One text for each diagnostic code; a code without one does not compile. */
export type DiagnosticMessages = {
  readonly [C in DiagnosticCode]: (
    args: Extract<DiagnosticBody, { code: C }>['args'],
  ) => DiagnosticText;
};

export const diagnostics: DiagnosticMessages = {
  'unit-spelling': ({ printed, canonical }) => ({
    message: `“${printed}”与“${canonical}”是同一单位的两种写法`,
    remedy: `统一写作“${canonical}”`,
  }),
};
