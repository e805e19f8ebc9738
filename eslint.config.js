import antfu from '@antfu/eslint-config'

export default antfu({
  vue: true,
  typescript: true,
  // Slides are not documents: Slidev's separators and front matter confuse Markdown rules.
  markdown: false,
  yaml: false,
  ignores: ['dist', 'exports', 'public', 'scripts/new/template', '**/*.md'],
}, {
  files: ['**/*.vue'],
  // A figure names its steps in a plain <script> before <script setup>; the imports of the second block come after that.
  rules: {
    'import/first': 'off',
    // Line breaks within the text of an SVG are drawn, as spaces.
    'vue/singleline-html-element-content-newline': ['error', { externalIgnores: ['text', 'tspan'] }],
  },
}, {
  files: ['test/**/*.ts', 'addons/*/test/*.ts'],
  // Tests are named after components and files, whose names begin with a capital.
  rules: { 'test/prefer-lowercase-title': 'off' },
}, {
  // Commands, which speak to a terminal and run by being imported.
  files: ['scripts/**/*.ts', 'test/deck/serve.ts', 'addons/*/bin/*.mjs', 'addons/*/main.ts', 'addons/*/export/*.ts', 'addons/core/node/*.ts', 'addons/portable/build.ts'],
  rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off' },
})
