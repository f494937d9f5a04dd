/**
 * Writes src/search/traditional.ts from OpenCC's dictionaries: `node .build/traditional.ts`.
 * Done once and kept in the sources: the 26 ms that opencc-js needs to load are not paid at every start.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/t2cn';

/** Every character of the Unicode blocks in everyday use that OpenCC writes otherwise, followed by its simplified form. */
export const traditionalPairs = (): string => {
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified !== character && simplified.length === 1) pairs += character + simplified;
  }
  return pairs;
};

if (import.meta.main) {
  await writeFile(
    fileURLToPath(new URL('../src/search/traditional.ts', import.meta.url)),
    `/** Traditional characters, each followed by its simplified form: from OpenCC (Apache-2.0) by .build/traditional.ts. */
export const traditionalPairs =
  '${traditionalPairs()}';
`,
  );
}
