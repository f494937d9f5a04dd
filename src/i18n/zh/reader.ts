import type { Pane } from '../../app/screen/layout.ts';

const panes: Readonly<Record<Pane, string>> = {
  sections: '章节列表',
  list: '任务列表',
  detail: '任务详情',
};

/** What the dashboard says to a screen reader besides its usual words. */
export const reader = {
  panes,
  plan: (title: string) => `方案:${title}`,
  view: (name: string, count: string) => `${name}视图,${count}`,
  units: (units: number) => `${units} 个单位`,
  typed: '已输入',
  place: (row: number, rows: number) => `第 ${row} 行,共 ${rows} 行`,
  labelled: (label: string, text: string) => `${label}:${text}`,
  empty: '空',
  tickedOrNot: (isTicked: boolean): string => (isTicked ? '已勾选' : '未勾选'),
  step: (step: number, isDone: boolean, text: string) =>
    `举措 ${step},${isDone ? '已完成' : '未完成'}:${text}`,
  tasks: (tasks: number) => `${tasks} 项`,
  keys: (keys: readonly string[]) => `可按:${keys.join(',')}`,
  comma: ',',
};
