import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './bench.ts';
import { inPlace, node, program, quitOnce, timed } from './built.ts';
import { keyFigures, shippedTyping } from './keys.ts';
import { largePlan } from './large-plan.ts';

/** Peak memory of `taizhang list`, in bytes a character of the plan, beyond what it takes for no plan. */
const bytesOfCharacter = (
  plan: string,
  characters: number,
  environment: Readonly<Record<string, string>>,
): number => {
  const peak = (args: readonly string[]): number => {
    const code = `process.argv.splice(1, 0, 'taizhang'); process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS))); await import(${JSON.stringify(program)})`;
    const { stderr } = spawnSync(node, ['--input-type=module', '-e', code, ...args], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024,
    });
    return Number(/\d+$/u.exec(stderr)?.[0]) * 1024;
  };
  return (peak(['list', '--plan', plan]) - peak(['list'])) / characters;
};

/** Plans of 1,000, 10,000 and 100,000 tasks. */
export const scaleFigures = (): Promise<readonly Figure[]> =>
  inPlace(async (place) => {
    const { directory, environment } = place;
    await quitOnce(place);
    const figures: Figure[] = [];
    const shipped = await shippedTyping(place);
    for (const count of [1000, 10_000, 100_000]) {
      const plan = join(directory, `plan-${count}.txt`);
      const text = largePlan(count);
      writeFileSync(plan, text);
      const rounds = [1, 2, 3];
      const listed = rounds.map(() => timed(node, [program, 'list', '--plan', plan], environment));
      const parsed = rounds.map(() => timed(node, [program, 'parse', plan], environment));
      figures.push(
        { name: `scale: list of ${count} tasks`, unit: 'ms', values: listed },
        {
          name: `scale: list of ${count} tasks, in times of parse`,
          unit: '×',
          limit: 1,
          values: listed.map((value, round) => value / (parsed[round] ?? value)),
        },
        {
          name: `scale: memory a character, list of ${count} tasks`,
          unit: 'bytes',
          limit: 600,
          values: [bytesOfCharacter(plan, text.length, environment)],
        },
        ...(await keyFigures(`${count} tasks`, ['--plan', plan], place, {
          answer: count > 10_000 ? 100 : 60,
          shipped,
        })),
      );
    }
    return figures;
  });
