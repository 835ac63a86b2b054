/** `node dist/localcloud/main.js --functions cloudfunctions --collections collections.json --data .localcloud` */
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { startLocalCloud } from './cloud';
import { type Person } from './options';
import { parseFault } from './protocol/faults';

const { values } = parseArgs({
  options: {
    functions: { type: 'string' },
    collections: { type: 'string' },
    data: { type: 'string', default: '.localcloud' },
    site: { type: 'string' },
    port: { type: 'string', default: '8790' },
    people: { type: 'string' },
    env: { type: 'string', multiple: true, default: [] },
    appid: { type: 'string' },
    'env-id': { type: 'string' },
    instances: { type: 'string' },
    timeout: { type: 'string' },
    latency: { type: 'string', default: '0ms' },
    fault: { type: 'string', multiple: true, default: [] },
    'no-timers': { type: 'boolean', default: false },
  },
});

function required(name: 'functions' | 'collections'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is needed`);
  return value;
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

async function main(): Promise<void> {
  const cloud = await startLocalCloud({
    functions: required('functions'),
    collections: required('collections'),
    data: values.data,
    site: values.site,
    port: number(values.port),
    people: values.people === undefined ? [] : (JSON.parse(readFileSync(values.people, 'utf8')) as Person[]),
    env: Object.fromEntries(values.env.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
    appid: values.appid,
    envId: values['env-id'],
    instances: number(values.instances),
    timeout: number(values.timeout),
    latency: parseFloat(values.latency),
    faults: values.fault.map(parseFault),
    timers: !values['no-timers'],
    log: (line) => console.log(line),
  });
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
