import type { Span } from './plan.ts';

/** `error`: something was not understood; `warning`: a careful editor would mend it; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * What the parser noticed, as data: the words are chosen at the edge, in the user's language
 * (`Messages.diagnostics` has an entry for each code, or it does not compile).
 */
export type Diagnostic = DiagnosticBody & { readonly severity: Severity; readonly span: Span };

/** The closed list of codes with what each one tells. */
export type DiagnosticBody =
  /** Nothing is numbered: this is no plan. */
  | { readonly code: 'no-outline'; readonly args: Readonly<Record<string, never>> }
  /** There are numbered parts, but nothing says who is responsible. */
  | { readonly code: 'no-notes'; readonly args: { readonly parts: number } }
  /** A sentence says who does what, without a note. */
  | { readonly code: 'roles-in-prose'; readonly args: { readonly sentence: string } }
  | { readonly code: 'note-unread'; readonly args: { readonly text: string } }
  /** A bracket of names alone; they are taken for responsible. */
  | { readonly code: 'note-without-role'; readonly args: { readonly note: string } }
  | { readonly code: 'note-unclosed'; readonly args: { readonly label: string } }
  /** A bracket without partner in its lines. */
  | { readonly code: 'bracket-stray'; readonly args: { readonly mark: string } }
  | { readonly code: 'note-idle'; readonly args: { readonly note: string } }
  /** A bracket that only says who takes part: no task is made of it. */
  | { readonly code: 'note-unled'; readonly args: { readonly note: string } }
  | {
      readonly code: 'table-row';
      readonly args: { readonly expected: number; readonly found: number };
    }
  /** All cells are there, but the one that says what is to be done is empty. */
  | { readonly code: 'table-row-idle'; readonly args: Readonly<Record<string, never>> }
  /** An entry without note where others of its section have one. */
  | { readonly code: 'item-without-note'; readonly args: { readonly label: string } }
  /** A section without any note between others that have some. */
  | { readonly code: 'section-without-note'; readonly args: { readonly label: string } }
  /** Behind the last note of an entry; `text` is its beginning. */
  | { readonly code: 'text-without-note'; readonly args: { readonly text: string } }
  /** The number that should come here, and the one that does. */
  | {
      readonly code: 'numbering';
      readonly args: { readonly expected: number; readonly printed: string };
    }
  | {
      readonly code: 'unit-spelling';
      readonly args: { readonly printed: string; readonly canonical: string };
    }
  | { readonly code: 'unit-twice'; readonly args: { readonly unit: string } }
  | {
      readonly code: 'list-comma';
      readonly args: { readonly before: string; readonly after: string };
    }
  | { readonly code: 'division-wording'; readonly args: { readonly printed: string } }
  | { readonly code: 'stray-stop'; readonly args: Readonly<Record<string, never>> }
  /** A sentence that elsewhere ends here runs on; `sentence` is its beginning. */
  | { readonly code: 'missing-stop'; readonly args: { readonly sentence: string } }
  | {
      readonly code: 'deadline-passed';
      readonly args: { readonly text: string; readonly due: string };
    }
  /** 2022年13月底前: the calendar has no such day. */
  | { readonly code: 'deadline-impossible'; readonly args: { readonly text: string } }
  /** 完成时限:按上级要求: a field for dates, or part of it, in which no date was read. */
  | { readonly code: 'deadline-unread'; readonly args: { readonly text: string } }
  | { readonly code: 'deadline-year'; readonly args: { readonly text: string } }
  /** 以下均需B落实: true of every task that follows, listed with none. */
  | { readonly code: 'standing-rule'; readonly args: { readonly text: string } };

/** The code of a diagnostic. */
export type DiagnosticCode = DiagnosticBody['code'];

/** A diagnostic before its place is given as lines and columns; offsets as in the text. */
export type Finding = DiagnosticBody & {
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
};
