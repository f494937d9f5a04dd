import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodePlan, readPlanJson } from '../../src/plan/json.ts';
import { parse } from '../../src/plan/parse.ts';

const encoded = (text: string): unknown =>
  JSON.parse(JSON.stringify(encodePlan(parse(text, { today: '2026-11-22' }).plan, () => 'said')));

const folder = new URL('../fixtures/plans/', import.meta.url);
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.txt'));

it.each(fixtures)('the parse of %s is read back whole', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { plan } = parse(text, { today: '2026-11-22' });
  expect(readPlanJson(encoded(text))).toEqual({ kind: 'plan', plan });
});

const text =
  '某市方案\n一、任务\n（一）做好工作。加强监管,2022年底前到位。健全制度。（牵头单位：市司法局）开展培训。（责任单位：市教育局）\n（二）保障经费。（责任单位：市财政局）\n';

/** The JSON with the value at a path replaced. */
const withValue = (path: string, value: unknown): unknown => {
  const json = encoded(text);
  const keys = path.split(/[.[\]]+/u).filter(Boolean);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>(
    (held, key) => (held as Readonly<Record<string, unknown>>)[key],
    json,
  );
  (holder as Record<string, unknown>)[last] = value;
  return json;
};

describe('a parsed plan that contradicts itself is refused, with the place', () => {
  it.each([
    ['tasks[0].steps', ['别的话。'], 'tasks[0].steps'],
    ['tasks[0].section', 9, 'tasks[0].section'],
    ['tasks[0].item', 2, 'tasks[0].section'],
    ['tasks[1].id', '1.1.1', 'tasks[1].id'],
    ['tasks[0].assignments[0].unit', '无名局', 'tasks[0].assignments[0].unit'],
    ['tasks[0].deadlines[0].due', '2022-99-99', 'tasks[0].deadlines[0].due'],
    ['tasks[0].deadlines[0].due', '2022-02-30', 'tasks[0].deadlines[0].due'],
    ['units', [], 'tasks[0].assignments[0].unit'],
    ['sections', [], 'tasks[0].section'],
    ['sections[0].items[1].number', 1, 'sections[0].items[1].number'],
    ['sections[0].items[0].tasks', ['1.1.1', '1.1.1'], 'sections[0].items[0].tasks[1]'],
    ['sections[0].items[0].tasks', ['1.1.1'], 'tasks[1].section'],
    ['sections[0].items[0].tasks', ['7.7.7'], 'sections[0].items[0].tasks[0]'],
    ['diagnostics[0].code', 'from-newer', 'diagnostics[0].code'],
    ['diagnostics[0].code', 'constructor', 'diagnostics[0].code'],
    ['diagnostics[0].args', {}, 'diagnostics[0].args.text'],
  ])('%s = %j', (path, value, where) => {
    expect(readPlanJson(withValue(path, value))).toEqual({ kind: 'invalid', where });
  });
});
