import { describe, expect, it } from 'vitest';
import { parse } from '../../src/plan/parse.ts';

const sound = `某县营商环境建设方案
一、工作目标
到2027年，环境明显改善。
二、简化手续
（一）压减材料。清理证明事项。（牵头单位：县审批局；参加单位：县司法局）
（二）并联审批。建立联席机制。（牵头单位：县审批局；参加单位：县住建局）
（三）推行网办。升级政务平台。（责任单位：县数据局）
（四）统一标准。编制办事指南。（责任单位：县审批局）
三、规范收费
（五）公布目录。列明收费项目。（责任单位：县发改局、县财政局）
（六）查处违规。开展专项检查。（责任单位：县市场监管局）
（七）减免费用。落实优惠政策。（责任单位：县税务局）`;

const lead = '（牵头单位：县审批局；参加单位：县住建局）';

/** The plan with each first text replaced by the second. */
const faulty = (...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, sound);

/** What is reported, with line and column. */
const found = (text: string): readonly string[] =>
  parse(text).plan.diagnostics.map(
    ({ code, severity, span: { start } }) => `${start.line}:${start.column} ${severity} ${code}`,
  );

it('nothing is reported of a plan without faults', () => {
  expect(found(sound)).toEqual([]);
});

describe('a fault is reported where it stands', () => {
  it.each([
    ['a note that is not closed', lead, lead.slice(0, -1), '6:16 error note-unclosed'],
    [
      'a note that another kind of bracket closes',
      '县住建局）',
      '县住建局】',
      '6:16 error note-unclosed',
    ],
    ['an item without note', lead, '', '6:1 warning item-without-note'],
    ['the last item of a section', '（责任单位：县审批局）', '', '8:1 warning item-without-note'],
    ['the last item of all', '（责任单位：县税务局）', '', '12:1 warning item-without-note'],
    ['a number that comes twice', '（三）', '（二）', '7:1 warning numbering'],
    ['a number out of order', '（三）', '（六）', '7:1 warning numbering'],
    [
      'a misspelt label',
      '牵头单位：县审批局；参加单位：县住',
      '牵投单位：县审批局；参加单位：县住',
      '6:17 error note-unread',
    ],
    [
      'a misspelt second label',
      '参加单位：县住建局',
      '参加单住：县住建局',
      '6:27 error note-unread',
    ],
    [
      'a label without its colon',
      '参加单位：县住建局',
      '参加单位县住建局',
      '6:27 error note-unread',
    ],
    ['a label without units', '参加单位：县住建局', '参加单位：', '6:27 error note-unread'],
    ['a bracket opened twice', lead, `（${lead}`, '6:16 warning bracket-stray'],
    ['a bracket closed twice', lead, `${lead}）`, '6:37 warning bracket-stray'],
    ['a note that was never opened', lead, lead.slice(1), '6:35 warning bracket-stray'],
    ['a bracket alone in the text', '建立联席', '建立（联席', '6:11 warning bracket-stray'],
    [
      'text behind the last note of all',
      '县税务局）',
      '县税务局）还要公示。',
      '12:27 warning text-without-note',
    ],
  ])('%s', (_, from, to, ...expected) => {
    expect(found(faulty([from, to]))).toEqual(expected);
  });

  it.each([
    ['misspelt', '责任单住：县数据局'],
    ['without its colon', '责任单位县数据局'],
    ['without units', '责任单位：'],
  ])('the only label of a note, %s', (_, note) => {
    expect(found(faulty(['责任单位：县数据局', note]))).toEqual([
      '7:1 warning item-without-note',
      '7:17 error note-unread',
    ]);
  });

  it('a misspelt note between two tasks of one item', () => {
    const text = faulty(['建立联席机制。', '建立联席机制。（责任单住：县司法局）定期会商。']);
    expect(found(text)).toEqual(['6:17 error note-unread']);
  });
});

describe('one fault hides no other', () => {
  const open = [lead, '（牵头单位：县审批局'] as const;

  it.each([
    [
      'the item before',
      '（牵头单位：县审批局；参加单位：县司法局）',
      '5:1 warning item-without-note',
    ],
    ['the item behind', '（责任单位：县数据局）', '7:1 warning item-without-note'],
    ['the last of the section', '（责任单位：县审批局）', '8:1 warning item-without-note'],
  ])('beside an open note %s is reported', (_, note, expected) => {
    expect(found(faulty(open, [note, ''])).toSorted()).toEqual(
      ['6:16 error note-unclosed', expected].toSorted(),
    );
  });

  it('beside an open note each of several is reported', () => {
    const text = faulty(open, ['（责任单位：县数据局）', ''], ['（责任单位：县审批局）', '']);
    expect(found(text)).toEqual([
      '6:16 error note-unclosed',
      '7:1 note item-without-note',
      '8:1 note item-without-note',
    ]);
  });

  it('a whole section without notes is reported once', () => {
    const text = faulty(
      ['（责任单位：县发改局、县财政局）', ''],
      ['（责任单位：县市场监管局）', ''],
      ['（责任单位：县税务局）', ''],
    );
    expect(found(text)).toEqual(['9:1 note section-without-note']);
  });

  it('the measures that make a plan work need no notes', () => {
    const text = `${sound}\n四、组织保障\n（八）加强领导。各部门要重视。\n（九）强化督查。定期通报。`;
    expect(found(text)).toEqual([]);
  });

  it('nor does the item that says when it comes into force', () => {
    expect(found(`${sound}\n（八）本方案自印发之日起施行。`)).toEqual([]);
  });
});

describe('an open note', () => {
  it('ends before the first clause that names no units', () => {
    const { plan } = parse(faulty([lead, '（牵头单位：县审批局，完善会商制度。']));
    expect(plan.tasks[1]?.assignments.map(({ unit }) => unit)).toEqual(['县审批局']);
    expect(plan.paragraphs.map(({ text }) => text)).toContain('完善会商制度。');
  });

  it('that closes on the next line keeps the bracket out of the name', () => {
    const { plan } = parse(faulty(['；参加单位：县住建局', '；\n参加单位：县住建局']));
    expect(plan.tasks[1]?.assignments.map(({ unit }) => unit)).toEqual(['县审批局', '县住建局']);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['note-unclosed']);
  });
});

it('1) and a) are no stray brackets', () => {
  expect(found(faulty(['建立联席机制。', '包括：1）会商；2）通报；a)督办。']))).toEqual([]);
});

it('a bracket may close some lines below', () => {
  expect(found(faulty(['建立联席机制。', '建立联席机制（名单见\n附件）。']))).toEqual([]);
});
