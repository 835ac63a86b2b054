/** Compiles what suites import with esbuild: ten times as fast as Babel, which on a fresh clone spent minutes. Types are checked by tsc. */
const { createHash } = require('node:crypto');
const path = require('node:path');
const { transformSync, version } = require('esbuild');

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.jsx': 'jsx', '.mjs': 'js', '.cjs': 'js' };
const options = { format: 'cjs', target: 'node20', jsx: 'automatic', sourcemap: 'inline', sourcesContent: false, supported: { 'dynamic-import': false } };

module.exports = {
  process(source, file) {
    const { code } = transformSync(source, { ...options, loader: loaders[path.extname(file)] ?? 'js', sourcefile: file });
    return { code };
  },
  getCacheKey: (source, file) => createHash('sha1').update(JSON.stringify([source, file, version, options])).digest('hex'),
};
