import type { DiagnosticMessages } from '../zh/diagnostics.ts';

export const diagnostics: DiagnosticMessages = {
  'no-outline': () => ({
    message: 'no numbered chapters or items, so no tasks',
    remedy: 'check that this is the body of a plan, with parts numbered 一、, （一） or 1.',
  }),
  'no-notes': ({ parts }) => ({
    message: `${parts} numbered parts, but no responsibility note, so no tasks`,
    remedy: 'close each task with （牵头单位：…；参加单位：…） or （责任单位：…）',
  }),
  'roles-in-prose': ({ sentence }) => ({
    message: `roles said in a sentence are not read as a note: “${sentence}”`,
    remedy: 'write them as a note: （牵头单位：…；参加单位：…）',
  }),
  'note-unread': ({ text }) => ({
    message: `part of the responsibility note is not understood: “${text}”`,
    remedy: 'separate units by 、 and announce roles by 牵头单位：, 参加单位： or 责任单位：',
  }),
  'note-without-role': ({ note }) => ({
    message: `the note “${note}” names units without their role; they are taken for responsible`,
    remedy: 'write 牵头单位：, 参加单位： or 责任单位： before them',
  }),
  'note-unclosed': ({ label }) => ({
    message: `the responsibility note “${label}…” has no closing bracket`,
    remedy: 'close the bracket',
  }),
  'bracket-stray': ({ mark }) => ({
    message: `the bracket “${mark}” has no partner`,
    remedy: 'add the other one, or leave it out',
  }),
  'note-idle': ({ note }) => ({
    message: `no task stands before the responsibility note “${note}”`,
    remedy: 'put the note behind the task that it is about',
  }),
  'note-unled': ({ note }) => ({
    message: `“${note}” only says who takes part, not who leads or is responsible: no task is made of it`,
    remedy: 'if it is a task, write 牵头单位： or 责任单位：',
  }),
  'table-row': ({ expected, found }) => ({
    message: `the table has ${expected} columns, this row ${found}: it was not read`,
    remedy: 'split merged cells and fill in the empty ones',
  }),
  'table-row-idle': () => ({
    message: 'the cell of this row that should say what is to be done is empty: it was not read',
    remedy: 'fill it in, or leave the row out',
  }),
  'item-without-note': ({ label }) => ({
    message: `${label} has no responsibility note; other items of its chapter have one`,
    remedy: 'say who is responsible',
  }),
  'section-without-note': ({ label }) => ({
    message: `chapter ${label} has no responsibility note, so no tasks`,
    remedy: 'if it has tasks, say who is responsible',
  }),
  'text-without-note': ({ text }) => ({
    message: `“${text}…” stands behind the last responsibility note of its entry, so it is no task`,
    remedy: 'say who is responsible, or move it before the note',
  }),
  numbering: ({ expected, printed }) => ({
    message: `number ${expected} should come here, not “${printed}”`,
    remedy: 'look for a part left out or numbered twice',
  }),
  'unit-spelling': ({ printed, canonical }) => ({
    message: `“${printed}” is another spelling of “${canonical}”`,
    remedy: `write “${canonical}” throughout`,
  }),
  'unit-twice': ({ unit }) => ({
    message: `“${unit}” is listed twice in one task`,
    remedy: 'leave one of them out',
  }),
  'list-comma': ({ before, after }) => ({
    message: `a comma between “${before}” and “${after}”, where the plan otherwise writes 、`,
    remedy: 'write 、',
  }),
  'division-wording': ({ printed }) => ({
    message: `“${printed}” lacks its 按`,
    remedy: `write “按${printed}”`,
  }),
  'stray-stop': () => ({
    message: 'a stop behind the responsibility note',
    remedy: 'leave it out',
  }),
  'missing-stop': ({ sentence }) => ({
    message: `no stop behind “${sentence}”`,
    remedy: 'add 。 and check whether the sentence repeats another',
  }),
  'deadline-passed': ({ text, due }) => ({
    message: `the deadline “${text}” (${due}) has passed`,
    remedy: 'check whether it was met, or set a new one',
  }),
  'deadline-unread': ({ text }) => ({
    message: `no date was read in “${text}”`,
    remedy: 'write a date such as 2026年9月30日前, or 长期坚持 for work without end',
  }),
  'deadline-year': ({ text }) => ({
    message: `the deadline “${text}” does not say of which year`,
    remedy: 'write the year',
  }),
  'deadline-impossible': ({ text }) => ({
    message: `the calendar has no “${text}”`,
    remedy: 'check the month and the day',
  }),
  'standing-rule': ({ text }) => ({
    message: `“${text}” holds for all tasks below, which do not list the unit again`,
    remedy: 'name the unit in each note if its tasks are to be found by it',
  }),
};
