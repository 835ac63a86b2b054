import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

/** Screens share the rules with the cloud: compiled along. */
const rules = path.resolve(__dirname, '../domain');

/** Published for newer engines than WeChat's on an old phone (private fields, async generators): compiled along as well. */
const modernLibraries = (file: string): boolean => /node_modules[\\/]@(tanstack|trpc)[\\/]/.test(file);

const platform = process.env.TARO_ENV ?? 'weapp';

/** WeChat loads no local picture from a style sheet: every drawing is put into it as data. Bytes. */
const inlined = { limit: 12_288 };

/** Sizes in the styles are real pixels: a narrow phone wraps, it does not shrink the text. */
const realPixels = { pxtransform: { enable: false, config: {} } };

/** The browser's code reader; served by us, never from elsewhere. */
const scannerCode = { from: 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', to: 'dist/h5/static/zxing_reader.wasm' };

/** What two pages share is one file of the mirror: within each page's own it was written, shrunk and read by the browser ninety times over. */
const shared = { name: 'shared', chunks: 'async', minChunks: 2, priority: 5 } as const;

/** The browser's build is a mirror: shrunk in a second, a tenth larger. What a phone downloads is worth terser's minute. */
const shrunk = platform === 'h5' ? ({ jsMinimizer: 'esbuild', esbuild: { minify: { enable: true, config: { target: 'es2015' } } } } as const) : {};

export default defineConfig<'webpack5'>({
  projectName: 'yangui',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: platform === 'weapp' ? [path.resolve(__dirname, 'taro/aria-plugin.ts')] : [],
  ...shrunk,
  copy: platform === 'h5' ? { patterns: [scannerCode], options: {} } : { patterns: [], options: {} },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [rules, modernLibraries, path.resolve(__dirname, 'taro')] },
    imageUrlLoaderOption: inlined,
    // Components do not restyle each other: the order of their sheets does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: realPixels,
  },
  h5: {
    compile: { include: [rules] },
    publicPath: '/',
    webpackChain(chain) {
      chain.performance.hints(false);
      const { cacheGroups, ...split } = chain.optimization.get('splitChunks') as { cacheGroups: object };
      chain.optimization.splitChunks({ ...split, cacheGroups: { ...cacheGroups, shared } });
      // Babel took half of the build's time for browsers the mirror is never opened in.
      const script = chain.module.rule('script');
      const { plugins } = script.use('babelLoader').get('options') as { plugins: unknown[] };
      script.uses.clear();
      script.use('esbuild').loader(path.resolve(__dirname, 'taro/esbuild-loader.cjs')).options({ plugins });
      chain.module
        .rule('role')
        .test(/\.tsx$/)
        .enforce('pre')
        .use('role')
        .loader(path.resolve(__dirname, 'taro/aria-role-loader.cjs'));
    },
    staticDirectory: 'static',
    router: { mode: 'hash' },
    imageUrlLoaderOption: inlined,
    postcss: { ...realPixels, autoprefixer: { enable: true, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
});
