import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

const noBrowserNames = ['window', 'document', 'localStorage', 'fetch', 'process', 'Buffer', 'require'];
const noNodeNames = ['process', 'Buffer', 'require', '__dirname', 'alert', 'confirm', 'fetch', 'XMLHttpRequest'];

const banNames = (names, why) => ['error', ...names.map((name) => ({ name, message: why }))];

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', '.tmp', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['shared/**'],
    rules: { 'no-restricted-globals': banNames(noBrowserNames, 'shared/ is pure: no host, no DOM') },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'no-restricted-globals': banNames(noNodeNames, 'the renderer reaches the machine through window.api only'),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: [
      'electron/cli.ts',
      'electron/start.ts',
      'electron/pack.ts',
      'test/run.ts',
      'test/bench/**',
      'test/setup/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
