import type { Messages } from '../zh.ts';

export const examples: Messages['examples'] = {
  taizhang: [
    ['taizhang', 'the dashboard on the shipped plan'],
    ['taizhang plan.docx', 'a plan of your own'],
    ['taizhang list --unit sfj --role lead', 'the tasks that 市司法局 leads'],
  ],
  list: [
    ['taizhang list --unit sfj --role lead', 'the tasks that 市司法局 leads'],
    ['taizhang list --section 5 --status todo', 'what is not started in section 5'],
    ['taizhang list --due ..2026-12-31', 'what is due by the end of 2026'],
    ['taizhang list --query "status:doing due:overdue"', 'what is in progress and overdue'],
    ['taizhang list --mine -f csv > tasks.csv', 'the tasks of your unit, for Excel'],
    [
      'taizhang list --query 执法 -f ids | xargs taizhang mark --note checked',
      'many tasks at once',
    ],
  ],
  show: [
    ['taizhang show 5.11.1', 'text, units, deadlines, progress and source of one task'],
    ['taizhang show 5.11.1 -f json', 'the same for a program'],
  ],
  mark: [
    ['taizhang mark 5.11.1 done', 'it is done'],
    ['taizhang mark 5.11.1 5.11.2 doing --note "letter sent"', 'two at once, with a remark'],
    ['taizhang mark 5.11.1 --step 1 --step 2 --due "next friday"', 'two steps, an own due date'],
    ['taizhang mark 5.11.1 --due none', 'no own due date any more'],
  ],
  undo: [['taizhang undo', 'take back what was recorded last']],
  redo: [['taizhang redo', 'put back what was undone']],
  log: [
    ['taizhang log', 'all records, one a line'],
    ['taizhang log --since 7d', 'those of the last seven days'],
  ],
  units: [
    ['taizhang units', 'all units with their numbers of tasks'],
    ['taizhang units --query sfj', 'find a unit by pinyin'],
    ['taizhang units -f csv > units.csv', 'for Excel'],
  ],
  sections: [
    ['taizhang sections', 'sections with their items and their tasks by status'],
    ['taizhang sections -f json', 'for a program'],
  ],
  stats: [
    ['taizhang stats', 'in all, by status, overdue, due within 30 days'],
    ['taizhang stats -f json', 'for a program'],
  ],
  report: [
    ['taizhang report --unit sfj', 'the week of 市司法局'],
    ['taizhang report --since "last month" --until "last month" -o report.md', 'the last month'],
    ['taizhang report --unit sfj -f txt', 'plain text for a chat'],
    ['taizhang report --unit sfj -f xlsx -o tasks.xlsx', 'a worksheet for Excel'],
  ],
  check: [
    ['taizhang check', 'check the shipped plan'],
    ['taizhang check plan.txt -f json', 'check a plan of your own, for a program'],
  ],
  parse: [
    ['taizhang parse plan.docx -o plan.json', 'parse once, open the JSON from then on'],
    ['taizhang parse - < plan.txt', 'read standard input'],
  ],
  export: [
    ['taizhang export -o progress.json', 'hand your progress over'],
    ['taizhang export > backup.json', 'keep a copy'],
  ],
  import: [
    ['taizhang import progress.json --dry-run', 'see what would change'],
    ['taizhang import progress.json', 'merge a colleague’s progress; undo takes it back'],
  ],
  diff: [['taizhang diff old.txt new.txt', 'what a revised plan changes']],
  path: [['taizhang path', 'where settings and progress are kept']],
  completion: [
    ['taizhang completion bash >> ~/.bashrc', 'Tab completes in bash'],
    ['taizhang completion zsh > ~/.zsh/_taizhang', 'in zsh (the directory must be in $fpath)'],
    ['taizhang completion fish > ~/.config/fish/completions/taizhang.fish', 'in fish'],
  ],
};
