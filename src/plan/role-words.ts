import type { Role } from './plan.ts';

/** The words by which plans say a role, in folded text; the longer word of one start comes first. */
const words: readonly (readonly [string, Role])[] = [
  ['总牵头', 'lead'],
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['主责', 'lead'],
  ['抓总', 'lead'],
  ['参加', 'participant'],
  ['参与', 'participant'],
  ['配合', 'participant'],
  ['协办', 'participant'],
  ['协助', 'participant'],
  ['协同', 'participant'],
  ['协作', 'participant'],
  ['支持', 'participant'],
  ['责任', 'responsible'],
  ['负责', 'responsible'],
  ['承办', 'responsible'],
  ['承担', 'responsible'],
  ['主管', 'responsible'],
  ['落实', 'responsible'],
  ['实施', 'responsible'],
  ['指导', 'guiding'],
  ['督导', 'guiding'],
  ['督促', 'guiding'],
  ['监督', 'guiding'],
  ['督办', 'guiding'],
];

const roleOf = new Map(words);
const anyWord = words.map(([word]) => word).join('|');

/** What a label names: units in a role, or something that is no unit (a person, a date, a scope). */
export type NoteLabel = {
  readonly role: Role | undefined;
  /** The word that decided the role: 牵头, 责任 …; the label itself when it names no units. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

const holders =
  '(?:单位|部门|机构|主体|地区|地方|科室|处室|股室|各方|机关|委办局|组|)(?:(?:及|和|、|或|/)(?:单位|部门|地区|处室|科室))?';

const roleLabel = new RegExp(
  `(?<=^|[,;。、:\\s\\[(>]|[)\\]])(?:各?项?(?:任务|工作))?(?:主要|第一|具体|共同|其他|市级|省级|区级|县级|市直|省直|各)?(${anyWord})(?:\\((?:${anyWord})\\)|[、/及和](?:${anyWord}))?(?:责任|负责|实施|落实|承办)?${holders}(?:\\([^()]{1,8}\\))? *:`,
  'gu',
);

/** Names things that are no units; a list of them is not worth keeping: any short label is one. */
const fieldLabel = /(?<=^|[,;。、\s)\]])([\p{Script=Han}A-Za-z()]{2,12}) *:/gu;
const person = /领导|责任人|负责人|联系人|市长|省长|主任$|同志|人员/u;

/**
 * Finds the labels (牵头单位:, 责任部门:, 完成时限: …) of a stretch of folded text, in order.
 *
 * @example labelsIn('牵头单位:A;时限:6月') // [{role: 'lead', word: '牵头', …}, {role: undefined, word: '时限', …}]
 */
export const labelsIn = (folded: string): readonly NoteLabel[] => {
  const found: NoteLabel[] = [];
  for (const match of folded.matchAll(roleLabel)) {
    const word = match[1] ?? '';
    const role = roleOf.get(word);
    found.push({ role, word, start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(fieldLabel)) {
    const end = match.index + match[0].length;
    if (found.some((label) => label.start < end && match.index < label.end)) continue;
    found.push({ role: undefined, word: match[1] ?? '', start: match.index, end });
  }
  return found.toSorted((one, other) => one.start - other.start);
};

/** True for 责任领导, 联系人 and the like: what follows are people, not units. */
export const isPersonLabel = (word: string): boolean => person.test(word);

/** A role said behind the units: 牵头, 按职责分工负责 … */
export type RoleVerb = {
  readonly role: Role;
  /** Where the verb phrase begins. */
  readonly start: number;
  /** Says that the units share the task by their duties. */
  readonly byDivision: boolean;
  /** 职责分工负责 without its 按. */
  readonly lacksBy: boolean;
};

const duties =
  '(?:各自的?)?(?:职能?职?责|职责权限|职能|工作职责|法定职责)(?:和|及|、)?(?:任务)?(?:分工|范围|权限)?';
const verb = new RegExp(
  `(?:(按照|按|依据|依照|依|根据)?(${duties}|分工|任务分工))?(?:分别|共同|具体|统一|组织|做好|抓好|各负其责、?)*(${anyWord}|完成|推进|执行|抓落实)(?:和|并|、)?(?:${anyWord}|组织|推进|抓好|做好|完成|具体|工作)*$`,
  'u',
);

/**
 * Reads the role at the end of a clause of folded text; undefined when it ends otherwise.
 *
 * @example roleVerbAt('市司法局按职责分工负责') // {role: 'responsible', start: 4, byDivision: true, lacksBy: false}
 */
export const roleVerbAt = (clause: string): RoleVerb | undefined => {
  const match = verb.exec(clause.length > 80 ? clause.slice(-80) : clause);
  if (match === null) return undefined;
  const shift = clause.length > 80 ? clause.length - 80 : 0;
  const [, by, division, word = ''] = match;
  const role = roleOf.get(word) ?? 'responsible';
  return {
    role,
    start: match.index + shift,
    byDivision: division !== undefined,
    lacksBy: division !== undefined && by === undefined && /职责/u.test(division),
  };
};
