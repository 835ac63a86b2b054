/** What an import would change is shown before it does; what it did can be undone. */
import { startAgain } from '../../../cloudfunctions/jobs/imports/decide';
import { employerIdOf } from '../../../domain/job/identity';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { header, workbook } from './files';
import { forgetAll } from './one-cloud';
import { allJobs, applyAll, importAll, preview, readAll } from './organiser';

const organiser = 'organiser-0001';
const nextYear = new Date().getFullYear() + 1;
const row = (employer: string, title: string, { salary = '8-10K', notes = '', place = '青岛市南区' } = {}) => [employer, title, '招聘', '2人', '本科', '会计学', salary, place, `${nextYear}年4月11日`, notes];
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
  await employ(cloud.db, 'organiser-0002', 'editor');
});
afterAll(() => cloud.close());
afterEach(() => forgetAll(cloud));

const imports = (who = organiser) => cloud.as(who).jobs.imports;
const three = [row('示例单位 001', '会计'), row('示例单位 002', '出纳'), row('示例单位 003', '司机')];
const states = async () => Object.fromEntries((await allJobs(cloud)).map(({ job, state }) => [job.title, state]));
const undoAll = async (importId: string) => {
  await imports().undo.mutate({ importId });
  while ((await imports().undoNext.mutate({ importId })).state !== 'undone');
  return imports().read.query({ importId });
};

describe('先看差别，再写', () => {
  it('新增的、改了哪几格（前 → 后）都列出来，岗位编号不变', async () => {
    await importAll(cloud, organiser, workbook([header, ...three]));
    const ids = Object.fromEntries((await allJobs(cloud)).map(({ _id, job }) => [job.title, _id]));
    const report = await preview(cloud, organiser, workbook([header, row('示例单位 003', '司机', { salary: '9-12K', notes: '双休' }), row('示例单位 004', '厨师'), row('示例单位 001', '会计')]));
    const changed = await imports().changes.query({ importId: report.id, as: 'changed' });
    expect(changed.items).toMatchObject([{ id: ids['司机'], sheet: '岗位表', row: 2, title: '司机', employer: '示例单位 003' }]);
    expect(changed.items[0]?.fields).toEqual([{ name: '薪资待遇', before: '8-10K', after: '9-12K' }, { name: '备注', before: null, after: '双休' }]);
    expect((await imports().changes.query({ importId: report.id, as: 'added' })).items).toMatchObject([{ title: '厨师', row: 3, fields: [] }]);
    await applyAll(cloud, organiser, report.id);
    expect(Object.fromEntries((await allJobs(cloud)).map(({ _id, job }) => [job.title, _id]))).toMatchObject(ids);
  });
});

describe('表里没有了的岗位', () => {
  const again = () => preview(cloud, organiser, workbook([header, three[0] ?? [], row('示例单位 005', '保安')]), '岗位需求表（2）.xlsx');

  it('猜得出接着哪一份，但不说就一个也不动', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await again();
    const { sources, suggested } = await imports().sources.query({ importId: report.id });
    expect([sources, suggested]).toMatchObject([[{ series: first.id, open: 3, found: 1, fileName: '岗位需求表.xlsx' }], first.id]);
    // While another table is only looked at, the one that was written can still be gone back to.
    expect([(await imports().latest.query())?.id, (await imports().lastWritten.query())?.id]).toEqual([report.id, first.id]);
    await applyAll(cloud, organiser, report.id);
    expect((await imports().lastWritten.query())?.id).toBe(report.id);
    expect(await states()).toEqual({ 会计: 'open', 出纳: 'open', 司机: 'open', 保安: 'open' });
  });

  it('说了接着哪一份，列出没有了的；选下架就下架，留下的留下，还能打开', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await again();
    const replaced = await imports().replaceSource.mutate({ importId: report.id, series: first.id });
    expect(replaced).toMatchObject({ replaces: true, missing: { count: 2, withdraw: false } });
    // Read again, it still goes on from that one; what to do about what is gone is asked anew.
    await imports().decideMissing.mutate({ importId: report.id, withdraw: true, except: [] });
    await imports().readAgain.mutate({ importId: report.id });
    expect(await readAll(cloud, organiser, report.id)).toMatchObject({ replaces: true, missing: { count: 2, withdraw: false } });
    const { openings } = await imports().missing.query({ importId: report.id });
    expect(openings.map(({ title }) => title).sort()).toEqual(['出纳', '司机']);
    const driver = openings.find(({ title }) => title === '司机')?.id ?? '';
    await imports().decideMissing.mutate({ importId: report.id, withdraw: true, except: [driver] });
    expect(await applyAll(cloud, organiser, report.id)).toMatchObject({ closed: 1, counts: { added: 1, unchanged: 1 } });
    expect(await states()).toEqual({ 会计: 'open', 出纳: 'withdrawn', 司机: 'open', 保安: 'open' });
    expect(await cloud.as('student-0001').jobs.read.query({ id: openings.find(({ title }) => title === '出纳')?.id ?? '' })).toMatchObject({ title: '出纳' });
  });

  it('以前那一份很大，数到一半死掉：接着数，不多也不少', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const [model] = await allJobs(cloud);
    if (!model) throw new Error('three are stored');
    const many = Array.from({ length: 1100 }, (_, index) => ({ ...model, _id: `many-${String(index).padStart(4, '0')}`, base: `many-${index}`, unindexed: false }));
    await cloud.db.jobs.insertAll(many);
    const report = await again();
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'after', effect: 'crash' });
    await expect(imports().replaceSource.mutate({ importId: report.id, series: first.id })).rejects.toThrow();
    expect(await cloud.db.jobImports.read(report.id)).toMatchObject({ state: 'comparing', series: first.id });
    expect((await cloud.db.jobImports.read(report.id))?.walkedTo).not.toBe('');
    expect(await readAll(cloud, organiser, report.id)).toMatchObject({ replaces: true, missing: { count: 1102 } });
  });

  it('又出现在表里：重新发布，差别里写明', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await again();
    await imports().replaceSource.mutate({ importId: report.id, series: first.id });
    await imports().decideMissing.mutate({ importId: report.id, withdraw: true, except: [] });
    await applyAll(cloud, organiser, report.id);
    const third = await preview(cloud, organiser, workbook([header, ...three]));
    expect(third.planned).toEqual({ added: 0, changed: 2, unchanged: 1, rejected: 0 });
    expect((await imports().changes.query({ importId: third.id, as: 'changed' })).items[0]?.fields).toEqual([{ name: '状态', before: '已下架', after: '招聘中' }]);
    await applyAll(cloud, organiser, third.id);
    expect(await states()).toMatchObject({ 出纳: 'open', 司机: 'open' });
  });

  it('别人在这份开始以后加进同一来源的，没有问过，也就不会被下架', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await again();
    await imports().replaceSource.mutate({ importId: report.id, series: first.id });
    await imports().decideMissing.mutate({ importId: report.id, withdraw: true, except: [] });
    const other = await preview(cloud, 'organiser-0002', workbook([header, ...three, row('示例单位 008', '新来的')]));
    await imports('organiser-0002').replaceSource.mutate({ importId: other.id, series: first.id });
    await applyAll(cloud, 'organiser-0002', other.id);
    await applyAll(cloud, organiser, report.id);
    expect(await states()).toMatchObject({ 新来的: 'open', 出纳: 'withdrawn' });
  });

  it('改写过的行算还在；别的来源的岗位不会被当成没有了', async () => {
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 077', '文员')]));
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '9K' }), row('示例单位 002', '出纳', { notes: '急' })]));
    expect(await imports().replaceSource.mutate({ importId: report.id, series: first.id })).toMatchObject({ missing: { count: 1 } });
    expect((await imports().missing.query({ importId: report.id })).openings).toMatchObject([{ title: '司机', place: '山东省青岛市市南区' }]);
  });
});

describe('岗位名称改写过的行', () => {
  const kept = [three[0] ?? [], row('示例单位 002', '出纳（限女性）', { notes: '双休' }), three[2] ?? []];
  const reworded = [three[0] ?? [], row('示例单位 002', '出纳', { notes: '双休', salary: '9K' }), row('示例单位 003', '厨师')];
  const ids = async () => Object.fromEntries((await allJobs(cloud)).map(({ _id, job }) => [job.title, _id]));

  it('说了接着哪一份才列出像是改了名称的；认下来，编号不变、收藏还在，没认的照旧', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...kept]));
    const before = await ids();
    await cloud.as('student-0001').jobs.favourite.mutate({ jobId: before['出纳（限女性）'] ?? '' });
    const { id: importId } = await preview(cloud, organiser, workbook([header, ...reworded]));
    expect(await imports().likelyRenames.query({ importId })).toEqual([]);
    expect(await imports().replaceSource.mutate({ importId, series: first.id })).toMatchObject({ missing: { count: 2 } });
    const [likely, ...others] = await imports().likelyRenames.query({ importId });
    expect([likely, others]).toMatchObject([{ id: before['出纳（限女性）'], before: '出纳（限女性）', after: '出纳', sheetName: '岗位表', row: 3, fields: [{ name: '岗位名称' }, { name: '薪资待遇' }] }, []]);
    if (!likely) throw new Error('one is likely');
    const renamed = [{ id: likely.id, sheet: likely.sheet, row: likely.row }];
    await imports().sayRenamed.mutate({ importId, renamed });
    // The reply was lost: said once more it comes to the same.
    await imports().sayRenamed.mutate({ importId, renamed });
    expect(await readAll(cloud, organiser, importId)).toMatchObject({ planned: { added: 1, changed: 1, unchanged: 1 }, replaces: true, missing: { count: 1 } });
    expect(await imports().likelyRenames.query({ importId })).toMatchObject([{ ...likely, agreed: true }]);
    await applyAll(cloud, organiser, importId);
    expect(await ids()).toMatchObject({ 出纳: before['出纳（限女性）'], 司机: before['司机'] });
    expect((await cloud.as('student-0001').jobs.favourites.query({})).jobs).toMatchObject([{ title: '出纳' }]);
    await undoAll(importId);
    expect(await ids()).toMatchObject({ '出纳（限女性）': before['出纳（限女性）'] });
  });

  it('认错了可以不认；换了接着的那一份，认下的也不算了，原来那一份一个字不动', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...kept]));
    const before = await allJobs(cloud);
    const { id: importId } = await preview(cloud, organiser, workbook([header, ...reworded]));
    const agree = async () => {
      await imports().replaceSource.mutate({ importId, series: first.id });
      const renamed = (await imports().likelyRenames.query({ importId })).map(({ id, sheet, row: at }) => ({ id, sheet, row: at }));
      await imports().sayRenamed.mutate({ importId, renamed });
      expect(await readAll(cloud, organiser, importId)).toMatchObject({ renamed: 1, planned: { added: 1, changed: 1 } });
      return renamed;
    };
    const [said] = await agree();
    await imports().sayRenamed.mutate({ importId, renamed: [], takenBack: [{ sheet: said?.sheet ?? 0, row: said?.row ?? 0 }] });
    expect(await readAll(cloud, organiser, importId)).toMatchObject({ renamed: 0, replaces: true, planned: { added: 2, changed: 0 }, missing: { count: 2 } });
    expect(await imports().likelyRenames.query({ importId })).toMatchObject([{ id: said?.id, agreed: false }]);
    await agree();
    // The same one chosen once more keeps what was agreed.
    expect(await imports().replaceSource.mutate({ importId, series: first.id })).toMatchObject({ state: 'ready', renamed: 1, missing: { count: 1 } });
    expect(await imports().replaceSource.mutate({ importId, series: null })).toMatchObject({ state: 'reading', renamed: 0, replaces: false });
    expect(await readAll(cloud, organiser, importId)).toMatchObject({ planned: { added: 2, changed: 0, unchanged: 1 }, missing: { count: 0 } });
    await applyAll(cloud, organiser, importId);
    const after = await allJobs(cloud);
    expect(before.map(({ _id }) => after.find((job) => job._id === _id)?.job)).toEqual(before.map(({ job }) => job));
    expect(after).toHaveLength(5);
  });

  it('认下的时候别处正好也重读：两样都算数；来源被换了，就不认', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...kept]));
    const { id: importId } = await preview(cloud, organiser, workbook([header, ...reworded]));
    await imports().replaceSource.mutate({ importId, series: first.id });
    const seen = await cloud.db.jobImports.read(importId);
    if (!seen) throw new Error('it is being read');
    await imports().readAgain.mutate({ importId });
    const renamed = [{ id: (await ids())['出纳（限女性）'] ?? '', sheet: 0, row: 3 }];
    expect(await startAgain(cloud.db, seen, () => ({ renamed }))).toMatchObject({ state: 'reading', renamed: 1 });
    const known: string[] = [];
    await cloud.db.jobImports.updateOne({ _id: importId }, { series: importId });
    await startAgain(cloud.db, seen, ({ series }) => {
      known.push(series);
      return {};
    });
    expect(known).toEqual([first.id, importId]);
  });

  it('别的来源的岗位、写起来了的导入，认不了', async () => {
    const other = await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 077', '文员')]));
    const first = await importAll(cloud, organiser, workbook([header, ...kept]));
    const { id: importId } = await preview(cloud, organiser, workbook([header, ...reworded]));
    await imports().replaceSource.mutate({ importId, series: first.id });
    const all = await ids();
    expect(other.id).not.toBe(first.id);
    expect(await refusalOf(imports().sayRenamed.mutate({ importId, renamed: [{ id: all['文员'] ?? '', sheet: 0, row: 3 }] }))).toBe('JOB_NOT_FOUND');
    await applyAll(cloud, organiser, importId);
    expect(await refusalOf(imports().sayRenamed.mutate({ importId, renamed: [{ id: all['司机'] ?? '', sheet: 0, row: 4 }] }))).toBe('IMPORT_BEGUN');
    expect(await refusalOf(imports().replaceSource.mutate({ importId, series: null }))).toBe('IMPORT_BEGUN');
  });
});

describe('撤销上一次导入', () => {
  it('加的下架，改的改回，下架的恢复；后来被别人改过的留着，说出是哪些', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three, row('示例单位 004', '厨师')]));
    const before = await allJobs(cloud);
    const report = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '9-12K' }), row('示例单位 002', '出纳', { salary: '7K' }), row('示例单位 006', '保洁'), row('示例单位 007', '门卫'), three[2] ?? []]));
    await imports().replaceSource.mutate({ importId: report.id, series: first.id });
    await imports().decideMissing.mutate({ importId: report.id, withdraw: true, except: [] });
    expect(await applyAll(cloud, organiser, report.id)).toMatchObject({ closed: 1, counts: { added: 2, changed: 2, unchanged: 1 } });
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 002', '出纳', { salary: '7500' }), row('示例单位 007', '门卫', { notes: '夜班' })]));

    const undone = await undoAll(report.id);
    expect(undone.undone).toMatchObject({ restored: 2, withdrawn: 1 });
    const now = await allJobs(cloud);
    const titles = (ids: readonly string[]) => now.filter(({ _id }) => ids.includes(_id)).map(({ job }) => job.title).sort();
    expect(titles(undone.undone?.left ?? [])).toEqual(['出纳', '门卫'].sort());
    expect(await states()).toEqual({ 会计: 'open', 出纳: 'open', 司机: 'open', 厨师: 'open', 保洁: 'withdrawn', 门卫: 'open' });
    for (const title of ['会计', '厨师', '司机']) {
      const [was, is] = [before, now].map((jobs) => jobs.find(({ job }) => job.title === title));
      expect({ ...is, revision: 0, unindexed: true }).toEqual({ ...was, revision: 0, unindexed: true });
    }
    expect(now.find(({ job }) => job.title === '出纳')?.raw.salary).toBe('7500');
  });

  it.each([[[1, 3, 5]], [[2, 4, 6]]])('撤销到第 %j 次写入时都死掉，再点接着撤，结果一样', async (points) => {
    await importAll(cloud, organiser, workbook([header, ...three]));
    const report = await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '9-12K' }), row('示例单位 006', '保洁')]));
    for (const nth of points) cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth, when: 'after', effect: 'crash' });
    let failures = 0;
    for (let state = 'done'; state !== 'undone'; ) {
      try {
        ({ state } = await (state === 'done' ? imports().undo : imports().undoNext).mutate({ importId: report.id }));
      } catch (error) {
        failures += 1;
        expect(error).toBeInstanceOf(Error);
      }
    }
    expect(failures).toBe(points.length);
    expect((await imports().read.query({ importId: report.id })).undone).toMatchObject({ withdrawn: 1, left: [] });
    expect(await states()).toEqual({ 会计: 'open', 出纳: 'open', 司机: 'open', 保洁: 'withdrawn' });
    expect((await allJobs(cloud)).find(({ job }) => job.title === '会计')?.raw.salary).toBe('8-10K');
  });

  it('编号对、单位写成了另一家：不写，列出来问是不是同一家；说是才写，撤销了就和没有写过一样', async () => {
    await importAll(cloud, organiser, workbook([header, three[0] ?? []]));
    const [before] = await allJobs(cloud);
    const { id: importId } = await preview(cloud, organiser, workbook([[...header, '雁归编号'], [...row('示例单位 002', '会计'), before?._id ?? '']]));
    expect(await applyAll(cloud, organiser, importId)).toMatchObject({ held: 1, counts: { added: 0, changed: 0 } });
    expect(await allJobs(cloud)).toEqual([before]);
    const [asked] = (await imports().held.query({ importId })).items;
    expect(asked).toMatchObject({ renames: true, fields: [{ before: '示例单位 001', after: '示例单位 002' }] });
    const answer = { importId, id: asked?.id ?? '', revision: asked?.revision ?? 0, take: 'sheet' } as const;
    await imports().decideHeld.mutate(answer);
    expect(await allJobs(cloud)).toMatchObject([{ _id: before?._id, job: { employer: '示例单位 002' }, employerId: employerIdOf('示例单位 002'), formerEmployers: [before?.employerId] }]);
    await undoAll(importId);
    expect((await allJobs(cloud)).map((job) => ({ ...job, revision: 0, unindexed: true, effects: [] }))).toEqual([{ ...before, revision: 0, unindexed: true, effects: [] }]);
    expect(await refusalOf(imports().decideHeld.mutate(answer))).toBe('IMPORT_NOT_FOUND');
  });

  it('后来又导入过，或过了三十天，就不能撤', async () => {
    const first = await importAll(cloud, organiser, workbook([header, ...three]));
    const second = await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '9K' })]));
    expect(await refusalOf(imports().undo.mutate({ importId: first.id }))).toBe('IMPORT_STAYS');
    await cloud.db.jobImports.updateOne({ _id: second.id }, { finishedAt: new Date(Date.now() - 31 * 24 * 3600_000) });
    expect(await refusalOf(imports().undo.mutate({ importId: second.id }))).toBe('IMPORT_STAYS');
  });
});

describe('区县的组织者', () => {
  const district = 'organiser-laoshan';
  beforeAll(() => employ(cloud.db, district, 'editor', '370212'));

  it('只写得进自己区县的岗位，别处的、没写地点的都不收，说清为什么', async () => {
    const rows = [row('示例单位 001', '会计', { place: '崂山区' }), row('示例单位 002', '出纳', { place: '青岛市市南区' }), row('示例单位 003', '司机', { place: '青岛' }), row('示例单位 004', '厨师', { place: '崂山区、市北区' }), row('示例单位 005', '保安', { place: '' })];
    const report = await preview(cloud, district, workbook([header, ...rows]));
    expect(report.planned).toEqual({ added: 1, changed: 0, unchanged: 0, rejected: 4 });
    const { items } = await imports(district).problems.query({ importId: report.id, level: 'rejected' });
    expect(items.map(({ row: at, field, reason }) => [at, field, reason])).toEqual([
      [3, 'place', '市南区不在你负责的区县里'], [4, 'place', '青岛市不在你负责的区县里'], [5, 'place', '市北区不在你负责的区县里'], [6, 'place', '没有写明是哪个区县，你只能写入自己区县的岗位'],
    ]);
    await applyAll(cloud, district, report.id);
    expect((await allJobs(cloud)).map(({ job }) => job.title)).toEqual(['会计']);
  });

  it('接着全市的一份导入：别区的岗位不会被下架', async () => {
    const city = await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { place: '崂山区' }), row('示例单位 002', '出纳', { place: '市南区' })]));
    const report = await preview(cloud, district, workbook([header, row('示例单位 009', '门卫', { place: '崂山区' })]));
    expect(await refusalOf(imports(district).replaceSource.mutate({ importId: report.id, series: city.id }))).toBe('IMPORT_NOT_FOUND');
  });

  it('同名的岗位在别的区、全市或没写地点：行里写着自己的区县，或写着它的编号，也不会盖过去，只会另加一个', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { place: '青岛' }), row('示例单位 002', '出纳', { place: '市南区' }), row('示例单位 003', '司机', { place: '崂山区、市南区' })]));
    const before = await allJobs(cloud);
    const theirs = before.find(({ job }) => job.title === '出纳')?._id ?? '';
    const mine = [row('示例单位 001', '会计', { place: '崂山区', salary: '1-2K' }), row('示例单位 003', '司机', { place: '崂山区', salary: '1-2K' })];
    const report = await preview(cloud, district, workbook([[...header, '雁归编号'], ...mine.map((cells) => [...cells, '']), [...row('示例单位 002', '出纳', { place: '崂山区', salary: '1-2K' }), theirs]]));
    expect(report.planned).toEqual({ added: 3, changed: 0, unchanged: 0, rejected: 0 });
    await applyAll(cloud, district, report.id);
    const after = await allJobs(cloud);
    expect(after.filter(({ _id }) => before.some((was) => was._id === _id)).map(({ raw }) => raw)).toEqual(before.map(({ raw }) => raw));
    expect(after).toHaveLength(6);
  });

  it('一个城市的组织者：自己城市的、表里带来的外地岗位都能写；别的城市带来的，同名也不盖、不下架、不能改', async () => {
    const [qingdao, yantai] = ['organiser-qingdao', 'organiser-yantai'];
    await employ(cloud.db, qingdao, 'editor', '370200');
    await employ(cloud.db, yantai, 'editor', '370600');
    await importAll(cloud, yantai, workbook([header, row('示例单位 001', '会计', { place: '烟台市' }), row('示例单位 002', '出纳', { place: '上海' }), row('示例单位 003', '司机', { place: '' }), row('示例单位 004', '厨师', { place: '青岛市、烟台市' })]));
    const before = await allJobs(cloud);
    const report = await importAll(cloud, qingdao, workbook([header, ...['会计', '出纳', '司机', '厨师'].map((title, index) => row(`示例单位 00${index + 1}`, title, { place: index === 3 ? '青岛市、烟台市' : '上海', salary: '1-2K' }))]));
    expect(report.counts).toMatchObject({ added: 3, changed: 1 });
    const after = await allJobs(cloud);
    const changed = before.filter(({ _id, raw }) => after.find((now) => now._id === _id)?.raw.salary !== raw.salary).map(({ job }) => job.title);
    expect(changed).toEqual(['厨师']);
    const theirs = before.find(({ job }) => job.title === '司机')?._id ?? '';
    expect(await refusalOf(cloud.as(qingdao).jobs.keeping.open.query({ id: theirs }))).toBe('OUT_OF_REGION');
    expect(await cloud.as(yantai).jobs.keeping.open.query({ id: theirs })).toMatchObject({ id: theirs });
  });

  it('审计里写明是哪个区的导入', async () => {
    await importAll(cloud, district, workbook([header, row('示例单位 001', '会计', { place: '崂山区' })]));
    const [{ effects = [] } = {}] = await cloud.db.jobImports.find({ by: district }, { limit: 1 });
    expect(effects.flatMap((effect) => (effect.kind === 'trace' ? [[effect.trace.act, effect.trace.district]] : []))).toEqual([['import.begin', '370212'], ['import.finish', '370212']]);
  });
});
