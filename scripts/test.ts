/**
 * `npm test`: types, lint, arrows, builds, then every suite. `npm test -- PATH…` builds what changed and runs only the suites whose path matches.
 * Ends with `N passed, N failed`: each check and each test counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensureBrowser } from './browser';
import { refresh, targets } from './build/index';

const RESULT = 'test/out/jest.json';

/**
 * How the engine runs in jest's processes and in the instances of functions within them. Most code of a suite runs a few times, in a
 * place that lives for seconds: optimizing it (on threads beside, where no core is idle) took more than it gave, so a function must be
 * some times as busy before it is. Collecting by several threads is for cores that wait. And what a cold start makes stays: copying it
 * while the young space (MB) grew took a fifth of it.
 */
const ENGINE = ['--interrupt-budget=500000', '--single-threaded-gc', '--min-semi-space-size=16'];

interface Tally {
  passed: number;
  failed: number;
}

const run = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });

const check = async (name: string, command: string, ...args: string[]): Promise<Tally> => {
  const startedAt = performance.now();
  const ok = await run(command, args);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

const readSources = async (bin: (name: string) => string): Promise<Tally[]> => [
  await check('types', bin('tsx'), 'scripts/types.ts'),
  await check('lint', bin('eslint'), '--max-warnings', '0', '.'),
  await check('arrows between rooms', bin('depcruise'), '--config', 'config/arrows.cjs', 'src', 'cloudfunctions', 'domain', 'localcloud'),
];

const suites = async (patterns: readonly string[]): Promise<Tally> => {
  await mkdir('test/out', { recursive: true });
  await rm(RESULT, { force: true });
  const isWell = await run(process.execPath, [...ENGINE, 'node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--forceExit', '--json', '--outputFile', RESULT, ...patterns]);
  const report = JSON.parse(await readFile(RESULT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  // What was left out has not passed, and jest may end badly without a test that failed.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: failed === 0 && !isWell ? 1 : failed };
};

const main = async (patterns: readonly string[]): Promise<void> => {
  ensureBrowser();
  const bin = (name: string): string => `node_modules/.bin/${name}`;
  const tallies: Tally[] = [];
  if (patterns.length === 0) {
    // None of them fills two cores, and none needs another: three beside each other do.
    const [functions, wechat, browser, read] = await Promise.all([
      check('build, functions and local cloud', bin('tsx'), 'scripts/build.ts', 'functions', 'localcloud'),
      check('build, WeChat', bin('tsx'), 'scripts/build.ts', 'weapp'),
      check('build, browser', bin('tsx'), 'scripts/build.ts', 'h5'),
      readSources(bin),
    ]);
    tallies.push(functions, wechat, browser, ...read);
  } else {
    // Suites run what is built: never yesterday's.
    await refresh(targets);
  }
  tallies.push(await suites(patterns));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
};

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
