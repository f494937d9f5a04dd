import type { Size } from '../../src/app/screen/layout.ts';
import { savedFilter } from '../../src/app/filter/saved-filter.ts';
import type { Mode } from '../../src/app/state.ts';
import { untouched } from '../../src/progress/status.ts';
import { guided, opened, type Driven } from './drive.ts';
import { parkLedger } from './park-record.ts';

const views = ['公园', '水利', '园林', '财政'].map((query) => savedFilter(query, { query }));

/** A dashboard that has been worked with: a unit, saved filters, a record with something to review, a ledger. */
export const worked = (size: Size): Driven => {
  const { state, effects } = opened(size, { ...guided, unit: '市园林局', views });
  const own = { ...untouched, remark: '已报办公室', needsReview: true } as const;
  const progress = new Map([['2.1.1', own]]);
  return { state: { ...state, progress, ledger: parkLedger }, effects };
};

/** The line of the filter menu that keeps the present filter stands before the saved ones. */
const naming = 'fGkkkk<enter>';

/** Keys that lead to each mode in such a way that, by one of them or another, every key has something to do. */
export const prepared: Readonly<Record<Mode, readonly string[]>> = {
  list: ['', 'G', 'vj', '/公园<enter>', '3<enter>'],
  sections: ['<left>', '<left>G'],
  detail: ['<enter>', '<enter>G', 'j<enter>', '/公园<enter><enter>'],
  units: ['2', '2G', '2<right>'],
  overview: ['3', '3G', '3G<right>'],
  deadlines: ['4', '4G'],
  ledger: ['5', '5G'],
  search: ['/', '/园林', '/园林<down>', '/园林<home>'],
  'unit-picker': ['u', 'u市', 'u市<down>', 'u市<home>'],
  'filter-menu': ['f', 'fG', 'fGx'],
  'status-menu': ['m', 'mG'],
  'report-menu': ['w', 'wG'],
  steps: ['t', 'tG'],
  due: ['d', 'd7天', 'd7天<home>'],
  remark: ['e', 'e<home>', `e${'<ctrl-j>'.repeat(9)}`, `e${'<ctrl-j>'.repeat(9)}<page-up>`],
  'saved-filter-name': [naming, `${naming}年底`, `${naming}年底<home>`],
  help: ['?', '?移动', '?移动<down>', '?移动<home>'],
};
