import type { KeyedTask } from '../../src/progress/task-key.ts';

/** A task whose sentences end in 。 */
export const taskOf = (id: string, text: string): KeyedTask => ({
  id,
  text,
  steps: text.split(/(?<=。)/u),
});

/** Five tasks of an invented plan. */
export const smallPlan = {
  title: '示例市数字档案建设实施方案（试行）',
  tasks: [
    taskOf('1.1.1', '建立馆藏目录总库。每季度核对一次目录。'),
    taskOf('1.1.2', '完成纸质档案扫描,年底前达到八成。'),
    taskOf('1.2.1', '为窗口配备查询终端。培训窗口人员使用终端。公布查询须知。'),
    taskOf('2.3.1', '修订库房温湿度管理办法。'),
    taskOf('2.3.2', '每年开展一次消防演练,并记录在案。'),
  ],
} as const;

/** A plan of 87 tasks. */
export const longPlan = {
  title: '示例市数字档案建设年度任务表',
  tasks: Array.from({ length: 87 }, (_, index) =>
    taskOf(`${1 + Math.floor(index / 10)}.${index + 1}.1`, `完成第${index + 1}号库房的盘点。`),
  ),
};
