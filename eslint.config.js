import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist.neu/',
      'stick/',
      'stick.neu/',
      'public/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'eslint.config.js',
      'vitest.config.ts',
      'tests/site/vitest.config.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Objects of closures are taken apart everywhere; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Astro's own types are extended by declaring its namespace.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  // Types inside .astro files are checked by `astro check`; ESLint sees them without types, and so their imports.
  { files: ['**/*.astro', '**/*.astro/*.ts', 'src/blocks/components.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
