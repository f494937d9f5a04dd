import { isHan } from './han.ts';
import { matchesIn } from './matches.ts';
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
/** All words that say a role, as a source of patterns. */
export const anyWord = words.map(([word]) => word).join('|');

/** What a label announces: units in a role, clauses that say their roles themselves, or no units at all. */
export type NoteLabel = {
  readonly start: number;
  /** Behind the colon. */
  readonly end: number;
} & (
  | {
      readonly kind: 'role';
      readonly role: Role;
      /** The word that says the role: 牵头, 责任 … */
      readonly word: string;
      /** Names those who hold the role (责任单位), not just the role (责任). */
      readonly isNoun: boolean;
    }
  | { readonly kind: 'division' }
  | { readonly kind: 'field'; readonly name: string }
);

const noun = '单位|部门|机构|主体|地区|地方|科室|处室|股室|各方|机关|委办局';
const also = `(?:[及和、或/与](?:${noun}|责任人|负责人|责任领导|责任科室|人员))*`;
const qualifier =
  '(?:各?项?(?:任务|工作))?(?:主要|第一|具体|共同|其他|市级|省级|区级|县级|市直|省直|区直|国家|各)?';

const roleLabel = new RegExp(
  `${qualifier}(${anyWord})(?:\\((?:${anyWord})\\)|[、/及和](?:${anyWord}))?(?:责任|负责|实施|落实|承办|执行)?(${noun})?${also}(?:\\([^()]{1,20}\\))?(?: *:|(?<=单位|部门|机构) +(?=[\\p{Script=Han}]))`,
  'uy',
);
const divisionLabel = new RegExp(`(?:责任|任务|职责|工作)?分工(?:安排)? *:`, 'uy');

/** Names things that are no units; a list of them is not worth keeping: any short label is one. */
const fieldLabel = new RegExp(`([\\p{Script=Han}A-Za-z()]{2,12}) *:`, 'uy');

/** Labels are shorter, in UTF-16 units. */
const longestLabel = 80;

/** What stands before a label, at the least one of these. */
const isBoundary = (character: string): boolean => /[,;。、:\s[(>|\])]/u.test(character);

/** Where labels end: every colon, and the space behind a word that needs no colon. Ascending. */
const labelEnds = (folded: string): readonly number[] => {
  const ends: number[] = [];
  for (let at = folded.indexOf(':'); at >= 0; at = folded.indexOf(':', at + 1)) ends.push(at);
  if (!folded.includes(' ')) return ends;
  const spaces = matchesIn(/(?<=单位|部门|机构) /gu, folded).map(({ index }) => index);
  return spaces.length === 0 ? ends : [...ends, ...spaces].toSorted((one, other) => one - other);
};

/** Where labels may begin, ascending: behind a boundary, not far before an end. */
const labelStarts = (folded: string): readonly number[] => {
  const starts: number[] = [];
  let passed = 0;
  for (const end of labelEnds(folded)) {
    for (let at = Math.max(passed, end - longestLabel); at < end; at += 1) {
      const isBehindHan = at > 0 && isHan(folded.charCodeAt(at - 1));
      if (!isBehindHan && (at === 0 || isBoundary(folded.charAt(at - 1)))) starts.push(at);
    }
    passed = end;
  }
  return starts;
};

/** What a pattern finds at these offsets, none inside another. */
const matchesAt = (
  pattern: RegExp,
  folded: string,
  starts: readonly number[],
): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  let passed = 0;
  for (const start of starts) {
    if (start < passed) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (match === null) continue;
    found.push(match);
    passed = pattern.lastIndex;
  }
  return found;
};

const roleLabelsAt = (folded: string, starts: readonly number[]): readonly NoteLabel[] =>
  matchesAt(roleLabel, folded, starts).flatMap((match) => {
    const [whole, word = '', holders] = match;
    const role = roleOf.get(word);
    if (role === undefined) return [];
    const start = match.index;
    const end = start + whole.length;
    return [{ kind: 'role', role, word, isNoun: holders !== undefined, start, end }];
  });

/** The labels among those of `labelsIn` that announce units in a role. */
export const roleLabelsIn = (folded: string): readonly NoteLabel[] =>
  roleLabelsAt(folded, labelStarts(folded));

/**
 * Finds the labels (牵头单位:, 责任分工:, 完成时限: …) of a stretch of folded text, in order.
 *
 * @example labelsIn('牵头单位:A;时限:6月') // a role label 牵头, a field label 时限
 */
export const labelsIn = (folded: string): readonly NoteLabel[] => {
  const starts = labelStarts(folded);
  if (starts.length === 0) return [];
  const found: NoteLabel[] = [
    ...roleLabelsAt(folded, starts),
    ...matchesAt(divisionLabel, folded, starts).map(({ index, 0: whole }): NoteLabel => ({
      kind: 'division',
      start: index,
      end: index + whole.length,
    })),
  ].toSorted((one, other) => one.start - other.start);
  const all: NoteLabel[] = [];
  let next = 0;
  for (const { index: start, 0: whole, 1: name = '' } of matchesAt(fieldLabel, folded, starts)) {
    const end = start + whole.length;
    for (let label = found[next]; label !== undefined && label.start < end; label = found[next]) {
      all.push(label);
      next += 1;
    }
    const last = all.at(-1);
    if (last === undefined || last.end <= start) all.push({ kind: 'field', name, start, end });
  }
  return [...all, ...found.slice(next)];
};

/** The label with which a stretch of folded text begins; as `labelsIn`, without reading all of it. */
export const labelAtStart = (folded: string): NoteLabel | undefined => {
  const opening = folded.slice(0, longestLabel);
  if (labelEnds(opening).length === 0) return undefined;
  const isLabel = [roleLabel, divisionLabel, fieldLabel].some(
    (pattern) => matchesAt(pattern, opening, [0]).length > 0,
  );
  if (!isLabel) return undefined;
  const [first] = labelsIn(opening);
  return first?.start === 0 ? first : undefined;
};

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
  `(?:(按照|按|依据|依照|依|根据)?(${duties}|任务分工|分工))?(?:分别|共同|具体|统一|统筹|组织|做好|抓好|各负其责、?|作为|为)*(?:(${anyWord}|完成|推进|执行|抓落实)(?:和|并|、|及)?)+(?:组织|推进|抓好|做好|完成|具体|相关工作|工作|开展)*(?:(?<=作?为(?:${anyWord}))(?:单位|部门))?$`,
  'u',
);

const pairAt = (words: string, at: number): number =>
  words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);

/** The last two UTF-16 units of a verb phrase, as one number; or the last alone. */
const verbEnds = new Set(
  `${anyWord}|完成|推进|执行|抓落实|组织|抓好|做好|具体|相关工作|开展|单位|部门`
    .split('|')
    .map((word) => pairAt(word, word.length - 2)),
);
const joinerEnds = new Set(['和', '并', '、', '及'].map((joiner) => joiner.charCodeAt(0)));

/** Asked first: the pattern would be tried at every character of the clause. */
const maySayRole = (clause: string): boolean =>
  verbEnds.has(pairAt(clause, clause.length - 2)) ||
  joinerEnds.has(clause.charCodeAt(clause.length - 1));

/**
 * Reads the role at the end of a clause of folded text; undefined when it ends otherwise.
 *
 * @example roleVerbAt('市司法局按职责分工负责') // {role: 'responsible', start: 4, byDivision: true, lacksBy: false}
 */
export const roleVerbAt = (clause: string): RoleVerb | undefined => {
  if (!maySayRole(clause)) return undefined;
  const match = verb.exec(clause.length > 80 ? clause.slice(-80) : clause);
  if (match === null) return undefined;
  const shift = clause.length > 80 ? clause.length - 80 : 0;
  const [phrase, by, division, word = ''] = match;
  // 负责牵头 leads, whichever word comes last.
  const role = /牵头|主办|主责/u.test(phrase) ? 'lead' : (roleOf.get(word) ?? 'responsible');
  return {
    role,
    start: match.index + shift,
    byDivision: division !== undefined,
    lacksBy: division !== undefined && by === undefined && /职责/u.test(division),
  };
};
