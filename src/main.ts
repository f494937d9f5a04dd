#!/usr/bin/env node
// The file that `taizhang` starts: it must run on any Node, so it uses nothing new and imports
// nothing of ours before it knows the version.
import module from 'node:module';

const oldest = 22;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(
    `taizhang 需要 Node.js ${oldest} 或更新的版本(现为 ${process.versions.node}),请从 https://nodejs.org 安装; ` +
      `it needs Node.js ${oldest} or newer\n`,
  );
  process.exitCode = 2;
} else {
  // Node keeps the compiled code: a third less time to the first frame from the second start on.
  module.enableCompileCache();
  void import('./cli.ts');
}
