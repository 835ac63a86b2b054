import { readFileSync } from 'node:fs';
import { popularOf } from '../../../domain/job/popular';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { employ, numbered } from '../../support/people';
import { importAll } from './organiser';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'organiser-0001', 'editor');
  await importAll(cloud, 'organiser-0001', readFileSync('sample/job-demand.xlsx'));
  await cloud.cloud.fire('clock');
});
afterAll(() => cloud.close());

const lookFor = async (people: readonly string[], text: string): Promise<void> => {
  await Promise.all(people.map((person) => cloud.as(person).jobs.noteSearch.mutate({ text })));
};

describe('大家在搜', () => {
  it('搜的人多的在前；只有两个人搜过的、搜不到岗位的，不显示；一个人一天搜几遍也只算一个', async () => {
    const people = numbered('student', 6);
    await lookFor(people.slice(0, 4), '会计');
    await lookFor(people, ' ＪＡＶＡ ');
    await lookFor(people.slice(0, 2), '我的电话号码');
    await lookFor(people, '没有这样的岗位啊');
    for (let time = 0; time < 5; time += 1) await lookFor(people.slice(0, 1), '算法');
    expect(await cloud.as('anyone').jobs.popular.query()).toEqual(['java', '会计']);
  });

  it('库里没有谁搜了什么：只有当天的摘要', async () => {
    const kept = JSON.stringify(await cloud.db.searchCounts.find({}, { limit: 100 }));
    expect(kept).not.toContain('student-');
  });

  it('八天以后忘掉', async () => {
    await cloud.db.searchCounts.updateAll({}, { expiresAt: new Date(Date.now() - 1000) });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.searchCounts.count({})).toBe(0);
  });

  it('几天的加起来；没有哪一天有三个人搜过的，不算', () => {
    expect(popularOf([{ words: 'a', people: 3 }, { words: 'b', people: 5 }, { words: 'a', people: 1 }, { words: 'c', people: 2 }, { words: 'c', people: 2 }], 5)).toEqual(['b', 'a']);
  });
});
