import antfu from '@antfu/eslint-config'

export default antfu({
  vue: true,
  typescript: true,
  markdown: false,
  yaml: false,
  ignores: ['dist', 'exports', 'public', 'addons', '**/*.md'],
}, {
  files: ['**/*.vue'],
  rules: {
    'import/first': 'off',
    'vue/singleline-html-element-content-newline': ['error', { externalIgnores: ['text', 'tspan'] }],
  },
})
