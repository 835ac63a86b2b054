/**
 * `npm run prepare-cloud`: makes the collections and indexes of `dist/collections.json` in a WeChat cloud environment. What is there already is
 * left as it is, so it may be run again; nothing is ever deleted. Asks for WECHAT_APPID, WECHAT_SECRET and CLOUD_ENV in the environment.
 *   -- --dry-run        says what it would make
 *   -- --api URL        another address than WeChat's
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WeChatCloudApi, type WantedIndex } from './wechat-cloud-api';

interface Plan {
  name: string;
  indexes: { name: string; unique?: boolean; fields: { path: string; direction: number | '2dsphere' }[] }[];
}

const wanted = ({ name, unique = false, fields }: Plan['indexes'][number]): WantedIndex => ({
  name,
  unique,
  keys: fields.map(({ path: field, direction }) => ({ name: field, direction: direction === '2dsphere' ? direction : direction === -1 ? '-1' : '1' })),
});

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`环境变量 ${name} 没有设置`);
  return value;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, api: { type: 'string' } } });
  const plans = JSON.parse(await readFile(path.resolve('dist/collections.json'), 'utf8')) as Plan[];
  if (values['dry-run']) {
    for (const { name, indexes } of plans) console.log([name, ...indexes.map((index) => `  ${index.name}: ${wanted(index).keys.map((key) => `${key.name} ${key.direction}`).join(', ')}${index.unique ? '（唯一）' : ''}`)].join('\n'));
    return;
  }
  const cloud = new WeChatCloudApi({ appid: given('WECHAT_APPID'), secret: given('WECHAT_SECRET'), env: given('CLOUD_ENV'), ...(values.api && { base: values.api }) });
  const there = await cloud.collections();
  let made = 0;
  let left = 0;
  for (const { name, indexes } of plans) {
    if (!there.has(name)) await cloud.addCollection(name);
    for (const index of indexes) {
      if (await cloud.addIndex(name, wanted(index))) made += 1;
      else left += 1;
    }
    console.log(`${there.has(name) ? '已有' : '新建'} ${name}，索引 ${indexes.length} 个`);
  }
  console.log(`集合 ${plans.length} 个；索引新建 ${made} 个，原来就有 ${left} 个。请在控制台把每个集合的权限设为「仅管理端可读写」。`);
};

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
