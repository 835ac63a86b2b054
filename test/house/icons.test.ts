import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An icon is named in three places (type, style sheet, drawing) and used in a fourth; nothing else notices when one is missing. */
const folder = 'src/components/icon';
const read = (file: string): string => readFileSync(file, 'utf8');

const namedInType = [...read(`${folder}/names.ts`).matchAll(/'([a-z-]+)'/g)].map(([, name]) => name).sort();
const namedInStyles = (/\$names:([^;]+);/.exec(read(`${folder}/index.scss`))?.[1] ?? '')
  .split(',')
  .map((name) => name.trim())
  .sort();
const drawn = readdirSync(`${folder}/drawings`)
  .map((file) => path.basename(file, '.svg'))
  .sort();
const screens = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('components/icon'))
  .map((file) => read(path.join('src', file)))
  .join('\n');

describe('图标', () => {
  it('名字、样式和图画一一对应', () => {
    expect(namedInStyles).toEqual(namedInType);
    expect(drawn).toEqual(namedInType);
    expect(drawn.length).toBeGreaterThan(20);
  });

  it('每一个都有页面在用：包里不带没用的', () => {
    expect(drawn.filter((name) => !screens.includes(`'${name}'`) && !screens.includes(`"${name}"`))).toEqual([]);
  });
});
