/** Help texts of the command line. */
const help = {
  program: '台账:读懂实施方案,找到本单位的任务,办一件记一件',
  headings: {
    'Usage:': '用法:',
    'Arguments:': '参数:',
    'Options:': '选项:',
    'Global Options:': '通用选项:',
    'Commands:': '命令:',
  } as Readonly<Record<string, string>>,
  options: '[选项]',
  plan: '方案文件(文本、Markdown、HTML、Word 或 parse 输出的 JSON),“-”表示标准输入;不写则打开自带方案',
  ascii: '界面只用 ASCII 符号画线和标记',
  ambiguousWidth: '“”—…等字符占几列:1、2,或 auto 询问终端',
  screenReader: '为读屏软件逐句输出文字,不画界面(也可设 INK_SCREEN_READER=true)',
  noMouse: '不用鼠标(以便直接选取文字;开着鼠标时按住 Shift 选取)',
  view: '常用筛选的名称:界面、list 和 report 用它的筛选条件',
  data: '设置与进度所在目录(亦可用环境变量 TAIZHANG_DATA)',
  lang: '界面语言',
  noColor: '不用颜色(亦可用环境变量 NO_COLOR)',
  help: '显示帮助',
  version: '显示版本号',
  format: '输出格式',
  output: '写入文件而不是标准输出',
  list: '列出任务,可按章节、单位、角色、状态、时限、关键词筛选',
  show: '显示一项任务的全文、单位、时限、进度和出处',
  mark: '登记任务状态、举措、备注和自定时限',
  units: '列出单位及其牵头、参加、责任任务数',
  parse: '把方案解析成 JSON',
  check: '检查方案的写法,逐条列出问题、所在行和改法;有错误时退出码为 1',
  diff: '比较新旧两版方案:新增、删除、移动、修改了哪些任务',
  oldPlan: '旧方案',
  newPlan: '新方案',
  undo: '撤销最近一次改动(可一直撤销,重启后仍可)',
  redo: '恢复刚撤销的改动',
  log: '列出记录:什么时候改了什么',
  since: '只列这一天(含)以来的(2026-11-01、11月1日、上周一、7d)',
  export: '导出本方案的进度,用于移交、合并或备份',
  import: '导入同事导出的进度(或备份),逐项合并并说明改动,可撤销',
  importFile: 'export 写出的文件,或 progress.json 的备份;“-”表示标准输入',
  dryRun: '只说明将改动什么,不写入',
  path: '显示设置与进度的存放位置',
  section: '章节序号或名称',
  unit: '单位名称、简称或拼音',
  role: '单位角色',
  status: '状态',
  due: '时限:逾期(overdue),或 本月、下周,或 起..止,如 2026-11-01..月底(可省一端)',
  starred: '只列加星的任务',
  mine: '只列本单位的任务(先在界面里按 c 选定本单位)',
  query:
    '搜索:单位(名称、简称、拼音)或文字;空格表示同时满足,-词 表示不含,可写 标题:执法 状态:已完成 时限:逾期',
  sections: '列出章节及其事项数、各状态任务数',
  report: '生成周报、月报或工作台账(md、txt、csv、xlsx)',
  reportSince: '期初(2026-11-16、上周一、上月、7d);不写即本周一',
  reportUntil: '期末(含);不写即今天',
  reportGroup: '按单位角色或按章节分组;不写则有单位时按角色',
  reportFormat: '输出格式;不写则按 -o 的扩展名,没有 -o 即 md',
  completion: '打印命令行补全的脚本(按 Tab 补全)',
  shell: '所用的 shell',
  stats: '统计任务数:总数、各状态、逾期、30 天内到期、本单位',
  unitQuery: '按名称、简称或拼音查找',
  task: '任务编号,如 5.11.1',
  tasks:
    '任务编号(可写多个),最后写新状态:未启动/todo、推进中/doing、已完成/done、需协调/blocked;有 --note、--due、--step 或 --confirm 时状态可不写',
  note: '备注,代替原有的;写 "" 即删除',
  dueDate: '自定时限(2026-12-31、12月31日、15日、12月底、下周五、7d);none 取消',
  confirm: '任务文字随方案修订有变(需复核),已核对,记录仍然有效',
  step: '已完成的举措序号(从 1 起,可重复写)',
  examples: '示例:',
  exitCodesTitle: '退出码:',
  exitCodes: [
    [0, '正常(没有符合条件的也算正常)'],
    [1, 'check 查出错误'],
    [2, '用法有误'],
    [3, '方案读取失败'],
    [4, '进度读写失败'],
    [70, '程序本身出错'],
  ] as readonly (readonly [code: number, meaning: string])[],
  /** A value that may be written, and its name in the interface, which may be written as well. */
  choice: (value: string, name: string) => (name === value ? value : `${name}/${value}`),
  choices: (words: readonly string[]) => `可用:${words.join('、')}`,
  described: (description: string, facts: readonly string[]) =>
    `${description}(${facts.join(';')})`,
  standard: (value: string) => `不写即 ${value}`,
};

/** What is wrong on the command line, and what to do. */
const usage = {
  unknownOption: (option: string) => `没有选项 ${option}`,
  unknownCommand: (command: string) => `没有命令“${command}”,也没有这个文件`,
  didYouMean: (command: string) => `是不是要用 ${command}?`,
  missingArgument: (name: string) => `缺少参数 ${name}`,
  missingValue: (option: string) => `选项 ${option} 后面缺少值`,
  invalidValue: (value: string, option: string) => `${option} 不能是“${value}”`,
  emptyValue: (option: string) => `${option} 后面是空的`,
  /** What is wrong and what to do, one after the other. */
  parts: (parts: readonly string[]) => parts.join(';').replaceAll('?;', '?'),
  /** The fields of a query that take certain values only, as they are written. */
  fields: { status: '状态', role: '角色', due: '时限', starred: '星标', mine: '我的' },
  term: (field: string, value: string) => `${field}:${value}`,
  unreadableTerm: (term: string) => `看不懂“${term}”`,
  yesNo: ['是', '否'] as readonly string[],
  unknownEnding: (ending: string) => `-o 的扩展名不能是“${ending}”`,
  dueInstead: (typed: string) => `按时限筛选请用 --due ${typed}`,
  dueTermInstead: (typed: string) => `按时限查找请写 时限:${typed}`,
  dueForms: '可写 逾期(overdue)、本月、11月22日、12月底 或 2026-11-01..2026-11-30(可省一端)',
  tooManyArguments: () => '参数太多',
  seeHelp: (command: string) => `用法见 ${command} --help`,
  unknownTask: (id: string, near: readonly string[]) =>
    `没有任务“${id}”${near.length === 0 ? '' : `,相近的有:${near.join('、')}`};编号见 taizhang list`,
  unknownSavedFilter: (typed: string, names: readonly string[]) =>
    `没有常用筛选“${typed}”${names.length === 0 ? '' : `,已有:${names.join('、')}`};在界面里按 f 可把筛选存下来`,
  unknownUnit: (typed: string, near: readonly string[]) =>
    `方案中没有单位“${typed}”${near.length === 0 ? '' : `,您是不是要找:${near.join('、')}`};全部单位见 taizhang units`,
  ambiguousUnit: (typed: string, candidates: readonly string[]) =>
    `“${typed}”可指多个单位:${candidates.join('、')};请写得更全`,
  unknownSection: (typed: string, sections: readonly string[]) =>
    `没有章节“${typed}”;章节有:${sections.join('、')}`,
  ambiguousSection: (typed: string, candidates: readonly string[]) =>
    `“${typed}”可指多个章节:${candidates.join('、')};请写得更全`,
  noMine: () => '还没有选定本单位;请打开界面按 c 选定,或改用 --unit',
  brokenAliases: (path: string, where: string) =>
    `${path} 读不懂(${where}),本次不用其中的单位别名;请按 [{"name":…,"aliases":[…]}] 改正`,
  crashed: (what: string) =>
    `程序本身出错:${what};已保存的记录不受影响,请把这一行和出错前的操作告诉维护者(加 NODE_DEBUG=taizhang 可看全部信息)`,
  written: (path: string) => `已写入 ${path}`,
  cannotWrite: (path: string, reason: string) => `写不进 ${path}(${reason});请换一个位置`,
};

/** The summary that is printed when there is no terminal. */
const summary = {
  section: '章节',
  published: (publisher: string, date: string) => `${publisher} ${date} 发布`.trim(),
  counts: (tasks: number, items: number, sections: number) =>
    `共 ${tasks} 项任务,${items} 个事项,${sections} 个章节`,
  progress: (done: number, doing: number, blocked: number, todo: number) =>
    `已完成 ${done},推进中 ${doing},需协调 ${blocked},未启动 ${todo}`,
  tasks: '任务',
  done: '已完成',
  noTasks: '没有任务',
  next: [
    '在终端里运行 taizhang(或 npm start)打开界面;',
    '不用界面时:taizhang list 列出任务,taizhang show 编号 看全文,taizhang mark 编号 完成 登记办结,taizhang --help 看全部用法。',
  ] as readonly string[],
};

/** Words of the lists that commands print. */
const listing = {
  id: '编号',
  number: '序号',
  section: '章节',
  item: '事项',
  text: '任务',
  lead: '牵头单位',
  participant: '参加单位',
  responsible: '责任单位',
  guiding: '指导单位',
  units: '牵头/责任单位',
  firstUnits: (names: string, more: number) => (more > 0 ? `${names}等,另有 ${more} 个` : names),
  unit: '单位',
  total: '合计',
  due: '时限',
  late: '逾期',
  status: '状态',
  steps: '已完成举措',
  stepsDone: (done: readonly number[], total: number) =>
    `${done.length === 0 ? '无' : done.join('、')}(共 ${total} 项)`,
  allStepsDone: (total: number) => `全部(共 ${total} 项)`,
  remark: '备注',
  updated: '更新时间',
  deadlines: '时限',
  ownDue: '自定时限',
  targets: '指标',
  documents: '文件',
  byDivision: '按职责分工负责',
  source: '出处',
  line: (line: number) => `第 ${line} 行`,
  needsReview: (id: string) => `需复核:任务文字有变,核对后用 taizhang mark ${id} --confirm 确认`,
  starred: '已加星',
  allTasks: '全部任务',
  byRole: (unit: string) => `${unit}的任务,按角色`,
  byStatus: (unit: string) => `${unit}的任务,按状态`,
  figure: '项目',
  count: '数量',
  overdue: '逾期',
  dueSoon: (days: number) => `${days} 天内到期`,
  nothing: '没有符合条件的任务',
  shortPinyin: '拼音太短,正文未全查;至少四个字母才查正文',
  nearUnits: (names: readonly string[]) => `您是不是要找:${names.join('、')}`,
  collectives: (unit: string, n: number) =>
    `另有 ${n} 项任务写明“${unit}”,可能包括未点名的部门;查看:taizhang list --unit ${unit}`,
};

/** The command line. */
export const commands = { help, usage, summary, listing };
