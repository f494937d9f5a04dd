import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // The end-to-end tests start real processes in a pty: two cores and a cold cache need room.
    testTimeout: 30_000,
    env: { TAIZHANG_LANG: '', FORCE_COLOR: '1' },
  },
});
