const duedField = /时限|时间|期限|节点|进度|^date$/u;
const ownField =
  /^(?:(?:完成|工作|办理|办结|整改|落实|推进)?(?:时限|时间|期限)(?:要求|节点)?|时间(?:节点|安排|要求|进度)|进度安排|(?:市|省|区|县)?(?:分管|牵头|责任|包联|联系|主管)(?:市|县|区|省)?(?:领导|同志|人)|责任人|负责人|联系人|联系电话|适用范围|配合人|具体责任人)$/u;

/** True for 完成时限 and the like: what follows is a date. */
export const isDeadlineField = (name: string): boolean => duedField.test(name);

/** True for a field in which nothing but dates is looked for: 进度 may as well say how far the work has got. */
export const isForDatesOnly = (name: string): boolean =>
  isDeadlineField(name) && !name.includes('进度');

/** True for a field that stands beside responsibility notes and never opens a sentence of a task. */
export const isNoteField = (name: string): boolean => ownField.test(name);
