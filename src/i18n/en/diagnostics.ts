import type { DiagnosticMessages } from '../zh/diagnostics.ts';

export const diagnostics: DiagnosticMessages = {
  'unit-spelling': ({ printed, canonical }) => ({
    message: `“${printed}” is another spelling of “${canonical}”`,
    remedy: `write “${canonical}” throughout`,
  }),
};
