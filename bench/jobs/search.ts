import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JobPage } from '../../cloudfunctions/jobs/search';
import type { OfferedFacets } from '../../cloudfunctions/jobs/search/offered';
import { command as _, type Database } from '../../cloudfunctions/runtime/database';
import { gatherAll } from '../../cloudfunctions/runtime/job-index';
import type { LocalCloud } from '../../localcloud';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { educationLevels, rankOf, type EducationLevel } from '../../domain/job/education-level';
import { employerKindNames, type EmployerKind } from '../../domain/job/employer-kind';
import { weekMs } from '../../domain/job/query';
import type { Report } from '../report';
import { startInstance } from './instance';
import { openings } from './openings';

/** Finding openings: what a search costs, how long it takes, and how that compares with asking the database the usual way. */

interface Size {
  count: number;
  p95: number;
  faster: number;
}

const sizes: readonly Size[] = [
  { count: 12_000, p95: 30, faster: 10 },
  { count: 120_000, p95: 60, faster: 50 },
];
const rounds = 200;
/** Asked before anything is measured: every question, so that the engine has seen what it is to make fast. */
const warmUp = 20;

/** Two filters, words, and counts beside every choice: different words each time, so that nothing is answered from memory. */
const words = ['工程师', '会计', 'java', '管理', '研发', '销售', '设计', '数据', '机械', '运营'];
const question = (round: number) => ({ text: words[round % words.length], places: [round % 2 === 0 ? '370212' : '370200'], education: 'bachelor' });

export const benchSearch = async (report: Report): Promise<void> => {
  for (const size of sizes) await at(report, size);
};

const at = async (report: Report, { count, p95, faster }: Size): Promise<void> => {
  const data = await mkdtemp(path.join(tmpdir(), 'yangui-bench-'));
  const cloud = await startProject({ data, timers: false, env: { RATE_LIMITS: 'off' } });
  const instance = startInstance(cloud);
  try {
    const db = await openDatabase(cloud);
    await load(db, count);
    await index(report, db, count);
    const ours = await throughFunction(report, cloud, count, p95);
    const page = await p50Of(7, (round) => usualPage(db, round));
    const { facets } = await instance.call<JobPage>('bench', 'search', 'query', question(0));
    const { counts, took } = await usualAnswer(db, facets);
    report.row({ metric: `${count}: the usual way, a page and its total alone, p50`, value: page, unit: 'ms' });
    report.row({ metric: `${count}: faster than a page and its total alone`, value: page / ours, unit: 'times' });
    report.row({ metric: `${count}: the usual way, with ${counts} counts beside choices, p50`, value: took, unit: 'ms' });
    report.row({ metric: `${count}: faster than the usual way`, value: took / ours, unit: 'times', target: `≥ ${faster}` });
    report.row({ metric: `${count}: memory of an instance that searches`, value: await instance.peak(), unit: 'MB', target: '≤ 256' });
  } finally {
    instance.end();
    await cloud.close();
    await rm(data, { recursive: true, force: true });
  }
};

const load = async (db: Database, count: number): Promise<void> => {
  for await (const some of openings(count, new Date())) await db.jobs.insertAll(some);
};

const index = async (report: Report, db: Database, count: number): Promise<void> => {
  const startedAt = performance.now();
  const taken = await gatherAll({ db, now: () => new Date(), random: (length) => crypto.getRandomValues(new Uint8Array(length)) }, () => true);
  report.row({ metric: `${count}: taken into the index`, value: taken, unit: 'openings', ok: taken === count });
  report.row({ metric: `${count}: building the index`, value: (performance.now() - startedAt) / 1000, unit: 's' });
};

/** Returns the p50 in milliseconds. */
const throughFunction = async (report: Report, cloud: LocalCloud, count: number, most: number): Promise<number> => {
  const phone = phoneOf(cloud, 'bench');
  const ask = (round: number) => phone.call('jobs', { path: 'search', type: 'query', input: question(round) });
  const cold = performance.now();
  await ask(0);
  report.row({ metric: `${count}: the first search of an instance`, value: performance.now() - cold, unit: 'ms' });
  for (let round = 0; round < warmUp; round += 1) await ask(round);
  const took: number[] = [];
  let [calls, examined, bytes] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    const { requestId, result } = await ask(round);
    took.push(performance.now() - before);
    const counters = cloud.counters(requestId);
    calls = Math.max(calls, counters?.databaseCalls ?? Infinity);
    examined = Math.max(examined, counters?.examined ?? Infinity);
    bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(result)));
  }
  took.sort((a, b) => a - b);
  const p50 = took[rounds / 2] ?? 0;
  report.row({ metric: `${count}: database calls of a search`, value: calls, unit: 'calls', target: '≤ 2' });
  report.row({ metric: `${count}: documents examined`, value: examined, unit: 'documents', target: '≤ 20' });
  report.row({ metric: `${count}: bytes of a page, at most`, value: bytes, unit: 'bytes', target: `≤ ${8 * 1024}` });
  report.row({ metric: `${count}: search, warm, p50`, value: p50, unit: 'ms' });
  report.row({ metric: `${count}: search, warm, p95`, value: took[Math.floor(rounds * 0.95)] ?? 0, unit: 'ms', target: `≤ ${most}` });
  return p50;
};

/** A pattern on the title, a count, and skipping to the page: what is written first when nobody thinks of twelve thousand openings. */
const usualPage = async (db: Database, round: number): Promise<void> => {
  await Promise.all([db.jobs.count(usualCondition(round)), db.jobs.find(usualCondition(round), { order: [['hit.publishedAt', 'desc']], skip: 24, limit: 12 })]);
};

const usualCondition = (round: number) => {
  const { text = '', places } = question(round);
  return { 'job.title': new RegExp(text, 'i'), 'job.places.list.code': within(places[0] ?? ''), 'job.education.lowest': _.nin(['master', 'doctor']) };
};

const within = (place: string): RegExp => new RegExp(`^${place.replace(/(?:00)+$/, '')}`);

const countedAtOnce = 8;

/** The usual way to what the function answers: the page, its total, and one count for each choice that stands beside the cards. */
const usualAnswer = async (db: Database, facets: OfferedFacets | null): Promise<{ counts: number; took: number }> => {
  if (!facets) throw new Error('the first page came without its counts');
  const choices = usualChoices(facets);
  const took = await p50Of(3, async (round) => {
    await usualPage(db, round);
    // A few at a time: all at once, the last would wait longer than the SDK does.
    for (let from = 0; from < choices.length; from += countedAtOnce)
      await Promise.all(choices.slice(from, from + countedAtOnce).map((choice) => db.jobs.count({ ...usualCondition(round), ...choice })));
  });
  return { counts: choices.length, took };
};

/** As a condition each, in place of the one that is set for the same thing. Where an opening says it in free words, a pattern has to do. */
const usualChoices = (facets: OfferedFacets): Record<string, unknown>[] => {
  const now = Date.now();
  const asksMoreThan = (level: string) => educationLevels.filter((each) => rankOf(each) > rankOf(level as EducationLevel));
  const wordsOf = (name: string): RegExp => new RegExp(name.split('·').join('|'));
  return [
    ...Object.keys(facets.kinds).map((kind) => ({ 'job.kind': kind })),
    ...Object.keys(facets.education).map((level) => ({ 'job.education.lowest': _.nin(asksMoreThan(level)) })),
    ...Object.keys(facets.salary).map((floor) => ({ 'job.salary.monthly.max': _.gte(Number(floor)) })),
    ...Object.keys(facets.employerKinds).map((kind) => ({ 'job.text.employerKind': wordsOf(employerKindNames[kind as EmployerKind]) })),
    ...facets.places.map(({ code }) => ({ 'job.places.list.code': within(code) })),
    ...[...facets.industries, ...facets.chains].map(({ name }) => ({ 'job.text.industry': wordsOf(name) })),
    ...facets.majors.map(({ name }) => ({ 'job.majors.list': new RegExp(name.replace(/类$/, '')) })),
    ...facets.welfare.map(({ name }) => ({ 'job.welfare': name })),
    { 'hit.closesAt': _.and(_.gte(new Date(now)), _.lt(new Date(now + weekMs))) },
    { 'hit.publishedAt': _.gt(new Date(now - weekMs)) },
    { 'job.text.requirements': /留学|海外|境外/ },
  ];
};

/** Milliseconds. */
const p50Of = async (times: number, ask: (round: number) => Promise<void>): Promise<number> => {
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const before = performance.now();
    await ask(round);
    took.push(performance.now() - before);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
};
