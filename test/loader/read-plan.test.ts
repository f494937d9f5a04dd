import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStream } from '../../src/loader/read-bytes.ts';
import { largestPlan, readPlan } from '../../src/loader/read-plan.ts';
import { encodePlan } from '../../src/plan/json.ts';
import { docxOf } from '../helpers/docx.ts';

const text =
  '某市方案\n一、任务\n（一）做好工作。加强监管。（牵头单位：市司法局；参加单位：市教育局）\n';

const read = (bytes: Uint8Array, name = 'plan.txt') => readPlan({ kind: 'bytes', name, bytes });

const taskTexts = async (bytes: Uint8Array, name?: string) => {
  const result = await read(bytes, name);
  if (result.kind === 'failed') return result.failure.kind;
  return result.loaded.plan.tasks.map((task) => task.text);
};

describe('the encoding of a plan is told by its content', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16 big-endian', iconv.encode(text, 'utf16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text.repeat(3), 'utf16le')],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('%s', async (_name, bytes) => {
    expect(await taskTexts(bytes)).toContain('加强监管。');
  });
});

it('Big5 is told from GB18030, whose bytes are much the same', async () => {
  const traditional =
    '某市方案\n一、任務\n（一）做好工作。加強監管。（牽頭單位：市司法局；參加單位：市教育局）\n';
  expect(await taskTexts(iconv.encode(traditional, 'big5'))).toEqual(['加強監管。']);
  expect(await taskTexts(iconv.encode(traditional, 'gb18030'))).toEqual(['加強監管。']);
});

const page = (body: string) =>
  Buffer.from(
    `<!DOCTYPE html><html><head><title>某市方案_某市人民政府</title><script>var a = "（责任单位：假局）";</script></head>
<body><div class="nav"><a>首页</a></div><div class="crumb">当前位置：首页</div>
<div class="TRS_Editor">${body}</div><div class="footer">主办单位：某市人民政府 承办单位：某局</div></body></html>`,
  );

describe('the format of a plan is told by its content', () => {
  it('leaves the navigation of a web page out', async () => {
    const body = text.split('\n').map((line) => `<p>&nbsp;&nbsp;${line}</p>`);
    const result = await read(page(body.join('')), '-');
    const plan = result.kind === 'loaded' ? result.loaded.plan : undefined;
    expect(plan?.title).toBe('某市方案');
    expect(plan?.units.map(({ name }) => name)).toEqual(['市司法局', '市教育局']);
  });

  it('repeats a cell that reaches over several rows', async () => {
    const table =
      '<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>修路</td><td rowspan="2">市交通局<br>市财政局</td></tr><tr><td>2</td><td>架桥</td></tr></table>';
    const result = await read(page(table));
    const tasks = result.kind === 'loaded' ? result.loaded.plan.tasks : [];
    expect(tasks.map((task) => [task.text, task.assignments.map(({ unit }) => unit)])).toEqual([
      ['修路', ['市交通局', '市财政局']],
      ['架桥', ['市交通局', '市财政局']],
    ]);
  });

  it.each([
    [
      'plan.txt',
      '<h1>某市方案</h1><p>一、任务</p><p>（一）做好工作。加强监管。（牵头单位：市司法局）</p>',
    ],
    ['page.htm', '某市方案<br>一、任务<br>（一）做好工作。加强监管。（牵头单位：市司法局）'],
    [
      'plan.txt',
      '<ol><li>某市方案</li></ol><p>一、任务</p>（一）做好工作。加强监管。（牵头单位：市司法局）',
    ],
  ])('reads a part of a page that has no head: %s, %s', async (name, part) => {
    expect(await taskTexts(Buffer.from(part), name)).toEqual(['加强监管。']);
  });

  it('reads plain text under the name of a page, line by line', async () => {
    expect(await taskTexts(Buffer.from(text), 'plan.html')).toEqual(
      await taskTexts(Buffer.from(text)),
    );
  });

  it('reads a Word document', async () => {
    expect(await taskTexts(docxOf(text.trim().split('\n')), 'plan.docx')).toEqual(['加强监管。']);
  });

  it('reads Markdown', async () => {
    const markdown =
      '# 某市方案\n\n## 一、任务\n\n### （一）做好工作\n\n加强**监管**。\n\n**责任单位：** 市司法局\n';
    expect(await taskTexts(Buffer.from(markdown), 'plan.md')).toEqual(['加强监管。']);
  });

  it('opens a parsed plan without parsing it again', async () => {
    const first = await read(Buffer.from(text));
    if (first.kind === 'failed') throw new Error(first.failure.kind);
    const json = JSON.stringify(encodePlan(first.loaded.plan, () => 'said'));
    const again = await read(Buffer.from(json), '-');
    expect(again).toMatchObject({ kind: 'loaded', loaded: { plan: first.loaded.plan, text: '' } });
  });
});

describe('what is no plan is refused in one line', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-text'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-text'],
    ['a byte of no encoding', Buffer.from([0x80]), 'not-text'],
    ['bytes of no encoding', Buffer.from([0x41, 0xff, 0x00, 0x9c, 0xff]), 'not-text'],
    ['a damaged Word document', docxOf(['甲']).subarray(0, 300), 'broken-document'],
    ['nothing', Buffer.from(' \n'), 'empty'],
    ['other JSON', Buffer.from('{"a": 1}'), 'other-json'],
    ['broken JSON', Buffer.from('{"format": "taizhang.plan/1",'), 'broken-json'],
    ['a later format', Buffer.from('{"format": "taizhang.plan/9"}'), 'newer-plan'],
    ['a parsed plan cut short', Buffer.from('{"format": "taizhang.plan/1"}'), 'invalid-plan'],
  ])('%s', async (_name, bytes, kind) => {
    expect(await read(bytes)).toMatchObject({ kind: 'failed', failure: { kind } });
  });

  it('100 MB, without being read', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'plan-')), 'large.txt');
    await writeFile(path, '');
    await truncate(path, 100 * 1024 * 1024);
    expect(await readPlan({ kind: 'file', path })).toMatchObject({
      failure: { kind: 'too-large', size: 100 * 1024 * 1024, limit: largestPlan },
    });
  });

  it('a Word document that unpacks to more than anyone writes', async () => {
    const bomb = docxOf([' '.repeat(100 * 1024 * 1024)], { compressed: true });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    // What the archive says of its sizes is no reason to believe it.
    const lying = Buffer.from(bomb);
    const directory = lying.lastIndexOf('PK\u0001\u0002');
    lying.writeUInt32LE(1000, directory + 24);
    for (const bytes of [bomb, lying]) {
      expect(await read(bytes)).toMatchObject({
        failure: { kind: 'too-large', limit: 32 * 1024 * 1024 },
      });
    }
  });

  it('a Word document whose elements are nested too deep, or do not match', async () => {
    const deep = `${'<w:r>'.repeat(50_000)}${'</w:r>'.repeat(50_000)}`;
    expect(await read(docxOf([`</w:t>${deep}<w:t>`]))).toEqual({
      kind: 'failed',
      failure: { kind: 'too-deep', path: 'plan.txt' },
    });
    expect(await read(docxOf(['<w:t <<']))).toEqual({
      kind: 'failed',
      failure: { kind: 'broken-document', path: 'plan.txt' },
    });
  });

  it('a device that never ends, and a pipe that nobody writes to', async () => {
    const pipe = join(await mkdtemp(join(tmpdir(), 'plan-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of ['/dev/zero', '/dev/urandom', pipe]) {
      expect(await readPlan({ kind: 'file', path })).toEqual({
        kind: 'failed',
        failure: { kind: 'not-a-file', path },
      });
    }
  });

  it('an input that never ends, soon after the limit', async () => {
    let taken = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          taken += 65_536;
          yield new Uint8Array(65_536);
        }
      })(),
    );
    const read = (limit: number) => readStream(endless, limit);
    expect(await readPlan({ kind: 'input', read })).toEqual({
      kind: 'failed',
      failure: { kind: 'too-large', path: '-', limit: largestPlan },
    });
    expect(taken).toBeLessThan(largestPlan * 1.5);
  });

  it('a missing file and a folder', async () => {
    expect(await readPlan({ kind: 'file', path: '/nowhere/plan.txt' })).toMatchObject({
      failure: { kind: 'missing' },
    });
    expect(await readPlan({ kind: 'file', path: tmpdir() })).toMatchObject({
      failure: { kind: 'directory' },
    });
  });
});

it('escape sequences and invisible characters never come out of a plan', async () => {
  const tricky = text.replace('市司法局', '市\u001B[31m司\u200B法\u202E局\u0007');
  const result = await read(Buffer.from(tricky));
  const plan = result.kind === 'loaded' ? result.loaded.plan : undefined;
  expect(plan?.units[0]?.name).toBe('市司法局');
  // eslint-disable-next-line no-control-regex -- none may be left
  expect(JSON.stringify(result)).not.toMatch(/\\u001b|\\u0007|[\u0007\u001B\u200B\u202E]/u);
});

it('the joiner inside a picture stays, elsewhere it goes', async () => {
  const joined = text.replace('加强监管', '加强\u200D监管👨\u200D👩\u200D👧');
  expect(await taskTexts(Buffer.from(joined))).toEqual(['加强监管👨\u200D👩\u200D👧。']);
});

it('the shipped plan reads as 87 tasks', async () => {
  const bytes = await readFile(new URL('../../seeds/xiangtan-2022.txt', import.meta.url));
  expect(await taskTexts(bytes)).toHaveLength(87);
});
