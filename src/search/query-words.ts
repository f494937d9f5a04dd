import { daysIn, type Calendar } from '../dates/typed-days.ts';
import type { Role } from '../plan/plan.ts';
import type { Status } from '../progress/status.ts';
import { foldText } from './fold.ts';
import type { DueRange } from './query.ts';

/** What can stand before a colon in a query; the same names as the options of `list`. */
export type FieldName =
  'unit' | 'section' | 'title' | 'text' | 'remark' | 'status' | 'role' | 'due' | 'starred' | 'mine';

/** The query language understands both languages at once, whatever the interface speaks. */
const fields: Readonly<Record<FieldName, string>> = {
  unit: 'u unit 单位 部门',
  section: 's section 章节 章',
  title: 't title 标题 事项',
  text: 'x text 正文 内容 query',
  remark: 'note remark 备注',
  status: 'status 状态',
  role: 'r role 角色',
  due: 'd due 时限 期限',
  starred: 'star starred 星标 关注',
  mine: 'mine 我的',
};

/** What the interface calls them (in English `not started`, compared without its space) and what people say. */
const statusWords: Readonly<Record<Status, string>> = {
  todo: 'todo notstarted 未启动 未开始 待办',
  doing: 'doing inprogress 推进中 进行中 在办',
  done: 'done 已完成 完成 已办结 办结',
  blocked: 'blocked 需协调',
};

const roleWords: Readonly<Record<Role, string>> = {
  lead: 'lead 牵头 牵头单位',
  participant: 'participant 参加 参与 配合 参加单位',
  responsible: 'responsible 责任 责任单位',
  guiding: 'guiding 指导 指导单位',
};

const yesWords = { yes: 'yes y 1 true 是', no: 'no n 0 false 否' };

const lookup = <K extends string>(table: Readonly<Record<K, string>>) => {
  const entries = Object.entries<string>(table).flatMap(([key, words]) =>
    words.split(' ').map((word) => [word, key as K] as const),
  );
  const known = new Map(entries);
  return (typed: string): K | undefined => known.get(foldText(typed));
};

/** `单位`, `ｕ` → `unit`. */
export const fieldOf = lookup(fields);

/** `推进中`, `doing` → `doing`. */
export const statusOf = lookup(statusWords);

/** `牵头`, `lead` → `lead`. */
export const roleOf = lookup(roleWords);

const yesNo = lookup(yesWords);

/** `是`, `yes` → true. */
export const yesOf = (typed: string): boolean | undefined => {
  const word = yesNo(typed);
  return word === undefined ? undefined : word === 'yes';
};

/**
 * `逾期` → overdue; `2022-06..2022-12-31`, `..2025`, `2022` → a range, both ends inclusive; with a
 * calendar that knows today also `本月`, `11月1日..月底`.
 */
export const dueOf = (typed: string, calendar: Calendar = {}): DueRange | undefined => {
  const plain = typed.normalize('NFKC').toLowerCase();
  if (plain === 'overdue' || plain === '逾期') return { kind: 'overdue' };
  const [from = '', until = from, ...more] = plain.split('..');
  if (more.length > 0 || (from === '' && until === '')) return undefined;
  const first = from === '' ? undefined : daysIn(from, calendar)?.from;
  const last = until === '' ? undefined : daysIn(until, calendar)?.until;
  if ((from !== '' && first === undefined) || (until !== '' && last === undefined))
    return undefined;
  return {
    kind: 'between',
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { until: last }),
  };
};
