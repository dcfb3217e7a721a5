import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The only files that may hand finished HTML to a page. Each of them gets it sanitised. */
const MAY_SET_HTML = ['src/ui/Prose.astro'];

/**
 * Biome formats and lints everything else. What stands here it cannot find: promises nobody waits for (also in `.astro`)
 * and HTML that goes into a page unescaped. Types come from `.astro/`, so `astro sync` has to have run.
 */
export default defineConfig(
  {
    ignores: [
      'dist',
      '.astro',
      '.runtime',
      '.cache',
      'data',
      'public',
      'content',
      'courses',
      'tests/fixtures',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: true, extraFileExtensions: ['.astro'] },
    },
  },
  ...astro.configs.base,
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parserOptions: { parser: tseslint.parser, project: true, extraFileExtensions: ['.astro'] },
    },
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-set-text-directive': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.astro'],
    // The scripts inside `.astro` files are checked as files of their own and have no types.
    ignores: ['**/*.astro/*'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: MAY_SET_HTML, rules: { 'astro/no-set-html-directive': 'off' } },
);
