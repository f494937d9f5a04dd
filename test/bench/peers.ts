import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, program, type Place } from './built.ts';

/** A program of the same kind, ready to show the same tasks. */
export type Peer = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** On its screen when the tasks are. */
  readonly shows: string;
};

const isInstalled = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const listed = (place: Place, format: string): string =>
  execFileSync(node, [program, 'list', '-f', format], {
    env: { ...process.env, ...place.environment },
    encoding: 'utf8',
  });

const visidata = (place: Place): Peer => {
  const sheet = join(place.directory, 'tasks.csv');
  writeFileSync(sheet, listed(place, 'csv'));
  return { name: 'visidata', command: ['visidata', sheet], shows: '2.1.1' };
};

/** vit shows the tasks of Taskwarrior, which keeps them in the home directory. */
const vit = (place: Place): Peer => {
  const { directory: home } = place;
  mkdirSync(join(home, '.vit'));
  writeFileSync(join(home, '.vit/config.ini'), '');
  writeFileSync(join(home, '.taskrc'), `data.location=${home}/.task\nconfirmation=no\n`);
  const tasks = JSON.parse(listed(place, 'json')) as readonly { readonly text: string }[];
  const file = join(home, 'tasks.json');
  writeFileSync(
    file,
    JSON.stringify(tasks.map(({ text }) => ({ description: text, status: 'pending' }))),
  );
  execFileSync('task', ['import', file], {
    env: { ...process.env, ...place.environment },
    stdio: 'ignore',
  });
  return { name: 'vit', command: ['vit'], shows: '法治' };
};

/** Those of the two peers that are installed (Debian: `apt-get install vit visidata`). */
export const peersIn = (place: Place): readonly Peer[] => [
  ...(isInstalled('vit') && isInstalled('task') ? [vit(place)] : []),
  ...(isInstalled('visidata') ? [visidata(place)] : []),
];
