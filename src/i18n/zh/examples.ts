/** What to type, and what it does. */
export type Example = readonly [typed: string, meaning: string];

/** Examples of every command, by its name; shown by `--help` and in the manual page. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  taizhang: [
    ['taizhang', '打开自带方案的界面'],
    ['taizhang plan.docx', '打开自己的方案'],
    ['taizhang list --unit 司法局 --role lead', '市司法局牵头的任务'],
  ],
  list: [
    ['taizhang list --unit 司法局 --role lead', '市司法局牵头的任务(写 sfj 也行)'],
    ['taizhang list --section 5 --status 未启动', '第五章里还没有启动的'],
    ['taizhang list --due ..月底', '时限不晚于本月底的'],
    ['taizhang list --query "状态:推进中 时限:逾期"', '推进中而已逾期的'],
    ['taizhang list --mine -f csv > tasks.csv', '本单位的任务,用 Excel 打开'],
    ['taizhang list --query 执法 -f ids | xargs taizhang mark --note 待核', '一批任务一次登记'],
  ],
  show: [
    ['taizhang show 5.11.1', '一项任务的全文、单位、时限、进度和出处'],
    ['taizhang show 5.11.1 -f json', '同样的内容,给程序用'],
  ],
  mark: [
    ['taizhang mark 5.11.1 完成', '登记为已完成'],
    ['taizhang mark 5.11.1 5.11.2 推进中 --note 已发通知', '两项一起登记,并写备注'],
    ['taizhang mark 5.11.1 --step 1 --step 2 --due 下周五', '勾选两项举措,自定时限'],
    ['taizhang mark 5.11.1 --due none', '取消自定时限'],
  ],
  undo: [['taizhang undo', '撤销最近一次登记']],
  redo: [['taizhang redo', '恢复刚才撤销的']],
  log: [
    ['taizhang log', '全部记录,一事一行'],
    ['taizhang log --since 上周一', '上周一以来的记录'],
  ],
  units: [
    ['taizhang units', '全部单位及任务数'],
    ['taizhang units --query sfj', '按拼音找单位'],
    ['taizhang units -f csv > units.csv', '用 Excel 打开'],
  ],
  sections: [
    ['taizhang sections', '各章节的事项数和各状态任务数'],
    ['taizhang sections -f json', '给程序用'],
  ],
  stats: [
    ['taizhang stats', '总数、各状态、逾期、30 天内到期'],
    ['taizhang stats -f json', '给程序用'],
  ],
  report: [
    ['taizhang report --unit 司法局', '市司法局本周的周报'],
    ['taizhang report --since 上月 --until 上月 -o report.md', '上个月的月报,写入文件'],
    ['taizhang report --unit 司法局 -f txt', '纯文本,贴到聊天里'],
    ['taizhang report --unit 司法局 -f xlsx -o 台账.xlsx', '工作台账'],
  ],
  check: [
    ['taizhang check', '检查自带方案'],
    ['taizhang check plan.txt -f json', '检查自己的方案,结果给程序用'],
  ],
  parse: [
    ['taizhang parse plan.docx -o plan.json', '解析成 JSON,以后直接打开它'],
    ['taizhang parse - < plan.txt', '从标准输入读'],
  ],
  export: [
    ['taizhang export -o progress.json', '把进度交给同事'],
    ['taizhang export > backup.json', '留一份备份'],
  ],
  import: [
    ['taizhang import progress.json --dry-run', '先看看会改什么'],
    ['taizhang import progress.json', '导入同事的进度,可以撤销'],
  ],
  diff: [['taizhang diff old.txt new.txt', '修订后的方案改了什么']],
  path: [['taizhang path', '设置与进度的存放位置']],
  completion: [
    ['taizhang completion bash >> ~/.bashrc', 'bash 按 Tab 补全'],
    ['taizhang completion zsh > ~/.zsh/_taizhang', 'zsh 按 Tab 补全(目录须在 $fpath 中)'],
    ['taizhang completion fish > ~/.config/fish/completions/taizhang.fish', 'fish 按 Tab 补全'],
  ],
};
