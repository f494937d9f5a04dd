import type { PartialMessage, PluginBuild } from 'esbuild';

/** What a plugin changes in a package, or in what that package uses. */
export type Targets = {
  readonly plugin: string;
  /** The package that makes the targets due: a build that imports it must meet them all. */
  readonly importing: string;
  readonly targets: readonly string[];
  /** Where the plugin is to be changed. */
  readonly file: string;
};

const unmetTarget = 'unmet-target';

const complaint = ({ plugin, importing, file }: Targets, target: string): PartialMessage => ({
  id: unmetTarget,
  text:
    `${plugin} did not find ${target}. A newer version may have renamed or rewritten it: see what became of it in ` +
    `node_modules/${importing} or the packages that it uses, and follow that in ${file}, or take it out ` +
    'there when it has no successor. Until then, pin the version that still has it.',
});

/**
 * Fails every build that imports a package in which a plugin did not find all that it changes: it would
 * do nothing there, and nobody be told. To be called in `setup`; returns what to call with each target
 * that is met.
 */
export const expectTargets = (
  builder: PluginBuild,
  expected: Targets,
): ((target: string) => void) => {
  const unmet = new Set(expected.targets);
  let isImported = false;
  builder.onResolve({ filter: new RegExp(`^${expected.importing}$`) }, () => {
    isImported = true;
    return undefined;
  });
  builder.onEnd(({ errors }) => {
    // A build that failed otherwise has not got to all of its files.
    const isDue = isImported && errors.every(({ id }) => id === unmetTarget);
    return isDue ? { errors: [...unmet].map((target) => complaint(expected, target)) } : undefined;
  });
  return (target) => {
    unmet.delete(target);
  };
};
