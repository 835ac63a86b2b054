import { build } from 'esbuild';

/**
 * The local WeChat cloud: its library, its command line and the worker each function instance runs in. What it needs is inside,
 * because some hundred small files take a second to load, in every suite anew; `lmdb` stays outside, it holds machine code.
 */
export const buildLocalCloud = async (): Promise<string> => {
  const entryPoints = ['localcloud/index.ts', 'localcloud/main.ts', 'localcloud/functions/instance.ts'];
  await build({
    entryPoints: Object.fromEntries(entryPoints.map((entry) => [entry.replace(/^.*\//, '').replace('.ts', ''), entry])),
    outdir: 'dist/localcloud',
    bundle: true,
    external: ['lmdb'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    loader: { '.html': 'text' },
    logLevel: 'warning',
  });
  return `${entryPoints.length} entry points`;
};
