/**
 * `npm start`: the whole system on this machine, with sample data, on one loopback URL.
 *   -- --fresh        begins anew (what was kept is deleted)
 *   -- --port 5170    another port
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomInvitationCode, showInvitationCode } from '../domain/person/invitation-code';
import { importSampleJobs, loadSample } from '../sample/load';
import { samplePeople } from '../sample/people';
import { refresh } from './build/index';
import { openDatabase, phoneOf, startProject } from './local-project';

const HOME = '.localcloud';

/** Secrets of this machine's deployment: made once, kept with the data, never in the repository. What is new since is added. */
const secrets = async (): Promise<Record<string, string>> => {
  const file = path.join(HOME, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>) : {};
  const key = (): string => randomBytes(32).toString('base64');
  const IDENTITY_KEYS = JSON.stringify({ current: '1', keys: { '1': key() }, fingerprint: key() });
  const all = {
    TICKET_KEY: randomBytes(32).toString('hex'),
    IDENTITY_KEYS,
    INVITATION_KEY: key(),
    FIRST_INVITATION: randomInvitationCode(randomBytes(10)),
    ...kept,
  };
  await writeFile(file, JSON.stringify(all), { mode: 0o600 });
  return all;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, port: { type: 'string', default: '5170' } } });
  await refresh(['functions', 'localcloud', 'h5']);
  if (values.fresh) await rm(HOME, { recursive: true, force: true });
  await mkdir(HOME, { recursive: true });

  const people = samplePeople.map(({ openid, name, note, group }) => ({ openid, name, note, group }));
  const env = await secrets();
  const cloud = await startProject({ data: path.join(HOME, 'cloud'), port: Number(values.port), people, env });
  const db = await openDatabase(cloud);
  // Asked of what is written last: a first load that was interrupted is done again.
  if ((await db.slots.count({})) === 0) await loadSample(db, new Date());
  if ((await db.jobImports.count({ state: 'done' })) === 0) {
    await importSampleJobs({
      callAs: (openid) => phoneOf(cloud, openid).call,
      uploadAs: (openid, cloudPath, content) => phoneOf(cloud, openid).upload(cloudPath, content),
    }).catch((failure: unknown) => console.error('示例岗位没有载入：', failure));
  }
  console.log(`示例数据：${await db.jobs.count({})} 个岗位，${await db.activities.count({})} 场活动，${await db.seasons.count({})} 个金种子年度`);

  console.log(`\n雁归  ${cloud.url}/who\n`);
  console.log(samplePeople.map(({ group, name, note }) => `  ${group}  ${name}：${note}`).join('\n'));
  if ((await db.staff.count({ 'grants.role': 'administrator' })) === 0) {
    const code = env.FIRST_INVITATION ?? '';
    console.log(`\n还没有管理员。打开 ${cloud.url}/#/pages/invited/index?scene=${code} 成为第一位，或输入邀请码 ${showInvitationCode(code)}`);
  }
  console.log('\n数据保存在 .localcloud/，重新开始用 npm start -- --fresh。按 Ctrl-C 停止。');

  const stop = (): void => {
    cloud.close().then(
      () => process.exit(0),
      (failure: unknown) => {
        console.error(failure);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
});
