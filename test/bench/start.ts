import type { Figure } from './bench.ts';
import { quantileOf } from './bench.ts';
import { drawnLast, inPlace, node, program, quitOnce, timed, type Place } from './built.ts';
import { buildFloor } from './floor.ts';
import { peersIn } from './peers.ts';
import { openScreen } from './pty.ts';

/** Milliseconds from the start of a program to the last byte of the frame that shows a text. */
const firstFrame = async (
  { environment }: Place,
  command: readonly [string, ...string[]],
  shows: string,
): Promise<number> => {
  const since = performance.now();
  const screen = openScreen(command, environment);
  const { milliseconds } = await screen.drawn(since, 60, shows);
  await screen.close();
  return milliseconds;
};

/** Starts of the program, of Ink alone and of peers, by turns with `node -e 0`, so that load hits all. */
export const startFigures = (): Promise<readonly Figure[]> =>
  inPlace(async (place) => {
    timed(node, [program, 'mark', '5.11.1', 'done'], place.environment);
    await quitOnce(place);
    const floor = await buildFloor(place);
    const shown: readonly {
      readonly name: string;
      readonly command: readonly [string, ...string[]];
      readonly shows: string;
      readonly limit?: number;
    }[] = [
      { name: 'taizhang', command: [node, program], shows: drawnLast, limit: 4.5 },
      { name: 'Ink with the same screen', command: floor, shows: drawnLast },
      ...peersIn(place),
    ];
    const bare: number[] = [];
    const list: number[] = [];
    const taken = new Map(shown.map(({ name }) => [name, [] as number[]]));
    for (let round = 0; round < 15; round += 1) {
      bare.push(timed(node, ['-e', '0']));
      list.push(timed(node, [program, 'list'], place.environment));
      for (const { name, command, shows } of shown)
        taken.get(name)?.push(await firstFrame(place, command, shows));
    }
    const unit = quantileOf(bare, 0.5);
    const inUnits = (values: readonly number[]) => values.map((value) => value / unit);
    return [
      { name: 'start: node -e 0', unit: 'ms', values: bare },
      { name: 'start: taizhang list, to a pipe', unit: '×', limit: 2.5, values: inUnits(list) },
      ...shown.map(({ name, limit }): Figure => ({
        name: `start: first frame of ${name}`,
        unit: '×',
        ...(limit !== undefined && { limit }),
        values: inUnits(taken.get(name) ?? []),
      })),
    ];
  });
