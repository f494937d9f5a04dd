import type { Role } from '../../plan/plan.ts';
import type { Status } from '../../progress/status.ts';

const role: Readonly<Record<Role, string>> = {
  lead: '牵头',
  participant: '参加',
  responsible: '责任',
  guiding: '指导',
};

const status: Readonly<Record<Status, string>> = {
  todo: '未启动',
  doing: '推进中',
  done: '已完成',
  blocked: '需协调',
};

/** The words of the trade, one place for all screens and commands. */
export const vocabulary = {
  plan: '方案',
  section: '章节',
  item: '事项',
  task: '任务',
  unit: '单位',
  role,
  status,
};
