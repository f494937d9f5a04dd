/** `npm start`: bundles when dist/ is older than what it is made of, then runs it in this process. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/taizhang.js');

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestSource = (): number =>
  Math.max(
    modified(join(root, 'package-lock.json')),
    ...['src', '.build'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        modified(join(root, folder, file)),
      ),
    ),
  );

if (modified(program) < newestSource()) {
  const { bundle } = await import('./bundle.ts');
  await bundle();
}
process.argv[1] = program;
// On Windows a path is no specifier: `C:` would be taken for a protocol.
await import(pathToFileURL(program).href);
