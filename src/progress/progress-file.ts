/** The text of progress.json: one line a group, so that a person can read it and a diff shows what was added. */
import type { PlanRecord, Group } from './ledger.ts';
import { decodePlanRecord } from './decode-record.ts';
import { isObject, type Json } from './json.ts';

/** Everything in progress.json: the record of each plan by `planKey`. */
export type ProgressFile = { readonly plans: ReadonlyMap<string, PlanRecord> };

/** The format this version writes: the number in `taizhang.progress/1`. */
export const progressFormat = 1;

const prefix = 'taizhang.progress/';

/** What a text that claims to be progress.json turned out to be. */
export type Decoded<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** No JSON, or not ours; `where` names the first thing that is wrong. */
  | { readonly kind: 'foreign'; readonly where: string }
  | { readonly kind: 'newer'; readonly found: number }
  | { readonly kind: 'older'; readonly found: number };

/** Reads JSON without throwing. */
export const parseJson = (text: string): { readonly json: Json } | undefined => {
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
};

/** The number of a `NAME/NUMBER` format; 0 when there is none, for files from before formats were numbered. */
export const formatNumber = (format: unknown, name: string): number => {
  if (typeof format !== 'string' || !format.startsWith(name)) return 0;
  const number = Number(format.slice(name.length));
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

/** Reads the text of progress.json. */
export const decodeProgressFile = (text: string): Decoded<ProgressFile> => {
  const parsed = parseJson(text);
  if (parsed === undefined) return { kind: 'foreign', where: 'JSON' };
  const { json } = parsed;
  if (!isObject(json) || !isObject(json['plans'])) return { kind: 'foreign', where: 'plans' };
  if (json['format'] !== undefined && formatNumber(json['format'], prefix) === 0) {
    return { kind: 'foreign', where: 'format' };
  }
  const found = formatNumber(json['format'], prefix);
  if (found > progressFormat) return { kind: 'newer', found };
  if (found < progressFormat) return { kind: 'older', found };
  const plans = new Map<string, PlanRecord>();
  for (const [key, value] of Object.entries(json['plans'])) {
    const record = decodePlanRecord(value);
    if (record === undefined) return { kind: 'foreign', where: `plans.${key}` };
    plans.set(key, record);
  }
  return { kind: 'ok', value: { plans } };
};

/** Groups never change, so each is spelt once however often the file is written. */
const spelt = new WeakMap<Group, string>();

const spell = (group: Group): string => {
  const known = spelt.get(group);
  if (known !== undefined) return known;
  const text = JSON.stringify(group);
  spelt.set(group, text);
  return text;
};

const block = (opening: string, lines: readonly string[], closing: string): string =>
  lines.length === 0 ? opening + closing : `${opening}\n${lines.join(',\n')}\n${closing}`;

/** Spells one record, as it stands in progress.json and in an export. */
export const encodePlanRecord = ({ title, tasks, ledger }: PlanRecord): string =>
  [
    `{"title": ${JSON.stringify(title)},`,
    `${block(
      '"tasks": {',
      [...tasks].map(([key, task]) => `${JSON.stringify(key)}: ${JSON.stringify(task)}`),
      '}',
    )},`,
    `${block('"ledger": [', ledger.map(spell), ']')}}`,
  ].join('\n');

/** Spells progress.json. `__internal__` is where Conf looks for the version its migrations have reached. */
export const encodeProgressFile = ({ plans }: ProgressFile): string =>
  [
    '{',
    `"format": "${prefix}${progressFormat}",`,
    `"__internal__": {"migrations": {"version": "${progressFormat}.0.0"}},`,
    block(
      '"plans": {',
      [...plans].map(([key, record]) => `${JSON.stringify(key)}: ${encodePlanRecord(record)}`),
      '}',
    ),
    '}\n',
  ].join('\n');
