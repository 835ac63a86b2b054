/** What a start found, for people. */
import { type Database } from './documents/database';
import { type Runtime } from './functions/runtime';
import { type Timers } from './functions/timers';

export interface Found {
  url: string;
  database: Database;
  runtime: Runtime;
  timers: Timers;
  site: string | undefined;
  people: number;
  /** How long the documents took to load, in ms. */
  loadedIn: number;
}

export function describeStart({ url, database, runtime, timers, site, people, loadedIn }: Found): string[] {
  const collections = [...database.collections.values()];
  const documents = collections.reduce((sum, { size }) => sum + size, 0);
  const names = [...runtime.functions.keys()].sort();
  const nothing = names.length === 0 ? '（没有找到带 index.js 的文件夹）' : names.join('、');
  return [
    `云函数 ${names.length} 个：${nothing}`,
    ...(runtime.others.length > 0 ? [`没有 index.js、未当作云函数的文件夹：${runtime.others.join('、')}`] : []),
    `集合 ${collections.length} 个，文档 ${documents.toLocaleString('en-US')} 篇，${Math.round(loadedIn)} 毫秒读入`,
    ...timers
      .state()
      .map(
        ({ name, trigger, next }) =>
          `定时 ${name}：${trigger.cron}，下一次 ${next?.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }) ?? '没有'}`,
      ),
    site === undefined ? '没有网页；函数用 POST /call/<名称> 调用' : `网页 ${site}`,
    `本地云 ${url}　选身份 ${url}/who（${people} 位）　控制台 ${url}/console`,
  ];
}
