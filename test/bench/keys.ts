import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, quantileOf } from './bench.ts';
import { drawnLast, inPlace, node, program, quitOnce, unitNow, type Place } from './built.ts';
import { openScreen, type Drawn, type Screen } from './pty.ts';

const down = '\u001B[B';
const up = '\u001B[A';

/** Inside the window: eight down and up again. */
const moves = Array.from({ length: 96 }, (_, index) => (index % 16 < 8 ? down : up));

/** Presses keys one by one, each when nothing more was drawn for a while. */
const pressed = async (
  screen: Screen,
  keys: readonly string[],
  quiet = 60,
): Promise<readonly Drawn[]> => {
  const drawn: Drawn[] = [];
  for (const key of keys) {
    const since = performance.now();
    screen.type(key);
    drawn.push(await screen.drawn(since, quiet));
  }
  return drawn;
};

/** Milliseconds within which the answer to a letter comes, or never. */
const patience = 400;

/** Types a query letter by letter into the search box: the frame that shows the letter, and the one with the answer. */
const typed = async (screen: Screen): Promise<readonly Drawn[]> => {
  screen.type('/');
  await screen.drawn(performance.now(), 500);
  return pressed(screen, 'sifajusifa'.split(''), patience);
};

/** What typing in a plan is held against. */
export type TypingLimits = {
  /** Milliseconds within which what was found is to show. @default 60 */
  readonly answer?: number;
  /** Milliseconds until a letter shows in the shipped plan, the median. */
  readonly shipped?: number;
};

/** How long a letter takes to show in the shipped plan, to compare others with. */
export const shippedTyping = async ({ environment }: Place): Promise<number> => {
  const screen = openScreen([node, program], environment);
  try {
    await screen.drawn(performance.now(), 1000, drawnLast);
    const drawn = await typed(screen);
    return quantileOf(
      drawn.map(({ first }) => first),
      0.5,
    );
  } finally {
    await screen.close();
  }
};

/** A letter in the search box: until it shows, and until what was found shows. */
const typingFigures = (
  name: string,
  drawn: readonly Drawn[],
  unit: number,
  { answer = 60, shipped }: TypingLimits,
): readonly Figure[] => [
  ...(shipped === undefined
    ? []
    : [
        {
          name: `key: typing, frame in times of the shipped plan’s, ${name}`,
          unit: '×',
          limit: 1.3,
          values: drawn.map(({ first }) => first / shipped),
        } as const,
      ]),
  {
    name: `key: typing, frame, p95, ${name}`,
    unit: '×',
    limit: 1,
    quantile: 0.95,
    values: drawn.map(({ first }) => first / unit),
  },
  {
    name: `key: typing, answer complete, p95, ${name}`,
    unit: 'ms',
    limit: answer,
    quantile: 0.95,
    values: drawn.map(({ milliseconds }) => milliseconds),
  },
];

const inUnits = (drawn: readonly Drawn[], unit: number): readonly number[] =>
  drawn.map(({ milliseconds }) => milliseconds / unit);

const bytesOf = (drawn: readonly Drawn[]): readonly number[] => drawn.map(({ bytes }) => bytes);

/** From a key to the last byte of its frame, in a plan of so many tasks. */
export const keyFigures = async (
  name: string,
  args: readonly string[],
  place: Place,
  limits: TypingLimits = {},
): Promise<readonly Figure[]> => {
  const unit = unitNow();
  const screen = openScreen([node, program, ...args], place.environment);
  try {
    // Pinyin is loading behind the first frame.
    await screen.drawn(performance.now(), args.length > 0 ? 4000 : 1000, drawnLast);
    const moved = await pressed(screen, moves);
    screen.type('p');
    await screen.drawn(performance.now(), 500);
    const listed = await pressed(screen, moves);
    screen.type('p');
    await screen.drawn(performance.now(), 500);
    const letters = await typed(screen);
    const ratios = inUnits(moved, unit);
    return [
      { name: `key: move, p50, ${name}`, unit: '×', limit: 0.4, values: ratios },
      { name: `key: move, p95, ${name}`, unit: '×', limit: 0.8, quantile: 0.95, values: ratios },
      {
        name: `key: bytes of a move in the list, ${name}`,
        unit: 'bytes',
        limit: 700,
        values: bytesOf(listed),
      },
      {
        name: `key: bytes of a move that shows another task in full, ${name}`,
        unit: 'bytes',
        limit: 700,
        values: bytesOf(moved),
      },
      ...typingFigures(name, letters, unit, limits),
    ];
  } finally {
    await screen.close();
  }
};

/** Seconds of processor time that a process has taken; Linux only. */
const processorSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

/** `j` held down: thirty a second for ten seconds, to and fro so that each moves. */
const heldFigures = async (place: Place): Promise<readonly Figure[]> => {
  const seconds = 10;
  const rate = 30;
  const screen = openScreen([node, program], place.environment);
  try {
    await screen.drawn(performance.now(), 1000, drawnLast);
    const before = processorSeconds(screen.pid);
    const started = performance.now();
    for (let key = 0; key < seconds * rate; key += 1) {
      screen.type(key % 60 < 30 ? 'j' : 'k');
      await wait(Math.max(0, started + ((key + 1) * 1000) / rate - performance.now()));
    }
    const since = performance.now();
    const { milliseconds } = await screen.drawn(since, 60);
    const share = ((processorSeconds(screen.pid) - before) / seconds) * 100;
    return [
      { name: 'key: j held, share of a core', unit: '%', limit: 45, values: [share] },
      {
        name: 'key: j held, last frame after the last key',
        unit: 'ms',
        limit: 34,
        values: [Math.max(0, milliseconds + 1000 / rate)],
      },
    ];
  } finally {
    await screen.close();
  }
};

/** Keys on the shipped plan, pressed one by one and held. */
export const shippedKeyFigures = (): Promise<readonly Figure[]> =>
  inPlace(async (place) => {
    await quitOnce(place);
    return [...(await keyFigures('87 tasks', [], place)), ...(await heldFigures(place))];
  });
