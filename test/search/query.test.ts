import { describe, expect, it } from 'vitest';
import { parseQuery, type Term } from '../../src/search/query.ts';

const words = (text: string, field = 'any', isExcluded = false) => ({
  kind: 'words',
  field,
  text,
  isExcluded,
});

describe('reading a query', () => {
  it.each<readonly [string, readonly unknown[]]>([
    ['', []],
    [' 　 ', []],
    ['司法局', [words('司法局')]],
    ['司法局　60学时', [words('司法局'), words('60学时')]],
    ['法治 -宣传', [words('法治'), words('宣传', 'any', true)]],
    ['法治 －宣传', [words('法治'), words('宣传', 'any', true)]],
    ['-', []],
    ['单位:司法局', [words('司法局', 'unit')]],
    ['单位：司法局', [words('司法局', 'unit')]],
    ['u:sfj s:五', [words('sfj', 'unit'), words('五', 'section')]],
    ['Ｕ:sfj', [words('sfj', 'unit')]],
    ['标题:立法 正文:电梯', [words('立法', 'title'), words('电梯', 'text')]],
    ['-单位:公安局', [words('公安局', 'unit', true)]],
    ['章节:"依法 行政"', [words('依法 行政', 'section')]],
    ['“司法 行政”', [words('司法 行政')]],
    ['单位:', []],
    ['比例:5%', [words('比例:5%')]],
    ['状态:推进中', [{ kind: 'status', status: 'doing', isExcluded: false }]],
    ['-状态:done', [{ kind: 'status', status: 'done', isExcluded: true }]],
    ['角色:牵头', [{ kind: 'role', role: 'lead', isExcluded: false }]],
    ['时限:逾期', [{ kind: 'due', due: { kind: 'overdue' }, isExcluded: false }]],
    ['mine:yes', [{ kind: 'mine', isExcluded: false }]],
    ['星标:否', [{ kind: 'starred', isExcluded: true }]],
    ['备注:通知', [{ kind: 'remark', text: '通知', isExcluded: false }]],
    ['-note:"sent off"', [{ kind: 'remark', text: 'sent off', isExcluded: true }]],
    ['备注:', []],
    ['-star:no', [{ kind: 'starred', isExcluded: false }]],
  ])('%j', (typed, terms) => {
    expect(parseQuery(typed)).toEqual({ terms, problems: [] });
  });

  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-6-5', '2022-06-05', '2022-06-05'],
    ['2022-06..2022-12', '2022-06-01', '2022-12-31'],
    ['..2025', undefined, '2025-12-31'],
    ['2023..', '2023-01-01', undefined],
  ])('reads due:%s as a range with both ends', (typed, from, until) => {
    const [term] = parseQuery(`due:${typed}`).terms as readonly (Term & { kind: 'due' })[];
    expect(term?.due).toEqual({
      kind: 'between',
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    });
  });

  it.each([
    ['状态:快了', 'status'],
    ['角色:老大', 'role'],
    ['due:soon', 'due'],
    ['due:..', 'due'],
    ['star:maybe', 'starred'],
  ])('says that %s has a value it does not know', (typed, field) => {
    expect(parseQuery(typed)).toMatchObject({
      terms: [],
      problems: [{ code: 'unknown-value', field }],
    });
  });
});
