import type { Diagnostic, DiagnosticBody, DiagnosticCode } from './diagnostic.ts';
import { inconsistencyOf } from './json-consistency.ts';
import type { PlanReading } from './json.ts';
import { type Plan, roles } from './plan.ts';

/** Returns the path of the first value that does not fit, or undefined. */
type Check = (value: unknown, path: string) => string | undefined;

const text: Check = (value, path) => (typeof value === 'string' ? undefined : path);
const count: Check = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : path;
const flag: Check = (value, path) => (typeof value === 'boolean' ? undefined : path);
/** True for a day of the calendar: `2022-02-30` is none. */
const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};
const date: Check = (value, path) => (typeof value === 'string' && isDay(value) ? undefined : path);
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && allowed.includes(value) ? undefined : path;
const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [index, entry] of value.entries()) {
      const wrong = check(entry, `${path}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return path;
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const [name, check] of Object.entries(fields)) {
      const wrong = check(entries.get(name), path === '' ? name : `${path}.${name}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const position = record({ line: count, column: count, offset: count });
const span = record({ start: position, end: position });

const none = record({});

/** What each code tells; the words of a diagnostic are made of it. */
const args: {
  readonly [C in DiagnosticCode]: {
    readonly [A in keyof Extract<DiagnosticBody, { code: C }>['args']]: Check;
  };
} = {
  'no-outline': {},
  'no-notes': { parts: count },
  'roles-in-prose': { sentence: text },
  'note-unread': { text },
  'note-without-role': { note: text },
  'note-unclosed': { label: text },
  'bracket-stray': { mark: text },
  'note-idle': { note: text },
  'note-unled': { note: text },
  'table-row': { expected: count, found: count },
  'table-row-idle': {},
  'item-without-note': { label: text },
  'section-without-note': { label: text },
  'text-without-note': { text },
  numbering: { expected: count, printed: text },
  'unit-spelling': { printed: text, canonical: text },
  'unit-twice': { unit: text },
  'list-comma': { before: text, after: text },
  'division-wording': { printed: text },
  'stray-stop': {},
  'missing-stop': { sentence: text },
  'deadline-passed': { text, due: date },
  'deadline-unread': { text },
  'deadline-year': { text },
  'deadline-impossible': { text },
  'standing-rule': { text },
};

const argsOf = new Map<unknown, Check>(
  Object.entries(args).map(([code, fields]) => [code, record(fields)]),
);

const diagnostic: Check = (value, path) => {
  const { code } = Object(value) as { readonly code?: unknown };
  return record({
    code: oneOf(...Object.keys(args)),
    args: argsOf.get(code) ?? none,
    severity: oneOf('error', 'warning', 'note'),
    message: text,
    span,
  })(value, path);
};

const planFields = record({
  title: text,
  publisher: optional(text),
  published: optional(text),
  sections: listOf(
    record({
      number: count,
      label: text,
      title: text,
      items: listOf(
        record({
          number: count,
          label: text,
          title: text,
          group: optional(text),
          tasks: listOf(text),
        }),
      ),
    }),
  ),
  tasks: listOf(
    record({
      id: text,
      section: count,
      item: count,
      text,
      steps: listOf(text),
      assignments: listOf(record({ unit: text, as: text, role: oneOf(...roles) })),
      byDivision: flag,
      deadlines: listOf(record({ text, due: date })),
      targets: listOf(text),
      documents: listOf(text),
      note: text,
      span,
    }),
  ),
  units: listOf(
    record({
      name: text,
      kind: oneOf('body', 'collective'),
      names: listOf(text),
      lead: count,
      participant: count,
      responsible: count,
      guiding: count,
    }),
  ),
  paragraphs: listOf(
    record({
      kind: oneOf('metadata', 'foreword', 'aims', 'remark', 'closing', 'furniture'),
      section: optional(count),
      text,
      span,
    }),
  ),
  diagnostics: listOf(diagnostic),
});

/** Checks every field of JSON that calls itself a parsed plan. */
export const decodePlan = (json: unknown): PlanReading => {
  const wrong = planFields(json, '');
  if (wrong !== undefined) return { kind: 'invalid', where: wrong };
  const {
    diagnostics,
    format: _format,
    ...rest
  } = json as Omit<Plan, 'diagnostics'> & {
    readonly format: string;
    readonly diagnostics: readonly (Diagnostic & { readonly message?: string })[];
  };
  const plan: Plan = {
    ...rest,
    diagnostics: diagnostics.map((entry) => {
      // The message was said in the language of whoever made the file: it is said anew.
      const { message: _message, ...diagnostic } = entry;
      return diagnostic;
    }),
  };
  const lost = inconsistencyOf(plan);
  return lost === undefined ? { kind: 'plan', plan } : { kind: 'invalid', where: lost };
};
