/** Types and JSX are taken away, nothing more: the mirror's browsers are of today, and what is older is seen to when the files are shrunk. */
const path = require('node:path');
const babel = require('@babel/core');
const { transform } = require('esbuild');

const compile = async (source, file, plugins) => {
  const { code } = await transform(source, { loader: path.extname(file).replace(/^\.m?/, ''), format: 'esm', target: 'es2020', jsx: 'automatic', sourcefile: file });
  // Taro's own plugin binds `Taro.…` to what its browser library exports by name.
  return code.includes('@tarojs/taro"') ? (await babel.transformAsync(code, { filename: file, configFile: false, babelrc: false, compact: false, plugins })).code : code;
};

module.exports = function load(source) {
  const done = this.async();
  compile(source, this.resourcePath, this.getOptions().plugins).then((code) => done(null, code), done);
};
