import type { Calendar } from '../dates/typed-days.ts';
import type { Role } from '../plan/plan.ts';
import type { Status } from '../progress/status.ts';
import { dueOf, fieldOf, roleOf, statusOf, yesOf } from './query-words.ts';

/** Where words may be looked for. */
export type WordField = 'any' | 'unit' | 'section' | 'title' | 'text';

/** When a task is due: before today and not done, or from and until ISO dates, both inclusive. */
export type DueRange =
  | { readonly kind: 'overdue' }
  | { readonly kind: 'between'; readonly from?: string; readonly until?: string };

/** What a task's own words and units answer. */
export type Words = { readonly kind: 'words'; readonly field: WordField; readonly text: string };

/** What only progress and settings can answer. */
export type Condition =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'due'; readonly due: DueRange }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'starred' }
  | { readonly kind: 'mine' };

/** One part of a query; all must hold. `isExcluded`: must not hold. */
export type Term = (Words | Condition | { readonly kind: 'role'; readonly role: Role }) & {
  readonly isExcluded: boolean;
};

/** A value that a field doesn't know: `状态:快了`. */
export type QueryProblem = {
  readonly code: 'unknown-value';
  readonly field: 'status' | 'role' | 'due' | 'starred' | 'mine';
  readonly value: string;
};

/** A query as data. */
export type Query = { readonly terms: readonly Term[]; readonly problems: readonly QueryProblem[] };

type Parsed = Term | QueryProblem | undefined;

const fieldTerm = (
  name: string,
  value: string,
  isExcluded: boolean,
  calendar: Calendar,
): Parsed => {
  const field = fieldOf(name);
  switch (field) {
    case undefined:
      return undefined;
    case 'unit':
    case 'section':
    case 'title':
    case 'text':
      return { kind: 'words', field, text: value, isExcluded };
    case 'remark':
      return { kind: 'remark', text: value, isExcluded };
    case 'status': {
      const status = statusOf(value);
      return status === undefined
        ? { code: 'unknown-value', field, value }
        : { kind: 'status', status, isExcluded };
    }
    case 'role': {
      const role = roleOf(value);
      return role === undefined
        ? { code: 'unknown-value', field, value }
        : { kind: 'role', role, isExcluded };
    }
    case 'due': {
      const due = dueOf(value, calendar);
      return due === undefined
        ? { code: 'unknown-value', field, value }
        : { kind: 'due', due, isExcluded };
    }
    case 'starred':
    case 'mine': {
      const yes = yesOf(value);
      return yes === undefined
        ? { code: 'unknown-value', field, value }
        : { kind: field, isExcluded: isExcluded === yes };
    }
  }
};

/** Minus, field name, colon, value; a value may stand in quotation marks to keep its spaces. */
const token = /([-－−])?(?:([\p{L}]+)[:：])?(?:"([^"]*)"|“([^”]*)”|(\S+))?/uy;

const termOf = (match: RegExpExecArray, calendar: Calendar): Parsed => {
  const [whole, minus, name, quoted, curly, bare] = match;
  const value = quoted ?? curly ?? bare ?? '';
  const isExcluded = minus !== undefined;
  if (name !== undefined) {
    // 单位: with nothing behind it is half typed, not a search for nothing.
    if (fieldOf(name) !== undefined) {
      return value === '' ? undefined : fieldTerm(name, value, isExcluded, calendar);
    }
    return { kind: 'words', field: 'any', text: whole.slice(minus?.length ?? 0), isExcluded };
  }
  return value === '' ? undefined : { kind: 'words', field: 'any', text: value, isExcluded };
};

/** UTF-16 units of a query that are read: longer than any sentence of a plan, short enough for a pattern. */
const longest = 1000;

/**
 * Reads a query: terms between spaces (also full-width ones) must all hold, `-` excludes,
 * `单位:` `章节:` `状态:` `角色:` `时限:` `u:` `s:`… narrow a term. Never fails: what it can't read is in
 * `problems`; of more than 1000 UTF-16 units the first are read. `单位:司法局 -宣传 状态:doing` → words in units, words excluded, a status.
 *
 * @param calendar with today `时限:本月` is understood, without it only dates that name their year
 */
export const parseQuery = (whole: string, calendar: Calendar = {}): Query => {
  const typed = whole.slice(0, longest);
  const terms: Term[] = [];
  const problems: QueryProblem[] = [];
  let offset = 0;
  while (offset < typed.length) {
    if (/\s/u.test(typed.charAt(offset))) {
      offset += 1;
      continue;
    }
    token.lastIndex = offset;
    const match = token.exec(typed);
    offset += Math.max(1, match?.[0].length ?? 0);
    const parsed = match === null ? undefined : termOf(match, calendar);
    if (parsed === undefined) continue;
    if ('code' in parsed) problems.push(parsed);
    else terms.push(parsed);
  }
  return { terms, problems };
};
