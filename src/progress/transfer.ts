/** The file that `export` writes and `import` reads: the record of one plan, to hand over or to merge. */
import { decodePlanRecord } from './decode-record.ts';
import { isObject } from './json.ts';
import type { PlanRecord } from './ledger.ts';
import { portable } from './merge.ts';
import { planKey } from './plan-key.ts';
import {
  decodeProgressFile,
  encodePlanRecord,
  formatNumber,
  parseJson,
  type Decoded,
} from './progress-file.ts';
import type { Standing } from './summing.ts';

/** The format this version writes: the number in `taizhang.export/1`. */
export const transferFormat = 1;

const prefix = 'taizhang.export/';

/**
 * Spells an export. The sum of each task comes first, for people and other programs to read; `import`
 * reads the record below it.
 */
export const encodeTransfer = (
  record: PlanRecord,
  { progress, vanished }: Standing,
  now: Date,
): string =>
  [
    '{',
    `"format": "${prefix}${transferFormat}",`,
    `"exported": ${JSON.stringify(now.toISOString())},`,
    `"progress": ${JSON.stringify(Object.fromEntries(progress), undefined, 2)},`,
    `"vanished": ${JSON.stringify(vanished, undefined, 2)},`,
    `"record": ${encodePlanRecord(portable(record))}`,
    '}\n',
  ].join('\n');

/**
 * Reads an export, or a whole progress.json (a backup) of which it takes the record of the plan with
 * this title.
 */
export const decodeTransfer = (text: string, title: string): Decoded<PlanRecord> => {
  const parsed = parseJson(text);
  if (parsed === undefined) return { kind: 'foreign', where: 'JSON' };
  const { json } = parsed;
  if (!isObject(json)) return { kind: 'foreign', where: 'JSON' };
  const found = formatNumber(json['format'], prefix);
  if (found > transferFormat) return { kind: 'newer', found };
  if (found === transferFormat) {
    const record = decodePlanRecord(json['record']);
    return record === undefined
      ? { kind: 'foreign', where: 'record' }
      : { kind: 'ok', value: record };
  }
  const whole = decodeProgressFile(text);
  if (whole.kind !== 'ok') return whole;
  const record = whole.value.plans.get(planKey(title));
  return record === undefined ? { kind: 'foreign', where: 'plans' } : { kind: 'ok', value: record };
};
