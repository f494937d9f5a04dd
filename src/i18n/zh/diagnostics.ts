import type { DiagnosticBody, DiagnosticCode } from '../../plan/diagnostic.ts';

/** What a diagnostic says and what to do about it. */
export type DiagnosticText = { readonly message: string; readonly remedy: string };

/** One text for each diagnostic code; a code without one does not compile. */
export type DiagnosticMessages = {
  readonly [C in DiagnosticCode]: (
    args: Extract<DiagnosticBody, { code: C }>['args'],
  ) => DiagnosticText;
};

export const diagnostics: DiagnosticMessages = {
  'no-outline': () => ({
    message: '没有找到编号的章节或事项,无法提取任务',
    remedy: '请确认这是实施方案的正文(如“一、”“(一)”“1.”编号的条目)',
  }),
  'no-notes': ({ parts }) => ({
    message: `有 ${parts} 个编号部分,但没有责任括注,无法提取任务`,
    remedy: '在每项任务后注明“(牵头单位:…;参加单位:…)”或“(责任单位:…)”',
  }),
  'roles-in-prose': ({ sentence }) => ({
    message: `职责写在句子里,未作为责任括注解析:“${sentence}”`,
    remedy: '改为括注,如“(牵头单位:…;参加单位:…)”',
  }),
  'note-unread': ({ text }) => ({
    message: `责任括注中有不能识别的内容:“${text}”`,
    remedy: '单位之间用顿号,角色写作“牵头单位:”“参加单位:”“责任单位:”',
  }),
  'note-without-role': ({ note }) => ({
    message: `括注“${note}”只列了单位,没有写明角色,按责任单位处理`,
    remedy: '写明“牵头单位:”“参加单位:”或“责任单位:”',
  }),
  'note-unclosed': ({ label }) => ({
    message: `责任括注“${label}…”没有右括号`,
    remedy: '补上右括号',
  }),
  'bracket-stray': ({ mark }) => ({
    message: `括号“${mark}”没有配对`,
    remedy: '补上另一半,或删去',
  }),
  'note-idle': ({ note }) => ({
    message: `责任括注“${note}”前没有任务内容`,
    remedy: '把括注放在它所说的任务之后',
  }),
  'note-unled': ({ note }) => ({
    message: `括注“${note}”只写了参加的单位,没有牵头或责任单位,未作为任务`,
    remedy: '如是任务,写明“牵头单位:”或“责任单位:”',
  }),
  'table-row': ({ expected, found }) => ({
    message: `表格应有 ${expected} 列,这一行有 ${found} 列,未能读取`,
    remedy: '拆分合并的单元格,补齐空格',
  }),
  'table-row-idle': () => ({
    message: '这一行的任务一格是空的,未能读取',
    remedy: '填写任务内容,或删去这一行',
  }),
  'item-without-note': ({ label }) => ({
    message: `${label}没有责任括注,同章其他事项有`,
    remedy: '补上责任单位',
  }),
  'section-without-note': ({ label }) => ({
    message: `第${label}部分没有责任括注,没有提取任务`,
    remedy: '如有任务,补上责任单位',
  }),
  'text-without-note': ({ text }) => ({
    message: `“${text}…”在该事项最后一个责任括注之后,没有责任单位,未作为任务`,
    remedy: '补上责任括注,或移到括注之前',
  }),
  numbering: ({ expected, printed }) => ({
    message: `编号不连续:此处应为第 ${expected},实为“${printed}”`,
    remedy: '核对编号,检查有无遗漏或重复',
  }),
  'unit-spelling': ({ printed, canonical }) => ({
    message: `“${printed}”与“${canonical}”是同一单位的两种写法`,
    remedy: `统一写作“${canonical}”`,
  }),
  'unit-twice': ({ unit }) => ({
    message: `“${unit}”在同一任务中列了两次`,
    remedy: '删去重复的一处',
  }),
  'list-comma': ({ before, after }) => ({
    message: `“${before}”与“${after}”之间用了逗号,其他各处用顿号`,
    remedy: '改为顿号',
  }),
  'division-wording': ({ printed }) => ({
    message: `“${printed}”缺“按”字`,
    remedy: `改为“按${printed}”`,
  }),
  'stray-stop': () => ({
    message: '责任括注后多了句号',
    remedy: '删去这个句号',
  }),
  'missing-stop': ({ sentence }) => ({
    message: `“${sentence}”之后缺句号`,
    remedy: '补上句号,并核对是否与别处重复',
  }),
  'deadline-passed': ({ text, due }) => ({
    message: `时限“${text}”(${due})已过`,
    remedy: '核对完成情况,或调整时限',
  }),
  'deadline-unread': ({ text }) => ({
    message: `时限“${text}”中没有读出日期`,
    remedy: '写明日期,如“2026年9月30日前”;长期任务写“长期坚持”',
  }),
  'deadline-year': ({ text }) => ({
    message: `不知道时限“${text}”是哪一年`,
    remedy: '写明年份',
  }),
  'deadline-impossible': ({ text }) => ({
    message: `时限“${text}”在日历上没有`,
    remedy: '核对月份和日期',
  }),
  'standing-rule': ({ text }) => ({
    message: `“${text}”适用于以下各项任务,各任务中未重复列出该单位`,
    remedy: '如需筛选该单位的任务,请在各项责任括注中写明',
  }),
};
