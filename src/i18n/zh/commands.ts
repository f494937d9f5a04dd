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
  usage: '[选项] [命令]',
  plan: '方案文件(文本、Markdown、HTML、Word 或 parse 输出的 JSON),“-”表示标准输入;不写则打开自带方案',
  ascii: '界面只用 ASCII 符号画线和标记',
  ambiguousWidth: '“”—…等字符占几列:1、2,或 auto 询问终端',
  screenReader: '为读屏软件逐句输出文字,不画界面(也可设 INK_SCREEN_READER=true)',
  noMouse: '不用鼠标(以便直接选取文字;开着鼠标时按住 Shift 选取)',
  view: '打开界面时使用的已保存视图',
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
  check: '检查方案的写法,像编译器那样逐条列出;有错误时退出码为 1',
  diff: '比较新旧两版方案:新增、删除、移动、修改了哪些任务',
  oldPlan: '旧方案',
  newPlan: '新方案',
  undo: '撤销最近一次改动(可一直撤销,重启后仍可)',
  redo: '重做刚撤销的改动',
  log: '列出台账:什么时候改了什么',
  since: '只列这一天(含)以来的(2026-11-01、11月1日、上周一、7d)',
  export: '导出本方案的进度,用于移交或合并',
  import: '并入同事导出的进度(或备份),逐项说明改动,可撤销',
  importFile: 'export 写出的文件,或 progress.json 的备份;“-”表示标准输入',
  dryRun: '只说明将改动什么,不写入',
  path: '显示设置与进度存放在哪里',
  section: '章节序号或名称',
  unit: '单位名称、简称或拼音',
  role: '单位角色',
  status: '状态',
  due: 'overdue(已逾期)或 起..止(如 2026-11-01..月底,可省一端;亦可写 本月、下周)',
  starred: '只列加星的任务',
  mine: '只列本单位的任务(先在界面里按 c 选定本单位)',
  query: '搜索词:单位(名称、简称、拼音)或文字,空格分隔表示同时满足',
  sections: '列出章节及其事项数、各状态任务数',
  report: '生成周报、月报或工作台账(md、txt、csv、xlsx)',
  reportSince: '期初(2026-11-16、上周一、上月、7d);不写即本周一',
  reportUntil: '期末(含);不写即今天',
  reportGroup: '按单位角色或按章节分组;不写则有单位时按角色',
  reportFormat: '输出格式;不写则看 -o 的扩展名,再不然即 md',
  completion: '打印按 Tab 补全的脚本',
  shell: '命令解释器',
  stats: '统计:任务总数、各状态、逾期、将到期、本单位',
  unitQuery: '按名称、简称或拼音查找',
  task: '任务编号,如 5.11.1',
  tasks:
    '任务编号(可写多个),最后写新状态:todo 未启动、doing 推进中、done 已完成、blocked 需协调;有 --note、--due 或 --step 时状态可不写',
  note: '备注',
  dueDate: '自定时限(2026-12-31、12月31日、下周五、7d);none 取消',
  confirm: '方案修订后文字有变(需复核)的任务,已复核无误',
  step: '已完成的举措序号(从 1 起,可重复写)',
  examples: '示例:',
  exitCodesTitle: '退出码:',
  exitCodes: [
    [0, '正常(没有符合条件的也算正常)'],
    [1, '检查出错误'],
    [2, '用法有误'],
    [3, '方案读不出来'],
    [4, '进度读不出或写不进'],
  ] as readonly (readonly [code: number, meaning: string])[],
  choices: (words: readonly string[]) => `可用:${words.join('、')}`,
  standard: (value: string) => `不写即 ${value}`,
};

/** What is wrong on the command line, and what to do. */
const usage = {
  unknownOption: (option: string) => `没有选项 ${option}`,
  unknownCommand: (command: string) => `没有命令“${command}”,也没有这个文件`,
  didYouMean: (command: string) => `是不是要用 ${command}?`,
  missingArgument: (name: string) => `缺少参数 ${name}`,
  missingValue: (option: string) => `选项 ${option} 后面缺少值`,
  invalidValue: (value: string, option: string, choices: string) =>
    `${option} 不能是“${value}”${choices === '' ? '' : `,可用:${choices}`}`,
  tooManyArguments: () => '参数太多',
  seeHelp: (command: string) => `用法见 ${command} --help`,
  unknownTask: (id: string, near: readonly string[]) =>
    `没有任务“${id}”${near.length === 0 ? '' : `,相近的有:${near.join('、')}`};编号见 taizhang list`,
  unknownView: (typed: string, names: readonly string[]) =>
    `没有保存过视图“${typed}”${names.length === 0 ? '' : `,已有:${names.join('、')}`};在界面里按 f 可把筛选保存为视图`,
  unknownUnit: (typed: string, near: readonly string[]) =>
    `方案中没有单位“${typed}”${near.length === 0 ? '' : `,您是不是要找:${near.join('、')}`};全部单位见 taizhang units`,
  ambiguousUnit: (typed: string, candidates: readonly string[]) =>
    `“${typed}”可指多个单位:${candidates.join('、')};请写得更全`,
  unknownSection: (typed: string, sections: readonly string[]) =>
    `没有章节“${typed}”;章节有:${sections.join('、')}`,
  ambiguousSection: (typed: string, candidates: readonly string[]) =>
    `“${typed}”可指多个章节:${candidates.join('、')};请写得更全`,
  invalidDue: (value: string) =>
    `--due 不能是“${value}”;请写 overdue 或 2026-11-01..2026-11-30(可省一端),也可写 本月、11月22日`,
  noMine: () => '还没有选定本单位;请打开界面按 c 选定,或改用 --unit',
  brokenAliases: (path: string, where: string) =>
    `${path} 读不懂(${where}),本次不用其中的单位别名;请按 [{"name":…,"aliases":[…]}] 改正`,
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
    '不用界面时:taizhang list 列出任务,taizhang show 编号 看全文,taizhang mark 编号 done 登记完成,taizhang --help 看全部用法。',
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
  status: '状态',
  steps: '完成步骤',
  stepsDone: (done: readonly number[], total: number) =>
    done.length === 0 ? `共 ${total} 步` : `第 ${done.join('、')} 步(共 ${total} 步)`,
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
  figure: '项目',
  count: '数量',
  overdue: '逾期',
  dueSoon: (days: number) => `${days} 天内到期`,
  tasksFound: (n: number, m: number) => `${m} 项中的 ${n} 项`,
  nothing: '没有符合条件的任务',
  nearUnits: (names: readonly string[]) => `您是不是要找:${names.join('、')}`,
  collectives: (unit: string, n: number) => `另有 ${n} 项任务写明“${unit}”,可能包括未点名的部门`,
};

/** The command line. */
export const commands = { help, usage, summary, listing };
