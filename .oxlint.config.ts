import { defineConfig } from 'oxlint';

/** What may be imported from where: see "The tree and the arrows" in src/README.md. */
const folders = [
  'plan',
  'dates',
  'text',
  'i18n',
  'search',
  'progress',
  'loader',
  'app',
  'ui',
  'commands',
];

/** Packages with one owner each. */
const owners: Readonly<Record<string, string>> = {
  'string-width': 'only src/text/width.ts measures columns',
  conf: 'only src/progress/store.ts opens files through Conf',
  'ink-table': 'only src/ui/SummaryTable.tsx draws with ink-table',
  commander:
    'only src/cli.ts and program.ts, declare.ts, help-layout.ts, candidates.ts, usage-error.ts in src/commands know the argument parser',
  react: 'components live in src/ui',
  ink: 'components live in src/ui',
};

type Arrow = {
  readonly files: readonly string[];
  /** Folders whose code may be called. */
  readonly uses: readonly string[];
  /** Sibling folders of which only types may be named. */
  readonly namesTypesOf?: readonly string[];
  readonly owns?: readonly string[];
  /** May touch the disk and the process. */
  readonly impure?: boolean;
};

const arrow = ({ files, uses, namesTypesOf = [], owns = [], impure = false }: Arrow) => {
  const barred = folders.filter(
    (folder) => !uses.includes(folder) && !namesTypesOf.includes(folder),
  );
  const patterns = [
    {
      regex: `^\\.\\..*/(${barred.join('|')})/`,
      message:
        'the arrow: plan, dates, text, i18n <- search, progress, loader <- app <- ui <- commands <- cli',
    },
    ...namesTypesOf.map((folder) => ({
      regex: `^\\.\\..*/${folder}/`,
      allowTypeImports: true,
      message: 'siblings name each other’s types, they do not call each other',
    })),
    ...(impure
      ? []
      : [
          {
            regex: '^node:(fs|os|child_process|process|tty|worker_threads)',
            message: 'a pure folder',
          },
        ]),
  ].filter(({ regex }) => !regex.includes('()'));
  return {
    files: [...files],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: Object.entries(owners)
            .filter(([name]) => !owns.includes(name))
            .map(([name, message]) => ({ name, message })),
          patterns,
        },
      ],
      'no-restricted-globals': impure
        ? 'off'
        : ['error', { name: 'process', message: 'hand it in' }],
    },
  } as const;
};

const ground = ['plan', 'dates', 'text', 'i18n'];
const domain = [...ground, 'search', 'progress'];

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'react', 'vitest', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-floating-promises': 'error',
    'max-lines': ['error', 250],
    // vitest prints the second argument beside a failure.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Each of these flags what the style here asks for.
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'react/react-in-jsx-scope': 'off',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    'import/no-named-as-default-member': 'off',
  },
  ignorePatterns: ['dist', 'node_modules'],
  overrides: [
    {
      files: ['test/**'],
      rules: {
        'max-lines': 'off',
        'typescript/no-non-null-assertion': 'off',
        // What belongs to one test stands in it.
        'unicorn/consistent-function-scoping': 'off',
        // Waiting for a screen is the assertion: it rejects with the screen that came instead.
        'vitest/expect-expect': [
          'error',
          { assertFunctionNames: ['expect*', '*.shows', '*.until', 'shows', 'until'] },
        ],
      },
    },
    {
      files: ['test/vitest.config.ts', '.oxlint.config.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    arrow({ files: ['src/plan/**', 'src/text/**'], uses: [] }),
    arrow({ files: ['src/dates/**'], uses: ['plan'] }),
    arrow({ files: ['src/text/width.ts'], uses: [], owns: ['string-width'] }),
    arrow({
      files: ['src/i18n/**'],
      uses: [],
      namesTypesOf: ['plan', 'progress', 'loader', 'search', 'app'],
    }),
    arrow({
      files: ['src/search/**'],
      uses: ['plan', 'dates', 'text'],
      namesTypesOf: ['progress'],
    }),
    arrow({ files: ['src/progress/**'], uses: ['plan', 'dates', 'text'] }),
    arrow({
      files: ['src/progress/store.ts', 'src/progress/store/**'],
      uses: ['plan', 'dates', 'text', 'progress'],
      owns: ['conf'],
      impure: true,
    }),
    arrow({ files: ['src/loader/**'], uses: ['plan', 'dates', 'text'], impure: true }),
    arrow({ files: ['src/app/**'], uses: domain }),
    arrow({ files: ['src/ui/**'], uses: [...domain, 'app'], owns: ['react', 'ink'], impure: true }),
    arrow({
      files: ['src/ui/SummaryTable.tsx'],
      uses: [...domain, 'app'],
      owns: ['react', 'ink', 'ink-table'],
      impure: true,
    }),
    arrow({ files: ['src/commands/**'], uses: folders, impure: true }),
    arrow({
      files: ['program', 'declare', 'help-layout', 'candidates', 'usage-error']
        .map((file) => `src/commands/${file}.ts`)
        .concat('src/cli.ts'),
      uses: folders,
      owns: ['commander'],
      impure: true,
    }),
  ],
});
