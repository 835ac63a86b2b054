import { readFileSync } from 'node:fs';
import budgets from '../../config/budgets.json';
import { packageSizes } from '../../scripts/packages';

describe('小程序包的大小', () => {
  const sizes = packageSizes('dist/weapp');
  process.stdout.write(`\npackages, KB\n${[...sizes].map(([name, bytes]) => `  ${name.padEnd(10)} ${(bytes / 1024).toFixed(0).padStart(6)}`).join('\n')}\n`);

  it('主包不超过 1 MB，每个包不超过 2 MB', () => {
    expect(sizes.get('main')).toBeLessThanOrEqual(budgets.mainPackage.bytes);
    for (const bytes of sizes.values()) expect(bytes).toBeLessThanOrEqual(budgets.eachPackage.bytes);
  });

  it('分包真的分出去了：每个分包里都有代码', () => {
    expect([...sizes.keys()].sort()).toEqual(['apply', 'attended', 'campaign', 'desk', 'found', 'main', 'season', 'season-desk']);
    for (const bytes of sizes.values()) expect(bytes).toBeGreaterThan(1024);
  });

  it('微信开发者工具打开的就是构建结果', () => {
    const project = JSON.parse(readFileSync('project.config.json', 'utf8')) as Record<string, string>;
    expect([project.miniprogramRoot, project.cloudfunctionRoot]).toEqual(['dist/weapp/', 'dist/cloudfunctions/']);
  });
});
