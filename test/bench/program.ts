import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './bench.ts';
import { quantileOf } from './bench.ts';
import { largePlan } from './large-plan.ts';
import { type Drawn, openScreen, type Screen } from './pty.ts';

const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));
const node = process.execPath;

const timed = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): number => {
  const started = performance.now();
  spawnSync(command, args, { env, maxBuffer: 1024 * 1024 * 1024 });
  return performance.now() - started;
};

const isInstalled = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Presses keys one by one, each when the frame of the last is complete. */
const pressed = async (screen: Screen, keys: readonly string[]): Promise<readonly Drawn[]> => {
  const drawn: Drawn[] = [];
  for (const key of keys) {
    const since = performance.now();
    screen.type(key);
    drawn.push(await screen.drawn(since, 60));
  }
  return drawn;
};

const firstFrame = async (
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  quiet: number,
): Promise<number> => {
  const since = performance.now();
  const screen = openScreen(command, environment);
  const { milliseconds } = await screen.drawn(since, quiet);
  await screen.close();
  return milliseconds;
};

const down = '\u001B[B';
const up = '\u001B[A';
/** Inside the window: eight down and up again. */
const moves = Array.from({ length: 48 }, (_, index) => (index % 16 < 8 ? down : up));

const keyFigures = async (
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  unit: number,
): Promise<readonly Figure[]> => {
  const screen = openScreen([node, program, ...args], environment);
  try {
    await screen.drawn(performance.now(), args.length > 0 ? 4000 : 1000);
    const moved = await pressed(screen, moves);
    screen.type('/');
    await screen.drawn(performance.now(), 500);
    const typed = await pressed(screen, 'sifajusifa'.split(''));
    const ratios = moved.map(({ milliseconds }) => milliseconds / unit);
    const typing = typed.map(({ milliseconds }) => milliseconds / unit);
    const bytes = moved.map((one) => one.bytes);
    return [
      { name: `key: move, p50, ${name}`, unit: '×', limit: 0.4, values: ratios },
      { name: `key: move, p95, ${name}`, unit: '×', limit: 0.8, quantile: 0.95, values: ratios },
      { name: `key: bytes of a move, ${name}`, unit: 'bytes', limit: 700, values: bytes },
      { name: `key: typing, p95, ${name}`, unit: '×', limit: 1, quantile: 0.95, values: typing },
    ];
  } finally {
    await screen.close();
  }
};

/** Starts, keys and peers: the built program against `node -e 0`, by turns, so that load hits both. */
export const programFigures = async (): Promise<readonly Figure[]> => {
  const work = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
  try {
    const environment = { TAIZHANG_DATA: join(work, 'data'), HOME: work };
    const env = { ...process.env, ...environment };
    spawnSync(node, [program, 'mark', '5.11.1', 'done'], { env });
    const sheet = join(work, 'tasks.csv');
    writeFileSync(sheet, execFileSync(node, [program, 'list', '-f', 'csv'], { env }));
    const peers = (['vit', 'visidata'] as const).filter(isInstalled);
    const bare: number[] = [];
    const list: number[] = [];
    const first: number[] = [];
    const others = new Map(peers.map((peer) => [peer, [] as number[]]));
    for (let round = 0; round < 11; round += 1) {
      bare.push(timed(node, ['-e', '0'], env));
      list.push(timed(node, [program, 'list'], env));
      first.push(await firstFrame([node, program], environment, 300));
      for (const [peer, taken] of others)
        taken.push(
          await firstFrame([peer, ...(peer === 'visidata' ? [sheet] : [])], environment, 600),
        );
    }
    const unit = quantileOf(bare, 0.5);
    const inUnits = (values: readonly number[]) => values.map((value) => value / unit);
    const figures: Figure[] = [
      { name: 'start: node -e 0', unit: 'ms', values: bare },
      { name: 'start: taizhang list, to a pipe', unit: '×', limit: 2.5, values: inUnits(list) },
      { name: 'start: first frame', unit: '×', limit: 4.5, values: inUnits(first) },
      ...[...others].map(([peer, taken]): Figure => ({
        name: `start: first frame of ${peer}`,
        unit: '×',
        values: inUnits(taken),
      })),
      ...(await keyFigures('87 tasks', [], environment, unit)),
    ];
    for (const count of [1000, 10_000, 100_000]) {
      const plan = join(work, `plan-${count}.txt`);
      writeFileSync(plan, largePlan(count));
      const opened = [1, 2, 3].map(() => timed(node, [program, 'list', '--plan', plan], env));
      figures.push(
        { name: `scale: list of ${count} tasks`, unit: 'ms', values: opened },
        ...(await keyFigures(`${count} tasks`, ['--plan', plan], environment, unit)),
      );
    }
    return figures;
  } finally {
    rmSync(work, { recursive: true });
  }
};
