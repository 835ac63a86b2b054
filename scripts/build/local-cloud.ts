import { build } from 'esbuild';

/** The local WeChat cloud: its library, its command line and the worker each function instance runs in. */
export const buildLocalCloud = async (): Promise<string> => {
  const entryPoints = ['localcloud/index.ts', 'localcloud/main.ts', 'localcloud/functions/instance.ts'];
  await build({
    entryPoints: Object.fromEntries(entryPoints.map((entry) => [entry.replace(/^.*\//, '').replace('.ts', ''), entry])),
    outdir: 'dist/localcloud',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    loader: { '.html': 'text' },
    logLevel: 'warning',
  });
  return `${entryPoints.length} entry points`;
};
