import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The control of the arrows check: a small house with each arrow broken once. What the check does not notice is not guarded. */
const house = path.resolve('test/out/broken-house');

const broken: Record<string, [file: string, code: string]> = {
  'domain-looks-at-nothing': ['domain/rule.ts', "import { screen } from '../src/screen';\nexport const rule = screen;\n"],
  'domain-knows-no-platform': ['domain/platform.ts', "import fs from 'fs';\nexport const platform = fs;\n"],
  'screens-see-only-types-of-functions': ['src/list.ts', "import { main } from '../cloudfunctions/jobs/index';\nexport const list = main;\n"],
  'screens-know-no-server': ['src/server.ts', "import { cloud } from '../localcloud/cloud';\nexport const server = cloud;\n"],
  'functions-see-no-screens': ['cloudfunctions/jobs/screen.ts', "import { screen } from '../../src/screen';\nexport const main = screen;\n"],
  'a-function-is-one-folder': ['cloudfunctions/season/index.ts', "import { main } from '../jobs/index';\nexport const season = main;\n"],
  'runtime-knows-no-function': ['cloudfunctions/runtime/serve.ts', "import { main } from '../jobs/index';\nexport const serve = main;\n"],
  'the-local-cloud-knows-no-app': ['localcloud/app.ts', "import { screen } from '../src/screen';\nexport const app = screen;\n"],
  'no-circles': ['domain/circle.ts', "import { other } from './other';\nexport const circle = other;\n"],
  'nothing-unresolved': ['domain/lost.ts', "import { nowhere } from './nowhere';\nexport const lost = nowhere;\n"],
};

const sound: [file: string, code: string][] = [
  ['src/screen.ts', 'export const screen = 1;\n'],
  ['cloudfunctions/jobs/index.ts', 'export const main = 1;\n'],
  ['localcloud/cloud.ts', 'export const cloud = 1;\n'],
  ['domain/other.ts', "import { circle } from './circle';\nexport const other: number = circle;\n"],
  ['src/types.ts', "import type { main } from '../cloudfunctions/jobs/index';\nexport type Main = typeof main;\n"],
  ['tsconfig.json', '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "target": "es2021" } }\n'],
];

beforeAll(() => {
  rmSync(house, { recursive: true, force: true });
  for (const [file, code] of [...sound, ...Object.values(broken)]) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), code);
  }
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

const violations = (): { rule: string; from: string }[] => {
  const cruise = (): string =>
    execFileSync(path.resolve('node_modules/.bin/depcruise'), ['--config', path.resolve('config/arrows.cjs'), '--output-type', 'json', 'src', 'cloudfunctions', 'domain', 'localcloud'], { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 });
  const { summary } = JSON.parse(cruise()) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
};

describe('房间之间的箭头', () => {
  it('每一条规则被打破时都有人发现，只引类型的不算打破', () => {
    const found = violations();
    for (const [rule, [file]] of Object.entries(broken)) expect(found).toContainEqual({ rule, from: file });
    expect(found.filter(({ from }) => from === 'src/types.ts')).toEqual([]);
  });
});
