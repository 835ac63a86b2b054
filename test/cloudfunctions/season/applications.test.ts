import { command as _ } from '../../../cloudfunctions/runtime/database';
import { numberOf } from '../../../domain/season/allocation/draw';
import { receiptHash } from '../../../domain/season/application';
import type { StageName } from '../../../domain/season/plan';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { kindsOf, strike } from '../../support/messages';
import { employ, idNumberOf } from '../../support/people';
import { agreedTo, firstProfile } from '../../support/profile';
import { placementIn } from '../../support/placement';
import { publishPosts, seasonIn } from '../../support/season';

let cloud: TestCloud;
let people = 0;
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const documents = [{ id: 'study', title: '在读证明', required: true }];
const seasonId = 'season';
const posts = ['post-1', 'post-2', 'post-3'];

beforeAll(async () => {
  cloud = await openTestCloud();
  for (const [openid, region] of [['jinshan', '310116'], ['colleague', '310116'], ['qingdao', '370200']] as const) await employ(cloud.db, openid, 'editor', region);
  await publishPosts(cloud.db, seasonId, posts);
});
afterAll(() => cloud.close());
beforeEach(() => stand('application'));

/** The season stands in the middle of this stage. */
const stand = async (stage: StageName, eligibility: object = { origin: true }): Promise<void> => cloud.db.seasons.put(seasonIn(stage, { rules: { documents, eligibility } }));
const idOf = (openid: string): string => `${seasonId}_${openid}`;
const kept = async (openid: string) => (await cloud.db.seasonApplications.read(idOf(openid))) ?? Promise.reject(new Error('no application'));
const own = (openid: string) => cloud.as(openid).season.applications;
const choices = { kind: 'either' as const, preferences: ['post-2', 'post-1'], reassignable: true };
const form = (openid: string) => own(openid).form.query({ seasonId });
const save = async (openid: string, more: object = {}, saveId = 'the-save') => own(openid).save.mutate({ seasonId, saveId, revision: 0, ...choices, ...more });
const upload = async (openid: string, content: Buffer = photo): Promise<string> => (await cloud.phone(openid).upload((await own(openid).documentPath.mutate()).cloudPath, content)).fileID;
const attach = (openid: string, fileId: string) => own(openid).attach.mutate({ seasonId, documentId: 'study', fileId, agreedTo });
const submit = async (openid: string, submitId = 'the-submission', revision?: number) => own(openid).submit.mutate({ seasonId, submitId, revision: revision ?? (await kept(openid)).revision });
const check = async (openid: string, decision: object, checkId = 'the-check', by = 'jinshan') => own(by).check.mutate({ seasonId, checkId, applications: [{ id: idOf(openid), revision: (await kept(openid)).revision }], decision: decision as never });
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Somebody new with an identity number of the place. */
const someone = async (region = '310116'): Promise<string> => {
  const openid = `applicant-${(people += 1)}`;
  await cloud.as(openid).account.saveProfile.mutate({ ...firstProfile, phone: { by: 'hand', number: `100${String(people).padStart(8, '0')}` } });
  await cloud.as(openid).account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: idNumberOf(region, people), agreedTo });
  return openid;
};
const ready = async (): Promise<string> => {
  const openid = await someone();
  await save(openid);
  await attach(openid, await upload(openid));
  return openid;
};
const submitted = async (): Promise<string> => {
  const openid = await ready();
  await submit(openid);
  return openid;
};
/** Handed in, and looked at once nobody may change it any more. */
const rejected = async (): Promise<string> => {
  const openid = await submitted();
  await stand('documents');
  await check(openid, { as: 'reject', reason: '材料不是本人的' });
  return openid;
};

describe('填和交', () => {
  it('差什么说什么：没填志愿、没交材料、条件不符，都交不了；补齐了交上，回执能重算', async () => {
    const openid = await someone('370211');
    expect(await form(openid)).toMatchObject({ state: null, revision: 0, misses: [{ mend: 'origin', sentence: expect.stringContaining('身份证号看不出') }], profile: { name: '示例学生 01' } });
    await save(openid, { preferences: [] });
    expect(await refusalOf(submit(openid))).toBe('NOT_ELIGIBLE');
    await stand('application', {});
    expect(await refusalOf(submit(openid))).toBe('SEASON_APPLICATION_INCOMPLETE');
    await save(openid, { revision: 1, kind: 'short', preferences: ['post-1', 'post-2'] }, 'second');
    await attach(openid, await upload(openid));
    expect(await refusalOf(submit(openid))).toBe('POST_OF_OTHER_KIND');
    await save(openid, { revision: 3, preferences: ['post-1', 'gone'] }, 'third');
    expect(await refusalOf(submit(openid))).toBe('POST_NOT_OFFERED');
    await save(openid, { revision: 4 }, 'fourth');
    const { hash, at } = await submit(openid);
    const { words, state } = await kept(openid);
    expect([state, receiptHash({ seasonId, at: new Date(at), ...words })]).toEqual(['submitted', hash]);
    expect(await own(openid).receipt.query({ seasonId })).toMatchObject({ hash, holds: true, number: null, preferences: [{ title: '示例岗位 2' }, { title: '示例岗位 1' }], documents: [{ title: '在读证明' }] });
    await cloud.db.draws.put({ _id: seasonId, seed: 's', numbersKey: 'k', commitment: 'c', committedAt: new Date() });
    expect((await own(openid).receipt.query({ seasonId })).number).toBe(numberOf('k', openid));
    expect(await own(openid).mine.query()).toMatchObject({ season: { id: seasonId }, standing: { state: 'submitted', preferences: [{ id: 'post-2' }, { id: 'post-1' }] } });
    for (const [path, input] of [['mine', undefined], ['form', { seasonId }]] as const) {
      const { requestId } = await cloud.cloud.call('season', { path: `applications.${path}`, type: 'query', input }, openid);
      expect(cloud.cloud.counters(requestId)?.databaseCalls).toBeLessThanOrEqual(3);
    }
  });

  it('九百个岗位也一次只给看得过来的：打几个字找得到，不符合的排后面，选了的不再出现；选了的单独读得到，撤下的读不到', async () => {
    const [many, openid] = ['season-of-900', await someone()];
    await cloud.db.seasons.put(seasonIn('application', { _id: many, year: 2028 }));
    const title = '综合服务窗口见习岗（政策咨询、材料初审、档案整理）'.padEnd(40, '等');
    const post = (at: number) => ({
      _id: `many-${String(at).padStart(3, '0')}`, seasonId: many, unitId: 'unit', unit: `示例区人力资源和社会保障局就业促进中心${String(at).padStart(3, '0')}`, title: at === 871 ? 'Java 开发' : title, kind: at % 2 === 0 ? ('short' as const) : ('long' as const), places: 2,
      duties: '示例职责', place: '金山区', conditions: { levels: at < 10 ? ['doctor' as const] : [], majors: [] }, state: 'published' as const, revision: 1, writtenBy: 'test', sample: false,
    });
    await Promise.all(Array.from({ length: 900 }, (_none, at) => cloud.db.posts.put(post(at))));
    const { choices: look, chosen } = own(openid);
    const all = await look.query({ seasonId: many });
    expect([all.total, all.posts.length, all.posts[0]?.id, Buffer.byteLength(JSON.stringify(all)) < 16_000]).toEqual([900, 40, 'many-010', true]);
    expect(await look.query({ seasonId: many, words: 'ｊａｖａ' })).toMatchObject({ total: 1, posts: [{ id: 'many-871', kind: 'long' }] });
    expect((await look.query({ seasonId: many, words: '促进中心00' })).posts.map(({ misses }) => misses.length)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(await look.query({ seasonId: many, words: 'Java', kind: 'short' })).toEqual({ posts: [], total: 0 });
    expect((await look.query({ seasonId: many, except: ['many-871'] })).total).toBe(899);
    // What a post does is long: it is found by it, and it is read for words alone.
    const bytesOf = async (words: string): Promise<number> => {
      const { requestId } = await cloud.cloud.call('season', { path: 'applications.choices', type: 'query', input: { seasonId: many, words } }, openid);
      return cloud.cloud.counters(requestId)?.bytes ?? -1;
    };
    expect((await look.query({ seasonId: many, words: '示例职责' })).total).toBe(900);
    expect((await bytesOf('Java')) - (await bytesOf(' '))).toBeGreaterThan(900 * Buffer.byteLength('示例职责'));
    await cloud.db.posts.updateOne({ _id: 'many-001' }, { state: 'withdrawn' });
    expect((await chosen.query({ seasonId: many, ids: ['many-871', 'many-001', 'post-1'] })).map(({ id }) => id)).toEqual(['many-871']);
    await cloud.db.posts.remove({ seasonId: many });
    await cloud.db.seasons.remove({ _id: many });
  });

  it('几个区同时在办：先看自己报了名的，再看家乡的；一期提前结束，什么也不能再改', async () => {
    const [openid, stranger] = [await ready(), await someone()];
    await cloud.db.seasons.put(seasonIn('application', { _id: 'elsewhere', district: '370200', year: 2030 }));
    await cloud.db.people.updateOne({ _id: stranger }, { homeDistrict: '370211' });
    const seenBy = async (who: string) => [(await own(who).mine.query())?.season.id, (await cloud.as(who).season.current.query())?.id];
    expect([await seenBy(openid), await seenBy(stranger)]).toEqual([[seasonId, seasonId], ['elsewhere', 'elsewhere']]);
    await cloud.db.people.updateOne({ _id: stranger }, { homeDistrict: '310116' });
    expect(await seenBy(stranger)).toEqual([seasonId, seasonId]);
    await cloud.db.seasons.remove({ _id: 'elsewhere' });

    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'ended' });
    for (const call of [() => save(openid, { revision: 2 }, 'late'), () => submit(openid), async () => attach(openid, await upload(openid)), () => own(openid).withdraw.mutate({ seasonId, revision: 2 }), () => check(openid, { as: 'reject', reason: '示例' })]) expect(await refusalOf(call())).toBe('SEASON_ENDED');
    expect(await form(openid)).toMatchObject({ closed: 'STAGE_OVER' });
  });

  it('年龄由身份证号判，只留结论；来过的认得出，满了不能再报', async () => {
    const openid = await ready();
    await stand('application', { bornSince: '1900-01-02' });
    expect((await form(openid)).misses).toEqual([{ mend: null, sentence: '这一期只收 1900年1月2日及以后出生的。' }]);
    await stand('application', { bornSince: '1900-01-01', seasons: 2 });
    for (const year of [2025, 2026]) await cloud.db.seasons.put(seasonIn('placement', { _id: `s-${year}`, title: `金种子 ${year}`, year, state: 'ended' }));
    await cloud.db.placements.put(placementIn('s-2025', openid, { state: 'accepted' }));
    await submit(openid);
    expect(await kept(openid)).toMatchObject({ judged: { bornSince: true, origin: 'derived' }, earlier: ['金种子 2025'] });
    expect(JSON.stringify(await kept(openid))).not.toContain('19000101');
    await cloud.db.placements.put(placementIn('s-2026', openid, { state: 'accepted' }));
    expect((await form(openid)).misses).toMatchObject([{ sentence: '最多参加 2 期，你已经参加满了：金种子 2025、金种子 2026。记错了，请联系组织者。' }]);
  });

  it('两部手机同时交：只成一个，只说一次；没有这道关，两个都成（对照）', async () => {
    const openid = await ready();
    const { revision } = await kept(openid);
    const race = await Promise.allSettled([submit(openid, 'one-phone', revision), submit(openid, 'other-phone', revision), submit(openid, 'one-phone', revision)]);
    const { receipt, effects = [] } = await kept(openid);
    expect(race.map(({ status }) => status === 'fulfilled')).toEqual(receipt?.submitId === 'one-phone' ? [true, false, true] : [false, true, false]);
    expect(effects.filter(({ kind }) => kind === 'message')).toHaveLength(1);
    expect(await cloud.db.seasonApplications.count({ personId: openid })).toBe(1);

    const other = await ready();
    const unguarded = await Promise.all(['one', 'two'].map((submitId) => cloud.db.seasonApplications.updateOne({ _id: idOf(other) }, { state: 'submitted', receipt: _.set({ submitId, hash: '', at: new Date() }) })));
    expect(unguarded).toEqual([true, true]);
  });

  it('截止以后一笔也写不进；退回的在时间里还能补，别的照旧', async () => {
    const [late, answering] = [await submitted(), await submitted()];
    await check(answering, { as: 'return', reason: '照片看不清', answerBy: inHours(24) });
    await stand('documents');
    const { revision } = await kept(late);
    for (const call of [() => save(late, { revision }, 'late'), async () => attach(late, await upload(late)), () => submit(late, 'late')]) expect(await refusalOf(call())).toBe('STAGE_OVER');
    const first = (await kept(answering)).words.documents[0]?.fileId ?? '';
    await attach(answering, await upload(answering));
    await submit(answering, 'the-answer');
    expect(await kept(answering)).toMatchObject({ state: 'submitted' });
    // What was replaced goes, once every call that may still name it is over.
    await cloud.db.seasonApplications.updateOne({ _id: idOf(answering) }, { 'discarded.0.at': new Date(0), 'discarded.1.at': new Date(0) });
    await cloud.cloud.fire('clock');
    expect(await refusalOf(attach(answering, first))).not.toBe('UNEXPECTED');
    const reply = await fetch(`${cloud.url}/temp-urls`, { method: 'POST', headers: { cookie: cloud.cloud.cookieOf(answering), 'content-type': 'application/json' }, body: JSON.stringify({ fileList: [first] }) });
    expect(((await reply.json()) as { fileList: { status: number }[] }).fileList[0]?.status).not.toBe(0);
  });

  it('不是照片也不是 PDF 的不收，当场删；别人的、没人要的也不收', async () => {
    const openid = await ready();
    expect(await refusalOf(attach(openid, await upload(openid, Buffer.from('just words'))))).toBe('PROOF_WRONG_TYPE');
    // Refused for whatever reason: neither the file nor the note of it waits for the clock.
    const { linkTo } = await import('../../../cloudfunctions/runtime/storage');
    const nowhere = await upload(await someone());
    const refused = await upload(openid);
    expect(await refusalOf(own(openid).attach.mutate({ seasonId, documentId: 'anything', fileId: refused, agreedTo }))).toBe('DOCUMENT_NOT_ASKED');
    await stand('interview');
    const late = await upload(openid);
    expect(await refusalOf(attach(openid, late))).toBe('STAGE_OVER');
    await stand('application');
    expect([await linkTo(refused, 60), await linkTo(late, 60), await linkTo(nowhere, 60)]).toEqual([undefined, undefined, expect.any(String)]);
    expect(await cloud.db.documentUploads.count({ personId: openid, calls: 0 })).toBe(0);
    const theirs = await upload(await someone());
    expect(await refusalOf(attach(openid, theirs))).toBe('PROOF_NOT_FOUND');
    expect(await refusalOf(own(openid).attach.mutate({ seasonId, documentId: 'anything', fileId: theirs, agreedTo }))).toBe('DOCUMENT_NOT_ASKED');
    // Whatever nobody handed in is deleted; what an application names stays.
    const [given = ''] = (await kept(openid)).words.documents.map(({ fileId }) => fileId);
    await cloud.db.documentUploads.updateAll({}, { until: new Date(0) });
    expect(await refusalOf(attach(openid, await upload(openid).then(async (fileId) => (await cloud.db.documentUploads.updateAll({}, { until: new Date(0) }), fileId))))).toBe('PROOF_NOT_FOUND');
    for (let left = await cloud.db.documentUploads.count({}); left > 0; left = await cloud.db.documentUploads.count({})) await cloud.cloud.fire('clock');
    expect([await linkTo(theirs, 60), await linkTo(given, 60)]).toEqual([undefined, expect.any(String)]);
    await cloud.as(openid).account.origins.withdraw.mutate();
    expect((await kept(openid)).words.documents).toMatchObject([{ id: 'study', fileId: '', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });
});

describe('期满', () => {
  it('结束半年以后，材料的文件和没交的草稿都删，结论留着', async () => {
    const [openid, drafted] = [await submitted(), await someone()];
    await save(drafted);
    const [fileId = ''] = (await kept(openid)).words.documents.map((given) => given.fileId);
    await cloud.db.seasons.put(seasonIn('application', { _id: seasonId }, new Date(Date.now() - 250 * 86_400_000)));
    await cloud.cloud.fire('clock');
    expect(await kept(openid)).toMatchObject({ state: 'submitted', words: { documents: [{ id: 'study', fileId: '' }] } });
    expect(await cloud.db.seasonApplications.read(idOf(drafted))).toBeUndefined();
    expect(await cloud.db.seasons.read(seasonId)).toMatchObject({ documentsForgotten: true });
    const { linkTo } = await import('../../../cloudfunctions/runtime/storage');
    expect(await linkTo(fileId, 60)).toBeUndefined();
  });
});

describe('审', () => {
  it('自己区域的看得到，别处的看不到；看材料先留痕；文件被换过看得出来；自己的审不了', async () => {
    const openid = await submitted();
    const { openDocuments, read, queue } = own('jinshan');
    expect((await queue.query({ seasonId, show: 'submitted' })).applications.map(({ id }) => id)).toContain(idOf(openid));
    expect(await refusalOf(own('qingdao').queue.query({ seasonId, show: 'submitted' }))).toBe('SEASON_NOT_FOUND');
    for (const call of [() => own('qingdao').read.query({ id: idOf(openid) }), () => own('qingdao').openDocuments.mutate({ id: idOf(openid) })]) expect(await refusalOf(call())).toBe('SEASON_APPLICATION_NOT_FOUND');
    expect(await read.query({ id: idOf(openid) })).toMatchObject({ name: '示例学生 01', decidable: 'STILL_OPEN', mayReturn: true });
    const { documents: [opened], changed } = await openDocuments.mutate({ id: idOf(openid) });
    expect([changed, Buffer.from(await (await fetch(opened?.url ?? '')).arrayBuffer()).equals(photo)]).toEqual([[], true]);
    expect((await kept(openid)).effects).toMatchObject([{ kind: 'message' }, { trace: { act: 'seasonApplication.openDocuments', by: 'jinshan', district: '310116' } }]);

    const path = /^cloud:\/\/[^/]+\/(.+)$/.exec((await kept(openid)).words.documents[0]?.fileId ?? '')?.[1] ?? '';
    await cloud.phone(openid).upload(path, Buffer.concat([photo, photo]));
    expect(await openDocuments.mutate({ id: idOf(openid) })).toMatchObject({ documents: [], changed: ['study'] });
    await employ(cloud.db, openid, 'editor', '310116');
    expect(await refusalOf(own(openid).read.query({ id: idOf(openid) }))).toBe('NOT_ALLOWED');
  });

  it('截止前不能定，截止后一次通过几份；通过的成为候选人，各听一次；看过以后变了的不算', async () => {
    const [one, two, moved] = [await submitted(), await submitted(), await submitted()];
    const applications = await Promise.all([one, two, moved].map(async (openid) => ({ id: idOf(openid), revision: (await kept(openid)).revision })));
    const pass = () => own('jinshan').check.mutate({ seasonId, checkId: 'together', applications, decision: { as: 'pass', mark: 90 } });
    expect(await refusalOf(pass())).toBe('STILL_OPEN');
    await own(moved).withdraw.mutate({ seasonId, revision: applications[2]?.revision ?? 0 });
    await stand('documents');
    for (const answer of await Promise.all([pass(), pass()])) expect(answer).toEqual({ done: [idOf(one), idOf(two)], changed: [idOf(moved)] });
    expect(await cloud.db.candidates.count({ _id: _.in([idOf(one), idOf(two), idOf(moved)]) })).toBe(2);
    expect(await kept(one)).toMatchObject({ state: 'passed', documentsMark: 90, check: { by: 'jinshan' } });
    await strike(cloud, 1);
    expect(await kindsOf(cloud.db, one)).toEqual(['seasonSubmitted', 'seasonPassed']);
  });

  it('没在时间里补的列出来，组织者接着定；复看要另一位来，只看一次', async () => {
    const openid = await submitted();
    await check(openid, { as: 'return', reason: '照片看不清', answerBy: inHours(1) });
    await stand('documents');
    expect(await check(openid, { as: 'reject', reason: '没补' }, 'too-early')).toMatchObject({ done: [] });
    await cloud.db.seasonApplications.updateOne({ _id: idOf(openid) }, { 'check.answerBy': new Date(Date.now() - 1000) });
    expect(await refusalOf(submit(openid, 'too-late'))).toBe('ANSWER_OVER');
    const { applications, counts } = await own('jinshan').queue.query({ seasonId, show: 'overdue' });
    expect([applications.map(({ id }) => id), counts?.overdue]).toEqual([[idOf(openid)], 1]);
    await check(openid, { as: 'reject', reason: '没在时间里补' }, 'the-rejection');
    const look = async (by: string, checkId: string) => own(by).lookAgain.mutate({ id: idOf(openid), checkId, revision: (await kept(openid)).revision, outcome: { as: 'keepRejected', reason: '确实没补' } });
    expect(await refusalOf(look('jinshan', 'own'))).toBe('SECOND_LOOK_BY_ANOTHER');
    await look('colleague', 'second');
    expect(await refusalOf(look('jinshan', 'third'))).toBe('SECOND_LOOK_BY_ANOTHER');
    await strike(cloud, 1);
    expect(await kindsOf(cloud.db, openid)).toEqual(['seasonSubmitted', 'seasonReturned', 'seasonRejected', 'seasonRejected']);
  });
});

interface Killing {
  name: string;
  prepare(): Promise<string>;
  call(openid: string): Promise<unknown>;
  check(openid: string): Promise<void>;
}

const uploads = new Map<string, string>();
const killings: Killing[] = [
  { name: '存草稿', prepare: () => someone(), call: (openid) => save(openid), check: async (openid) => expect(await kept(openid)).toMatchObject({ state: 'draft', revision: 1, words: { preferences: ['post-2', 'post-1'] } }) },
  {
    name: '放材料',
    async prepare() {
      const openid = await someone();
      await save(openid);
      uploads.set(openid, await upload(openid));
      return openid;
    },
    call: (openid) => attach(openid, uploads.get(openid) ?? ''),
    check: async (openid) => expect(await kept(openid)).toMatchObject({ revision: 2, words: { documents: [{ id: 'study', fileId: uploads.get(openid) }] } }),
  },
  {
    name: '交',
    prepare: ready,
    call: (openid) => submit(openid, 'the-submission', 2),
    async check(openid) {
      expect(await kept(openid)).toMatchObject({ state: 'submitted', revision: 3 });
      await strike(cloud, 1);
      expect(await kindsOf(cloud.db, openid)).toEqual(['seasonSubmitted']);
    },
  },
  { name: '撤回', prepare: submitted, call: (openid) => own(openid).withdraw.mutate({ seasonId, revision: 3 }), check: async (openid) => expect(await kept(openid)).toMatchObject({ state: 'withdrawn', revision: 4 }) },
  {
    name: '通过',
    async prepare() {
      const openid = await submitted();
      await stand('documents');
      return openid;
    },
    call: (openid) => own('jinshan').check.mutate({ seasonId, checkId: 'killed', applications: [{ id: idOf(openid), revision: 3 }], decision: { as: 'pass' } }),
    async check(openid) {
      expect(await kept(openid)).toMatchObject({ state: 'passed', revision: 4 });
      expect((await kept(openid)).candidateDue).toBeUndefined();
      expect(await cloud.db.candidates.read(idOf(openid))).toMatchObject({ personId: openid, name: '示例学生 01' });
    },
  },
  {
    name: '复看后通过',
    prepare: rejected,
    call: (openid) => own('colleague').lookAgain.mutate({ id: idOf(openid), checkId: 'killed', revision: 4, outcome: { as: 'passAfterAll' } }),
    async check(openid) {
      expect(await kept(openid)).toMatchObject({ state: 'passed', revision: 5, check: { second: true } });
      expect(await cloud.db.candidates.count({ _id: idOf(openid) })).toBe(1);
    },
  },
];

describe('写到一半死了', () => {
  it.each(killings)('$name：死在哪一步，再来一遍都只成一次', async ({ prepare, call, check: verify }) => {
    let kills = 0;
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      isOver = true;
      for (const when of ['before', 'after'] as const) {
        await stand('application');
        const openid = await prepare();
        cloud.cloud.faults.add({ effect: 'crash', function: 'season', action: 'write', nth, when });
        const died = await call(openid).then(() => false, () => true);
        cloud.cloud.faults.clear();
        if (died) {
          isOver = false;
          kills += 1;
          await call(openid);
        }
        await verify(openid);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(2);
  });

  it('通过以后死了、也没有人再来：时钟把候选人补上', async () => {
    const openid = await submitted();
    await stand('documents');
    cloud.cloud.faults.add({ effect: 'crash', function: 'season', action: 'write', nth: 1, when: 'after' });
    await check(openid, { as: 'pass' }).catch(() => undefined);
    cloud.cloud.faults.clear();
    expect([(await kept(openid)).state, await cloud.db.candidates.count({ _id: idOf(openid) })]).toEqual(['passed', 0]);
    await strike(cloud, 1);
    expect(await cloud.db.candidates.count({ _id: idOf(openid) })).toBe(1);
  });
});
