import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import budgets from '../../config/budgets.json';
import type { LocalCloud } from '../../localcloud';
import { importSampleJobs, loadSample } from '../../sample/load';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { packageSizes } from '../../scripts/packages';
import { WeChat } from '../../test/weapp/host';
import type { Report } from '../report';

export const needs = ['functions', 'localcloud', 'weapp'] as const;

/** The house as it stands: what is shipped, what a first screen costs, how long calls take, what the main job asks of the database. */
export default async (report: Report): Promise<void> => {
  sizes(report);
  const data = await mkdtemp(path.join(tmpdir(), 'yangui-bench-'));
  const cloud = await startProject({ data, timers: false, env: { TICKET_KEY: 'a ticket key for the bench, no secret at all' } });
  try {
    await loadSample(await openDatabase(cloud), new Date());
    await importSampleJobs({
      callAs: (openid) => phoneOf(cloud, openid).call,
      uploadAs: (openid, cloudPath, content) => phoneOf(cloud, openid).upload(cloudPath, content),
    });
    await callTimes(report, data);
    await databaseCalls(report, cloud);
    await firstScreens(report, cloud);
  } finally {
    await cloud.close();
    await rm(data, { recursive: true, force: true });
  }
};

const sizes = (report: Report): void => {
  for (const [name, bytes] of packageSizes('dist/weapp')) {
    const most = name === 'main' ? budgets.mainPackage.bytes : budgets.eachPackage.bytes;
    report.row({ metric: `package ${name}`, value: Math.round(bytes / 1024), unit: 'KB', target: `≤ ${most / 1024}` });
  }
};

/** The first call of a function starts an instance; the second finds it warm. On a cloud of its own, so that nothing is warm before. */
const callTimes = async (report: Report, data: string): Promise<void> => {
  const cold = await startProject({ data: path.join(data, 'cold'), timers: false });
  const call = async (): Promise<number> => {
    const startedAt = performance.now();
    await phoneOf(cold, 'bench').call('account', { path: 'me', type: 'query' });
    return performance.now() - startedAt;
  };
  const first = await call();
  const warm: number[] = [];
  for (let round = 0; round < 50; round += 1) warm.push(await call());
  warm.sort((a, b) => a - b);
  await cold.close();
  report.row({ metric: 'call, cold instance', value: Math.round(first), unit: 'ms', target: '≤ 1500' });
  report.row({ metric: 'call, warm, p50', value: warm[24] ?? 0, unit: 'ms', target: '≤ 30' });
  report.row({ metric: 'call, warm, p95', value: warm[47] ?? 0, unit: 'ms' });
};

type Step = [what: string, who: string, name: string, path: string, type: 'query' | 'mutation', input: unknown, most: number];

const databaseCalls = async (report: Report, cloud: LocalCloud): Promise<void> => {
  const roundId = 'round-sample-1';
  const choices = await phoneOf(cloud, 'sample-student-01').call('season', { path: 'slots', type: 'query', input: { roundId } });
  const free = (choices.result as { value: { choices: { startsAt: string; endsAt: string; slotId: string | null; free: number }[] } }).value.choices.find((choice) => choice.free > 0);
  const steps: Step[] = [
    ['search 「数据」', 'sample-student-01', 'jobs', 'search', 'query', { text: '数据' }, 2],
    ['read an activity', 'sample-student-01', 'activities', 'read', 'query', { id: 'policy-salon' }, 3],
    ['sign up, a seat', 'sample-student-01', 'activities', 'signUp', 'mutation', { activityId: 'guidance-mock-interview', companions: 0 }, 4],
    ['sign up, the line', 'sample-student-02', 'activities', 'signUp', 'mutation', { activityId: 'guidance-mock-interview', companions: 0 }, 6],
    ['ticket', 'sample-student-01', 'activities', 'ticket', 'query', { activityId: 'guidance-mock-interview' }, 4],
    ['cancel, one promoted', 'sample-student-01', 'activities', 'cancel', 'mutation', { activityId: 'guidance-mock-interview' }, 9],
    ['book a slot', 'sample-student-01', 'season', 'bookSlot', 'mutation', { roundId, startsAt: free?.startsAt, slot: { id: free?.slotId, endsAt: free?.endsAt } }, 5],
    ['interviewer’s day', 'sample-interviewer-01', 'season', 'hearings.day', 'query', {}, 5],
  ];
  // A cancel names the ticket that the sign-up gave out.
  let ticket = '';
  for (const [what, who, name, procedure, type, input, most] of steps) {
    const sent = procedure === 'cancel' ? { ...(input as object), ticket } : input;
    const { result, requestId } = await phoneOf(cloud, who).call(name, { path: procedure, type, input: sent });
    const reply = result as { ok: boolean; value?: { number?: string } };
    if (!reply.ok) throw new Error(`${what}: ${JSON.stringify(result)}`);
    if (procedure === 'ticket') ticket = reply.value?.number ?? '';
    const calls = cloud.counters(requestId)?.databaseCalls ?? Number.NaN;
    report.row({ metric: `database calls: ${what}`, value: calls, unit: 'calls', target: `≤ ${most}` });
  }
};

const firstScreens = async (report: Report, cloud: LocalCloud): Promise<void> => {
  const screens: [url: string, words: string | RegExp][] = [
    ['pages/home/index', '就业礼包'],
    ['pages/jobs/index', /共\s*\d+/],
    ['pages/activities/index', '一对一模拟面试'],
    ['pages/me/index', '示例学生 01'],
    ['pages/activity/index?id=promotion-kickoff', '那天做什么'],
    ['season/slots/index?roundId=round-sample-1', '上午'],
  ];
  for (const [url, words] of screens) {
    const wechat = await WeChat.launch('dist/weapp', phoneOf(cloud, 'sample-student-01'));
    await wechat.open(url);
    await wechat.see(words);
    const bytes = wechat.page.setDataBytes.reduce((sum, each) => sum + each, 0);
    report.row({
      metric: `first screen ${url.split('?')[0]}`,
      value: bytes,
      unit: 'bytes of setData',
      target: `≤ ${budgets.firstSetData.bytes}`,
    });
    report.row({ metric: `first screen ${url.split('?')[0]}`, value: wechat.nodes().length, unit: 'nodes', target: '≤ 1000' });
  }
};
