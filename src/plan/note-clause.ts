import { isDates } from './date-fields.ts';
import { isHan } from './han.ts';
import { isLasting } from './lasting.ts';
import { type RoleVerb, roleVerbAt } from './role-words.ts';
import { isFirstLeadsRule } from './first-leads.ts';

/** A part of a note between two labels; offsets are those of the text. */
export type Clause = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'units';
      /** End of the list: where the role or the 会同 begins. */
      readonly listEnd: number;
      /** Its `start` counts from the start of the clause. */
      readonly verb: RoleVerb | undefined;
      /** B、C in A会同B、C负责. */
      readonly jointly: { readonly start: number; readonly end: number } | undefined;
    }
  | { readonly kind: 'standing' }
  | { readonly kind: 'field'; readonly name: string }
);

const standing = /^(?:以下|下列|后续|其余|以上|上述).{0,6}均(?:需|须|由|要|应)?/u;
const continuation =
  /^(?:不再列出|不再一一列出|不再重复|不再赘述|下同|以下同|以下简称.*|后同|同上)$/u;
const date =
  /^(?:于|在)?(?:每年|每季度|\d{4}年|今年|明年|年)?(?:\d{1,2}月|上半年|下半年|第?[一二三四1-4]季度)?(?:\d{1,2}日|上旬|中旬|下旬|末)?(?:年)?(?:底|末)?(?:之?前|以前)?(?:全部|全面|基本|首批)?(?:完成|启动|落实到位|取得.{0,8}|见效|建成|投用|实施|长期|推进|坚持)*$/u;

const contact =
  /^(?:联系|咨询|监督|举报|办公|值班)?(?:电话|手机|传真|邮箱|电子邮箱|电子邮件|邮编|地址|网址)[\s:\dA-Za-z@._()/、-]*$/u;

/** Cuts at ； 。 and line ends, then at ， and after a role verb that a 、 follows; not inside brackets. */
const partsOf = (folded: string, from: number, to: number) => {
  const parts: { start: number; end: number; separator: string }[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (isHan(folded.charCodeAt(at))) continue;
    const character = folded.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (depth <= 0 && /[,;。\n\r]/u.test(character)) {
      parts.push({ start, end: at, separator: character });
      start = at + 1;
    } else if (
      depth <= 0 &&
      character === '、' &&
      roleVerbAt(folded.slice(start, at)) !== undefined
    ) {
      parts.push({ start, end: at, separator: ',' });
      start = at + 1;
    }
  }
  parts.push({ start, end: to, separator: '' });
  return parts;
};

const unitClause = (folded: string, start: number, end: number): Clause => {
  const text = folded.slice(start, end);
  const verb = roleVerbAt(text);
  const listEnd = verb === undefined ? end : start + verb.start;
  const list = folded.slice(start, listEnd);
  const together = list.includes('会') ? list.search(/会同|会商/u) : -1;
  if (together <= 0) return { kind: 'units', start, end, listEnd, verb, jointly: undefined };
  const joint = start + together;
  return {
    kind: 'units',
    start,
    end,
    listEnd: joint,
    verb,
    jointly: { start: joint + 2, end: listEnd },
  };
};

/** What a clause says that names no units; undefined for all others. */
const saidBy = (part: string): 'rule' | 'standing' | 'date' | 'remark' | undefined => {
  if (isFirstLeadsRule(part)) return 'rule';
  if (standing.test(part)) return 'standing';
  if (date.test(part) || isDates(part)) return 'date';
  return continuation.test(part) || isLasting(part) || contact.test(part) ? 'remark' : undefined;
};

/**
 * Cuts a stretch of a folded note into clauses. In `labelled` stretches a list needs no role behind it;
 * in `verb-needed` ones a comma holds the list open until the role comes.
 */
export const clausesIn = (
  folded: string,
  from: number,
  to: number,
  mode: 'labelled' | 'verb-needed',
): readonly Clause[] => {
  const clauses: Clause[] = [];
  let waiting: number | undefined;
  const settle = (end: number) => {
    if (waiting !== undefined) clauses.push(unitClause(folded, waiting, end));
    waiting = undefined;
  };
  for (const { start: first, end: last, separator } of partsOf(folded, from, to)) {
    const text = folded.slice(first, last);
    const start = first + (text.length - text.trimStart().length);
    const end = first + text.trimEnd().length;
    if (start >= end) continue;
    const part = folded.slice(start, end);
    const said = saidBy(part);
    if (said !== undefined) {
      settle(start);
      const last = clauses.at(-1);
      const isSameField = last?.kind === 'field' && last.name === 'date' && said === 'date';
      // 2026年6月,12月: the second date is in the year of the first.
      if (isSameField) clauses.splice(-1, 1, { ...last, end });
      else if (said === 'standing') clauses.push({ kind: 'standing', start, end });
      else clauses.push({ kind: 'field', name: said, start, end });
      continue;
    }
    waiting ??= start;
    const closes =
      mode === 'labelled' ? /[;。\n\r]/u.test(separator) : roleVerbAt(part) !== undefined;
    if (closes || /[;。\n\r]/u.test(separator)) settle(end);
  }
  settle(to);
  return clauses;
};
