/** What the command line asks for, checked and in words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type LocalCloudOptions, type MessageTemplate, type Person } from './options';
import { parseFault } from './protocol/faults';

export const HELP = `本地微信云：在本机运行小程序的云函数，不改代码。

  node main.js --functions cloudfunctions --collections collections.json

  --functions <文件夹>     云函数根目录；不写时读 project.config.json 的 cloudfunctionRoot
  --collections <文件>     集合与索引（JSON）；不写时只有数据目录里已有的集合
  --data <文件夹>          数据放在哪里，默认 .localcloud
  --port <端口>            默认 8790；0 为任意空闲端口
  --site <文件夹>          在 / 提供的网页
  --people <文件>          /who 页可选的人（JSON）
  --templates <文件>       订阅消息模板（JSON）：[{ "id": "…", "fields": ["thing1", "time2"] }]
  --risky-word <词>        msgSecCheck 不放行的词，可多次
  --env <名称=值>          每个云函数的环境变量，可多次
  --appid、--env-id        getWXContext 里的 APPID、ENV
  --instances <个数>       每个云函数最多几个实例，默认 4
  --timeout <秒>           config.json 没写 timeout 的云函数最多跑多久，默认 20
  --slowness <倍数>        本机比云端慢多少倍：一切时限按此放宽，默认 1
  --memory <MB>            每个实例的内存，默认 256
  --latency <毫秒>         SDK 的每次调用多花多久，如 20ms
  --fault "<故障>"         如 "crash addTodo/write 3 after"，可多次
  --no-timers              定时触发器只手动执行
  --no-reload              保存代码后不重新读入
  --quiet                  不打印每次调用
`;

const OPTIONS = {
  functions: { type: 'string' },
  collections: { type: 'string' },
  data: { type: 'string', default: '.localcloud' },
  site: { type: 'string' },
  port: { type: 'string', default: '8790' },
  people: { type: 'string' },
  templates: { type: 'string' },
  'risky-word': { type: 'string', multiple: true },
  env: { type: 'string', multiple: true, default: [] as string[] },
  appid: { type: 'string' },
  'env-id': { type: 'string' },
  instances: { type: 'string' },
  timeout: { type: 'string' },
  slowness: { type: 'string' },
  memory: { type: 'string' },
  latency: { type: 'string', default: '0ms' },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  'no-timers': { type: 'boolean', default: false },
  'no-reload': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

function readJson(file: string, flag: string): unknown {
  if (!existsSync(file)) throw new Error(`--${flag}：没有文件 ${file}`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`--${flag}：${file} 不是 JSON（${error instanceof Error ? error.message : String(error)}）`);
  }
}

function readList<T>(file: string | undefined, flag: string): T[] | undefined {
  if (file === undefined) return undefined;
  const value = readJson(file, flag);
  if (!Array.isArray(value)) throw new Error(`--${flag}：${file} 应是一个 JSON 数组`);
  return value as T[];
}

function number(text: string | undefined, flag: string, unit = ''): number | undefined {
  if (text === undefined) return undefined;
  const digits = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  if (!/^\d+(\.\d+)?$/.test(digits)) throw new Error(`--${flag} 应是一个数，不是“${text}”`);
  return Number(digits);
}

function pair(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`--env 的写法是 名称=值，不是“${text}”`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The developer tools keep the folder of functions in `project.config.json`. */
function functionsRoot(named: string | undefined): string {
  if (named !== undefined) return named;
  const project = 'project.config.json';
  const { cloudfunctionRoot: root } = existsSync(project)
    ? (readJson(project, 'functions') as { cloudfunctionRoot?: unknown })
    : {};
  if (typeof root !== 'string') throw new Error('用 --functions 说明云函数在哪个文件夹；--help 列出所有选项');
  return join('.', root);
}

export type Asked = { help: true } | { help: false; quiet: boolean; options: LocalCloudOptions };

/** Reads the arguments and the files they name; throws a sentence that says what to change. */
export function readArguments(args: string[]): Asked {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return { help: true };
  const options: LocalCloudOptions = {
    functions: functionsRoot(values.functions),
    collections: readList(values.collections, 'collections') ?? [],
    data: values.data,
    site: values.site,
    port: number(values.port, 'port'),
    people: readList<Person>(values.people, 'people'),
    templates: readList<MessageTemplate>(values.templates, 'templates'),
    riskyWords: values['risky-word'],
    env: Object.fromEntries(values.env.map(pair)),
    appid: values.appid,
    envId: values['env-id'],
    instances: number(values.instances, 'instances'),
    timeout: number(values.timeout, 'timeout', 's'),
    slowness: number(values.slowness, 'slowness'),
    memory: number(values.memory, 'memory', 'MB'),
    latency: number(values.latency, 'latency', 'ms'),
    faults: values.fault.map(parseFault),
    timers: !values['no-timers'],
    reload: !values['no-reload'],
  };
  return { help: false, quiet: values.quiet, options };
}
