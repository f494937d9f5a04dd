import type { Messages } from '../zh.ts';

const help: Messages['commands']['help'] = {
  program: 'taizhang: read an implementation plan, find what your unit must do, keep the record',
  headings: {},
  usage: '[options] [command]',
  plan: 'plan file (text, Markdown, HTML, Word, or the JSON that parse prints), "-" for standard input; default: the shipped plan',
  ascii: 'draw marks and rules with ASCII alone',
  ambiguousWidth: 'columns of characters such as “ ” — …: 1, 2, or auto to ask the terminal',
  screenReader: 'sentences for a screen reader, nothing drawn (also INK_SCREEN_READER=true)',
  noMouse: 'no mouse (to select text; with it, hold Shift to select)',
  view: 'saved view to open the dashboard with',
  data: 'directory of settings and progress (or the variable TAIZHANG_DATA)',
  lang: 'language of the interface',
  noColor: 'no colours (or the variable NO_COLOR)',
  help: 'show help',
  version: 'show the version',
  format: 'output format',
  output: 'write to a file instead of standard output',
  list: 'list tasks, filtered by section, unit, role, status, date or words',
  show: 'show one task in full: text, units, deadlines, progress, place in the source',
  mark: 'record the status, steps, remark or own due date of tasks',
  units: 'list units with the number of tasks they lead, take part in, are responsible for',
  parse: 'print the parsed plan as JSON',
  check: 'lint a plan, finding by finding like a compiler; exit 1 when there are errors',
  diff: 'compare two versions of a plan: tasks added, removed, moved, changed',
  oldPlan: 'the old plan',
  newPlan: 'the new plan',
  undo: 'take back the latest change (as often as you like, also after a restart)',
  redo: 'put back what was undone',
  log: 'list the ledger: what was changed when',
  since: 'only from this day on (2026-11-01, 11月1日, last monday, 7d)',
  export: 'write the progress of this plan to a file, to hand over or to merge',
  import: 'merge a colleague’s export (or a backup), task by task, to be undone with undo',
  importFile: 'a file written by export, or a backup of progress.json; - is standard input',
  dryRun: 'only say what would change',
  path: 'show where settings and progress are kept',
  section: 'number or name of a section',
  unit: 'name, abbreviation or pinyin of a unit',
  role: 'role of the unit',
  status: 'status',
  due: 'overdue, or FROM..TO (2026-11-01..2026-11-30, either end may be left out), or this month, 下周',
  starred: 'starred tasks only',
  mine: 'tasks of my unit only (choose it in the dashboard with c)',
  query:
    'search: a unit (name, abbreviation, pinyin) or words; terms separated by spaces must all match',
  sections: 'list sections with their items and their tasks by status',
  report: 'write a weekly or monthly report, or a worksheet (md, txt, csv, xlsx)',
  reportSince: 'first day (2026-11-16, last monday, last month, 7d); default: Monday of this week',
  reportUntil: 'last day; default: today',
  reportGroup: 'group by the role of the unit or by section; default: by role when there is a unit',
  reportFormat: 'output format; default: by the ending of -o, else md',
  completion: 'print the script that makes Tab complete',
  shell: 'the shell',
  stats: 'count tasks: in all, by status, overdue, due soon, of my unit',
  unitQuery: 'find by name, abbreviation or pinyin',
  task: 'task id, such as 5.11.1',
  tasks:
    'task ids, one or more, then the new status: todo, doing, done or blocked; it may be left out beside --note, --due or --step',
  note: 'remark',
  dueDate: 'own due date (2026-12-31, 12月31日, next friday, 7d); none removes it',
  confirm: 'the text of the task has changed, and what is recorded still holds',
  step: 'number of a step that is done (from 1; may be repeated)',
  examples: 'Examples:',
  exitCodesTitle: 'Exit codes:',
  exitCodes: [
    [0, 'fine, also when nothing matched'],
    [1, 'a check found errors'],
    [2, 'wrong usage'],
    [3, 'the plan cannot be read'],
    [4, 'progress cannot be read or written'],
  ],
  choices: (words) => `one of ${words.join(', ')}`,
  standard: (value) => `default: ${value}`,
};

const usage: Messages['commands']['usage'] = {
  unknownOption: (option) => `there is no option ${option}`,
  unknownCommand: (command) => `there is no command "${command}", nor a file of that name`,
  didYouMean: (command) => `did you mean ${command}?`,
  missingArgument: (name) => `the argument ${name} is missing`,
  missingValue: (option) => `the option ${option} needs a value`,
  invalidValue: (value, option, choices) =>
    `${option} can't be "${value}"${choices === '' ? '' : `; choose from ${choices}`}`,
  tooManyArguments: () => 'too many arguments',
  seeHelp: (command) => `see ${command} --help`,
  unknownTask: (id, near) =>
    `there is no task "${id}"${near.length === 0 ? '' : `; near ones: ${near.join(', ')}`}; taizhang list shows the ids`,
  unknownView: (typed, names) =>
    `no saved view “${typed}”${names.length === 0 ? '' : `; there are: ${names.join(', ')}`}; in the dashboard f saves a filter as a view`,
  unknownUnit: (typed, near) =>
    `the plan has no unit "${typed}"${near.length === 0 ? '' : `; did you mean ${near.join(', ')}`}; taizhang units shows all`,
  ambiguousUnit: (typed, candidates) =>
    `"${typed}" may be any of ${candidates.join(', ')}; write more of the name`,
  unknownSection: (typed, sections) =>
    `there is no section "${typed}"; there are ${sections.join(', ')}`,
  ambiguousSection: (typed, candidates) =>
    `"${typed}" may be any of ${candidates.join(', ')}; write more of the title`,
  invalidDue: (value) =>
    `--due can't be "${value}"; write overdue or 2026-11-01..2026-11-30 (either end may be left out), or this month`,
  noMine: () => 'no unit is chosen as yours; choose it in the dashboard with c, or use --unit',
  brokenAliases: (path, where) =>
    `${path} can't be understood (${where}), its unit names are not used; it should be [{"name": …, "aliases": […]}]`,
  cannotWrite: (path, reason) => `${path} can't be written (${reason}); choose another place`,
};

const summary: Messages['commands']['summary'] = {
  section: 'section',
  published: (publisher, date) => `published ${date} by ${publisher}`,
  counts: (tasks, items, sections) =>
    `${tasks} tasks in all, in ${items} items of ${sections} sections`,
  progress: (done, doing, blocked, todo) =>
    `${done} done, ${doing} in progress, ${blocked} blocked, ${todo} not started`,
  tasks: 'tasks',
  done: 'done',
  noTasks: 'no tasks',
  next: [
    'Run taizhang (or npm start) in a terminal to open the dashboard.',
    'Without it: taizhang list lists tasks, taizhang show ID shows one, taizhang mark ID done records it, taizhang --help tells the rest.',
  ],
};

const listing: Messages['commands']['listing'] = {
  id: 'id',
  number: 'no.',
  section: 'section',
  item: 'item',
  text: 'task',
  lead: 'lead',
  participant: 'participants',
  responsible: 'responsible',
  guiding: 'guiding',
  units: 'lead or responsible',
  firstUnits: (names, more) => (more > 0 ? `${names} +${more}` : names),
  unit: 'unit',
  total: 'total',
  due: 'due',
  status: 'status',
  steps: 'steps done',
  stepsDone: (done, total) =>
    done.length === 0 ? `none of ${total}` : `${done.join(', ')} of ${total}`,
  remark: 'remark',
  updated: 'updated',
  deadlines: 'deadlines',
  ownDue: 'own due date',
  targets: 'targets',
  documents: 'documents',
  byDivision: 'each by its own duties',
  source: 'source',
  line: (line) => `line ${line}`,
  needsReview: (id) =>
    `to be reviewed: its text has changed; taizhang mark ${id} --confirm keeps the record`,
  starred: 'starred',
  figure: 'figure',
  count: 'count',
  overdue: 'overdue',
  dueSoon: (days) => `due within ${days} days`,
  tasksFound: (n, m) => `${n} of ${m}`,
  nothing: 'no task matches',
  nearUnits: (names) => `did you mean ${names.join(', ')}`,
  collectives: (unit, n) => `${n} more tasks name "${unit}", which may include units not named`,
};

export const commands: Messages['commands'] = { help, usage, summary, listing };
