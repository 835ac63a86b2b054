import type { EditedCells } from '../../../domain/job/edit';
import { employerIdOf } from '../../../domain/job/identity';
import { writtenOver } from '../../../domain/job/submission';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ } from '../../support/people';
import { answer, applicantsOf, firm, openBusiness, prepare, rival, send, speakFor } from '../applying/people';
import { header, workbook } from './files';
import { importAll, preview } from './organiser';

let cloud: TestCloud;
let accountant: string;
let cashier: string;
beforeAll(async () => {
  cloud = await openTestCloud();
  ({ 会计: accountant = '', 出纳: cashier = '' } = await openBusiness(cloud));
  await employ(cloud.db, 'laoshan', 'editor', '370212');
  await employ(cloud.db, 'shanghai', 'editor', '310100');
});
afterAll(() => cloud.close());

const nextYear = new Date().getFullYear() + 1;
const cells: EditedCells = { title: '海洋数据分析师', kind: '招聘', headcount: '2人', education: '硕士', majors: '海洋科学', salary: '9-12K', place: '青岛市崂山区', deadline: `${nextYear}年4月11日` };
let names = 0;
const name = (): string => `named-${(names += 1)}`;
const desk = (openid = 'contact') => cloud.as(openid).jobs.submissions;

/** Submits a new opening; its id. */
const submitNew = async (more: EditedCells = {}, openid = 'contact', employer = firm): Promise<string> => {
  const id = name();
  await desk(openid).submit.mutate({ id, sendId: name(), about: { as: 'new', employerId: employerIdOf(employer) }, cells: { ...cells, title: `岗位 ${id}`, ...more } });
  return id;
};
const waitingFor = async (id: string, openid = 'organiser') => {
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: Awaited<ReturnType<ReturnType<typeof desk>['queue']['query']>> = await desk(openid).queue.query({ cursor });
    const found = page.submissions.find((each) => each.id === id);
    if (found) return found;
    cursor = page.next;
  }
  throw new Error(`${id} does not wait`);
};
type Seen = Pick<Awaited<ReturnType<typeof waitingFor>>, 'id' | 'revision' | 'jobRevision'>;
const seen = ({ id, revision, jobRevision }: Seen): Seen => ({ id, revision, jobRevision });
const publish = async (of: Seen[], openid = 'organiser', decisionId = name()) => desk(openid).decide.mutate({ decisionId, submissions: of.map(seen), decision: { as: 'publish' } });
const giveBack = async (of: Seen[], reason: string, openid = 'organiser') => desk(openid).decide.mutate({ decisionId: name(), submissions: of.map(seen), decision: { as: 'return', reason } });
const submissionOf = async (id: string) => (await cloud.db.submissions.read(id)) ?? Promise.reject(new Error('no submission'));
const published = async (title: string) => cloud.db.jobs.find({ 'job.title': title }, { limit: 10, order: [['_id', 'asc']] });
const heard = async (openid: string): Promise<string[]> => (await messagesOf(cloud.db, openid)).flatMap(({ message }) => (message.kind === 'submissionPublished' || message.kind === 'submissionReturned' ? [`${message.kind} ${message.title}`] : []));

describe('单位交岗位，组织者审', () => {
  it('写的时候看得到怎么读；交上去，组织者看得到电话和限制的字样；退回写明理由，改了再交，发布；学生搜得到，联系人各听到一次', async () => {
    const { job, problems } = await desk().tryCells.query({ cells: { ...cells, notes: '限男性，电话 13900000000' } });
    expect(job).toMatchObject({ employer: firm, salary: { monthly: { min: 9000, max: 12000 } } });
    expect(problems.length).toBeGreaterThan(0);
    const id = await submitNew({ title: '海洋数据分析师', notes: '限男性，电话 13900000000' });
    const first = await waitingFor(id);
    expect(first.flags.map(({ reason }) => reason).join('；')).toMatch(/写了手机号.*性别限制的字样/s);
    expect(JSON.stringify(first)).not.toContain('13900000000');
    expect([first.changes, first.alike, first.employer]).toEqual([null, [], firm]);
    expect(await giveBack([first], '不能限性别，电话不用写')).toEqual({ done: [id], changed: [] });
    const opened = await desk().open.query({ from: 'submission', id });
    expect(opened.submission).toMatchObject({ state: 'returned', reason: '不能限性别，电话不用写' });
    await desk().submit.mutate({ id, sendId: name(), about: { as: 'again', revision: opened.submission?.revision ?? 0 }, cells: { ...opened.cells, notes: '双休' } });
    expect(await publish([await waitingFor(id)])).toEqual({ done: [id], changed: [] });
    const [opening] = await published('海洋数据分析师');
    expect(opening).toMatchObject({ employerId: employerIdOf(firm), state: 'open', unindexed: false, raw: { notes: '双休', salary: '9-12K' }, sample: false });
    const { jobs } = await cloud.as('student-0001').jobs.search.query({ text: '海洋数据分析师' });
    expect(jobs.map((each) => each.id)).toEqual([opening?._id]);
    await strike(cloud);
    expect(await heard('contact')).toEqual(['submissionReturned 海洋数据分析师', 'submissionPublished 海洋数据分析师']);
    expect((await cloud.db.audit.find({}, { limit: 100, order: [['_id', 'asc']] })).map(({ act }) => act)).toEqual(expect.arrayContaining(['submission.send', 'submission.return', 'job.publish']));
  });

  it('后来的表里也有它：认得是同一个，不会多出一个；手机上发布的话，表里没变的格子不动', async () => {
    const id = await submitNew({ title: '港口调度员', notes: undefined });
    await publish([await waitingFor(id)]);
    const [before] = await published('港口调度员');
    const row = (salary: string) => [firm, '港口调度员', '招聘', '2人', '硕士', '海洋科学', salary, '青岛市崂山区', `${nextYear}年4月11日`, ''];
    expect((await preview(cloud, 'organiser', workbook([header, row('9-12K')]))).planned).toEqual({ added: 0, changed: 0, unchanged: 1, rejected: 0 });
    await importAll(cloud, 'organiser', workbook([header, row('10-13K')]));
    const after = await published('港口调度员');
    expect(after.map(({ _id, raw }) => [_id, raw.salary])).toEqual([[before?._id, '10-13K']]);
  });

  it('改已经发布的：组织者看逐格的差别；这期间岗位又变了，不会照旧的差别发布', async () => {
    const opened = await desk().open.query({ from: 'opening', jobId: accountant });
    expect(opened).toMatchObject({ opening: { id: accountant, state: 'open' }, waiting: null, cells: { title: '会计' } });
    const id = name();
    const change = { id, sendId: name(), about: { as: 'change', jobId: accountant, revision: opened.opening?.revision ?? 0 } as const, cells: { ...opened.cells, salary: '11-13K' } };
    await desk().submit.mutate(change);
    expect(await desk().submit.mutate(change)).toEqual({ revision: 1 });
    expect(await refusalOf(desk().submit.mutate({ ...change, id: name(), sendId: name() }))).toBe('SUBMISSION_WAITS');
    const first = await waitingFor(id);
    expect(first.changes).toEqual([{ name: '薪资待遇', before: '8-10K', after: '11-13K' }]);
    await desk().setState.mutate({ jobId: accountant, revision: opened.opening?.revision ?? 0, state: 'filled' });
    expect(await publish([first])).toEqual({ done: [], changed: [id] });
    expect((await submissionOf(id)).state).toBe('submitted');
    const again = await waitingFor(id);
    expect(again.changes?.[0]).toEqual({ name: '状态', before: '已招满', after: '招聘中' });
    await publish([again]);
    expect(await cloud.db.jobs.read(accountant)).toMatchObject({ state: 'open', raw: { salary: '11-13K' } });
  });

  it('单位写的时候组织者也改了：不会带回旧的，单位写的也不丢；不归单位写的格子原样留着', async () => {
    const [{ cells: before, opening }, keeping] = [await desk().open.query({ from: 'opening', jobId: cashier }), cloud.as('organiser').jobs.keeping];
    const change = (revision = 0, cellsNow: EditedCells = {}) => ({ id: 'over-the-new', sendId: name(), about: { as: 'change', jobId: cashier, revision } as const, cells: cellsNow });
    const written = { ...before, salary: '10-12K' };
    const kept = await keeping.open.query({ id: cashier });
    await keeping.save.mutate({ id: cashier, revision: kept.revision, cells: { ...kept.cells, headcount: '5人', industry: '软件和信息技术服务业' } });
    expect(await refusalOf(desk().submit.mutate(change(opening?.revision, written)))).toBe('JOB_CHANGED');
    const now = await desk().open.query({ from: 'opening', jobId: cashier });
    await desk().submit.mutate(change(now.opening?.revision, writtenOver(now.cells, before, written)));
    const waiting = await waitingFor('over-the-new');
    expect(waiting.changes).toEqual([{ name: '薪资待遇', before: '8-10K', after: '10-12K' }]);
    await publish([waiting]);
    expect(await cloud.db.jobs.read(cashier)).toMatchObject({ raw: { headcount: '5人', salary: '10-12K', industry: '软件和信息技术服务业' } });
  });

  it('一个人正在发布，另一个人照旧的差别点了发布：办不成，也不放走正在办的那一份', async () => {
    const { cells: before, opening } = await desk().open.query({ from: 'opening', jobId: cashier });
    const id = name();
    await desk().submit.mutate({ id, sendId: name(), about: { as: 'change', jobId: cashier, revision: opening?.revision ?? 0 }, cells: { ...before, salary: '9-11K' } });
    const waiting = await waitingFor(id);
    cloud.cloud.faults.add({ effect: 'crash', function: 'jobs', action: 'write', nth: 1, when: 'after' });
    await expect(publish([waiting], 'organiser', 'decision-one')).rejects.toThrow();
    cloud.cloud.faults.clear();
    expect(await publish([{ ...waiting, jobRevision: waiting.jobRevision + 1 }], 'organiser', 'decision-other')).toEqual({ done: [], changed: [id] });
    expect(await submissionOf(id)).toMatchObject({ state: 'publishing', decided: { decisionId: 'decision-one' } });
    expect(await publish([waiting], 'organiser', 'decision-one')).toEqual({ done: [id], changed: [] });
    expect(await cloud.db.jobs.read(cashier)).toMatchObject({ raw: { salary: '9-11K' } });
  });

  it('招满、下架当场生效并留痕；下架的不能自己重新发布', async () => {
    const id = await submitNew({ title: '收银员' });
    await publish([await waitingFor(id)]);
    const [opening] = await published('收银员');
    const jobId = opening?._id ?? '';
    const set = async (state: 'open' | 'filled' | 'withdrawn') => desk().setState.mutate({ jobId, revision: (await cloud.db.jobs.read(jobId))?.revision ?? 0, state });
    for (const state of ['filled', 'open', 'filled', 'filled', 'withdrawn'] as const) await set(state);
    expect(await refusalOf(set('open'))).toBe('JOB_NOT_REOPENED');
    expect(await cloud.as('student-0001').jobs.read.query({ id: jobId })).toMatchObject({ state: 'withdrawn' });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.find({ object: `jobs/${jobId}`, act: 'job.state', by: 'contact' }, { limit: 10 })).toHaveLength(4);
    expect((await desk().open.query({ from: 'copy', jobId })).cells).toEqual({ ...cells, title: '收银员', deadline: undefined });
  });

  it('几份一起审；重复点、两个组织者同时点，各成一次', async () => {
    const ids = [await submitNew(), await submitNew(), await submitNew()];
    const waiting = await Promise.all(ids.map((id) => waitingFor(id)));
    const [one, other] = await Promise.all([publish(waiting, 'organiser', 'decision-a'), publish(waiting, 'laoshan', 'decision-b')]);
    expect([...one.done, ...other.done].sort()).toEqual(expect.arrayContaining(ids));
    const mine = one.done;
    expect((await publish(waiting, 'organiser', 'decision-a')).done).toEqual(expect.arrayContaining(mine));
    for (const id of ids) expect(await published(`岗位 ${id}`)).toHaveLength(1);
    await strike(cloud);
    expect((await heard('contact')).filter((each) => ids.some((id) => each.endsWith(id)))).toHaveLength(3);
  });

  it('只看得到自己的、自己区的：别家联系人、别市的组织者、别的区县，一步也进不去', async () => {
    const id = await submitNew();
    const waiting = await waitingFor(id, 'laoshan');
    expect((await desk('shanghai').waiting.query()).count).toBe(0);
    expect(await publish([waiting], 'shanghai')).toEqual({ done: [], changed: [id] });
    expect(await refusalOf(desk('rival-contact').open.query({ from: 'submission', id }))).toBe('SUBMISSION_NOT_FOUND');
    expect(await refusalOf(desk('rival-contact').takeBack.mutate({ id }))).toBe('SUBMISSION_NOT_FOUND');
    expect(await refusalOf(desk('rival-contact').submit.mutate({ id, sendId: name(), about: { as: 'again', revision: 1 }, cells }))).toBe('SUBMISSION_NOT_FOUND');
    expect(await refusalOf(desk('rival-contact').setState.mutate({ jobId: accountant, revision: 1, state: 'filled' }))).toBe('JOB_NOT_FOUND');
    expect(await refusalOf(desk('rival-contact').submit.mutate({ id: name(), sendId: name(), about: { as: 'new', employerId: employerIdOf(firm) }, cells }))).toBe('SUBMISSION_NOT_FOUND');
    const elsewhere = await submitNew({ place: '青岛市黄岛区' }, 'rival-contact', rival);
    await expect(waitingFor(elsewhere, 'laoshan')).rejects.toThrow('does not wait');
    await waitingFor(elsewhere);
    await desk().takeBack.mutate({ id });
    expect(await publish([waiting])).toEqual({ done: [], changed: [id] });
    expect((await desk().mine.query({})).submissions.map((each) => each.id)).not.toContain(id);
    expect(await refusalOf(desk().submit.mutate({ id, sendId: name(), about: { as: 'again', revision: 2 }, cells }))).toBe('SUBMISSION_SETTLED');
    expect(await refusalOf(submitNew({ title: '12' }))).toBe('JOB_UNREAD');
  });

  it('写得再长，审的人也一页一页看得完；单位只写得了自己的格子', async () => {
    const long = '长'.repeat(4000);
    const id = await submitNew({ duties: long, requirements: long, welfare: long, notes: long });
    const first = await submissionOf(id);
    for (let nth = 0; nth < 12; nth += 1) await cloud.db.submissions.put({ ...first, _id: `${id}-long-${nth}` });
    const found: string[] = [];
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page: Awaited<ReturnType<ReturnType<typeof desk>['queue']['query']>> = await desk('organiser').queue.query({ cursor });
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(300_000);
      found.push(...page.submissions.map((each) => each.id));
      cursor = page.next;
    }
    expect(found.filter((each) => each.startsWith(id))).toHaveLength(13);
    expect(new Set(found).size).toBe(found.length);
    expect((await waitingFor(id)).raw.duties).toBe(long);
    await cloud.db.submissions.remove({ _id: /-long-/ });
    const more: EditedCells = { source: '别处' };
    expect(await refusalOf(submitNew(more))).toBe('INPUT_INVALID');
  });

  it('没写地点的，发布以后归审它的那个城市：别的城市的组织者写不了', async () => {
    await publish([await waitingFor(await submitNew({ title: '远程客服', place: undefined }))]);
    const [opening] = await published('远程客服');
    const id = opening?._id ?? '';
    expect(await refusalOf(cloud.as('shanghai').jobs.keeping.open.query({ id }))).toBe('OUT_OF_REGION');
    expect((await cloud.as('organiser').jobs.keeping.open.query({ id })).id).toBe(id);
  });

  it('发布死在哪一步，再点一次，或等定时任务来，都只成一次', async () => {
    const ids: string[] = [];
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      for (const when of ['before', 'after'] as const) {
        for (const healedBy of when === 'after' ? (['the organiser', 'the clock'] as const) : (['the organiser'] as const)) {
          const id = await submitNew();
          const waiting = await waitingFor(id);
          cloud.cloud.faults.add({ effect: 'crash', function: 'jobs', action: 'write', nth, when });
          const decisionId = name();
          const died = await publish([waiting], 'organiser', decisionId).then(() => false, () => true);
          cloud.cloud.faults.clear();
          expect(died).toBe(true);
          // What comes after is the search's, which is killed in a suite of its own.
          isOver ||= when === 'after' && (await submissionOf(id)).state === 'published';
          if (healedBy === 'the clock') {
            await cloud.db.submissions.updateOne({ _id: id, state: 'publishing' }, { updatedAt: new Date(Date.now() - 600_000) });
            await cloud.cloud.fire('clock');
            expect((await submissionOf(id)).state).not.toBe('publishing');
          }
          if ((await submissionOf(id)).state !== 'published') await publish([waiting], 'organiser', decisionId);
          expect([(await submissionOf(id)).state, await published(`岗位 ${id}`)]).toMatchObject(['published', [{ submitted: { id } }]]);
          ids.push(id);
        }
      }
    }
    expect(ids.length).toBeGreaterThan(9);
    await strike(cloud);
    const told = await heard('contact');
    for (const id of ids) expect(told.filter((each) => each.endsWith(` ${id}`))).toEqual([`submissionPublished 岗位 ${id}`]);
  });
});

describe('组织者把单位名称改了', () => {
  it('原来的联系人还看得到岗位和投来的简历，照样答复；按新名字请来的也是；别家还是看不到', async () => {
    const renamed = '示例甲（青岛）海洋科技有限公司';
    const id = await submitNew({ title: '出海测量员' });
    await publish([await waitingFor(id)]);
    const [opening] = await published('出海测量员');
    const jobId = opening?._id ?? '';
    await prepare(cloud, 'before');
    await send(cloud, 'before', jobId);
    const editing = await cloud.as('organiser').jobs.keeping.open.query({ id: jobId });
    await cloud.as('organiser').jobs.keeping.save.mutate({ id: jobId, revision: editing.revision, cells: { ...editing.cells, employer: renamed } });
    await prepare(cloud, 'after');
    await send(cloud, 'after', jobId);
    expect((await cloud.as('student-0001').jobs.employers.read.query({ id: employerIdOf(renamed) })).name).toBe(renamed);

    await speakFor(cloud, 'new-contact', renamed);
    for (const openid of ['contact', 'new-contact']) {
      const applicants = await applicantsOf(cloud, openid, jobId);
      expect(applicants).toHaveLength(2);
      for (const { ref } of applicants) expect((await cloud.as(openid).jobs.applicants.read.query({ ref })).jobId).toBe(jobId);
      expect((await cloud.as(openid).jobs.applicants.openings.query({})).openings.find((each) => each.id === jobId)?.counts.seen).toBe(2);
      expect((await cloud.as(openid).jobs.applicants.table.mutate({ jobId })).rows).toBe(2);
      expect(await desk(openid).open.query({ from: 'opening', jobId })).toMatchObject({ opening: { id: jobId } });
    }
    expect(await refusalOf(applicantsOf(cloud, 'rival-contact', jobId))).toBe('JOB_NOT_FOUND');
    const [first] = await applicantsOf(cloud, 'contact', jobId);
    if (!first) throw new Error('nobody applied');
    expect(await refusalOf(cloud.as('rival-contact').jobs.applicants.read.query({ ref: first.ref }))).toBe('APPLICATION_NOT_FOUND');
    expect(await answer(cloud, 'contact', [first])).toEqual({ done: [first.ref], changed: [] });
    // The sheet still has the old name: its row finds the opening, and both contacts keep it.
    await importAll(cloud, 'organiser', workbook([header, [firm, '出海测量员', '招聘', '3人', '硕士', '海洋科学', '9-12K', '青岛市崂山区', `${nextYear}年4月11日`, '']]));
    expect(await cloud.db.jobs.read(jobId)).toMatchObject({ employerId: employerIdOf(firm), raw: { headcount: '3人' } });
    for (const openid of ['contact', 'new-contact']) expect(await applicantsOf(cloud, openid, jobId)).toHaveLength(2);
  });
});
