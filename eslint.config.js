import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Under noUncheckedIndexedAccess the `!` is how a loop says that its index is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A document is a plain record with a private mark: a copy is a plain record, and its type says so.
      '@typescript-eslint/no-misused-spread': 'off',
      // The compiler refuses a copy in place of a document: the tests show that it does.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'console', 'process', 'Intl', 'globalThis'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The host brings dates.' },
        { object: 'Math', property: 'random', message: 'The host brings ids.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ThrowStatement', message: 'Refuse, never throw.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The host brings dates.' },
      ],
    },
  },
  {
    // A printed document speaks its reader's language, so this view alone asks Intl for the looks of figures and dates;
    // it hands over exact decimal text, and nothing is computed from what comes back.
    files: ['src/print/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'console', 'process', 'globalThis'] },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
);
