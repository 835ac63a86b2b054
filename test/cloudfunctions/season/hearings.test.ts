import { createHash } from 'node:crypto';
import { command as _ } from '../../../cloudfunctions/runtime/database';
import { scoresOf } from '../../../cloudfunctions/season/hearings/heard';
import { finalScores } from '../../../domain/season/scores';
import { firstRules } from '../../../domain/season/plan';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { putBooking, putCandidate, putRound, putSlot } from '../../support/interviews';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { strike } from '../../support/messages';
import { employ, numbered } from '../../support/people';
import { sampleProfile } from '../../support/profile';
import { seasonIn } from '../../support/season';

let cloud: TestCloud;
const interviewers = ['interviewer-1', 'interviewer-2', 'interviewer-3'];
const candidates = numbered('candidate', 12);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3600 * 1000;
const day = shanghaiDate(Date.now() + 3 * DAY_MS);
const interviews = seasonIn('interview', { rules: { video: { kind: 'voip' } } });
/** There is time for many rounds. */
const season = { ...interviews, stages: interviews.stages.map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: new Date(Date.now() + 90 * DAY_MS) } : stage)) };

beforeAll(async () => {
  cloud = await openTestCloud();
  await cloud.db.seasons.put(season);
  await employ(cloud.db, 'editor', 'editor');
  for (const who of interviewers) await employ(cloud.db, who, 'interviewer');
  for (const who of candidates) await putCandidate(cloud.db, who);
});
afterAll(() => cloud.close());

const editor = () => cloud.as('editor').season;
const typed = (roundId: string, panels: { id: string; title: string; interviewers: string[] }[], about: { days?: string[]; from?: string; to?: string } = {}) => ({
  roundId,
  seasonId: season._id,
  stepId: `save-${roundId}`,
  revision: 0,
  title: '示例面试',
  opensAt: new Date(Date.now() - MINUTE_MS).toISOString(),
  closesAt: new Date(Date.now() + DAY_MS).toISOString(),
  plan: { days: about.days ?? [day], hours: { from: about.from ?? '09:00', to: about.to ?? '10:00' }, breaks: [], minutes: 15, buffer: 5 },
  panels,
  lateMinutes: 10,
  placing: false,
});
const one = { id: 'a', title: '第 1 组', interviewers: ['interviewer-1', 'interviewer-2'] };
const publish = (roundId: string, stepId = `publish-${roundId}`) => editor().rounds.publish.mutate({ roundId, stepId, revision: 1 });
/** Until a call goes through without meeting the crash: before and after each of its writes. */
const killedAtEveryWrite = async (fault: 'season' | 'clock', prepare: () => Promise<string>, call: (id: string) => Promise<unknown>, expectAll: (id: string) => Promise<void>): Promise<number> => {
  let killed = 0;
  for (let nth = 1, isOver = false; !isOver; nth += 1) {
    isOver = true;
    for (const when of ['before', 'after'] as const) {
      const id = await prepare();
      cloud.cloud.faults.add({ effect: 'crash', function: fault, action: 'write', nth, when });
      const outcome = await call(id).then(() => 'done', () => 'killed');
      cloud.cloud.faults.clear();
      if (outcome === 'killed') {
        isOver = false;
        killed += 1;
        await call(id);
      }
      await expectAll(id);
    }
  }
  return killed;
};

describe('排面试', () => {
  it('存草稿，发布，面试官的日程里就有；两轮撞了同一位面试官，说是谁、哪天，退回草稿，什么也不留下', async () => {
    await cloud.as('interviewer-3').season.hearings.sayFree.mutate({ day, hours: [{ from: '09:00', to: '09:35' }] });
    await editor().rounds.save.mutate(typed('round-out', [one, { id: 'b', title: '第 2 组', interviewers: ['interviewer-3'] }]));
    expect(await refusalOf(cloud.as('candidate-0001').season.slots.query({ roundId: 'round-out' }))).toBe('ROUND_NOT_FOUND');
    await publish('round-out');
    await publish('round-out');
    // Three fit into an hour; whoever is free for 35 minutes has room for two.
    expect(await cloud.db.slots.count({ roundId: 'round-out', panelId: 'a' })).toBe(3);
    expect(await cloud.db.slots.count({ roundId: 'round-out', panelId: 'b' })).toBe(2);
    const mine = await cloud.as('interviewer-2').season.hearings.day.query({ day });
    expect(mine.slots.map(({ candidate }) => candidate)).toEqual([null, null, null]);

    await editor().rounds.save.mutate(typed('round-busy', [{ id: 'c', title: '第 3 组', interviewers: ['interviewer-2'] }], { from: '09:45' }));
    expect(await refusalOf(publish('round-busy'))).toBe('INTERVIEWER_BUSY');
    expect((await cloud.db.rounds.read('round-busy'))?.state).toBe('draft');
    expect([await cloud.db.slots.count({ roundId: 'round-busy' }), await cloud.db.agendas.count({ 'entries.roundId': 'round-busy' })]).toEqual([0, 0]);
    expect((await editor().rounds.list.query({ seasonId: season._id })).rounds.map(({ id, state, slots }) => [id, state, slots]).sort()).toEqual([['round-busy', 'draft', 0], ['round-out', 'published', 5]]);
  });

  it('不是面试官的排不进组，发布的时候也不能已经不是了；预约截止不能晚过第一场；时段都在面试阶段里', async () => {
    expect(await refusalOf(editor().rounds.save.mutate(typed('round-strange', [{ ...one, interviewers: ['interviewer-1', 'candidate-0001'] }])))).toBe('ROUND_WRONG');
    expect(await refusalOf(editor().rounds.save.mutate({ ...typed('round-late', [one]), closesAt: new Date(Date.now() + 5 * DAY_MS).toISOString() }))).toBe('ROUND_WRONG');
    await editor().rounds.save.mutate(typed('round-after', [one], { days: [shanghaiDate(Date.now() + 95 * DAY_MS)] }));
    expect(await refusalOf(publish('round-after'))).toBe('ROUND_WRONG');
    await employ(cloud.db, 'interviewer-4', 'interviewer');
    await editor().rounds.save.mutate(typed('round-left', [{ ...one, interviewers: ['interviewer-4'] }]));
    await cloud.db.staff.remove({ _id: 'interviewer-4' });
    expect(await refusalOf(publish('round-left'))).toBe('ROUND_WRONG');
    expect(await cloud.db.slots.count({ roundId: _.in(['round-after', 'round-left']) })).toBe(0);
  });

  it('发布到一半断掉，断在哪一次写入都一样：再点一次，时段一个不少、一个不多', async () => {
    let rounds = 0;
    const killed = await killedAtEveryWrite(
      'season',
      async () => {
        rounds += 1;
        await editor().rounds.save.mutate(typed(`round-k${rounds}`, [one], { days: [shanghaiDate(Date.now() + (10 + rounds) * DAY_MS)] }));
        return `round-k${rounds}`;
      },
      (id) => publish(id),
      async (id) => {
        expect((await cloud.db.rounds.read(id))?.state).toBe('published');
        expect(await cloud.db.slots.count({ roundId: id })).toBe(3);
        const agendas = await cloud.db.agendas.find({ 'entries.roundId': id }, { limit: 10 });
        expect(agendas.map(({ entries }) => entries.length)).toEqual([3, 3]);
      },
    );
    expect(killed).toBeGreaterThan(6);
  });
});

let rounds = 0;
/** A round whose slots begin in half an hour, each with its candidate. */
const heldRound = async (people: readonly string[], minutes = 30): Promise<string> => {
  rounds += 1;
  const roundId = `round-${rounds}`;
  const panels = [{ id: 'a', title: '第 1 组', interviewers: ['interviewer-1', 'interviewer-2'] }, { id: 'b', title: '第 2 组', interviewers: ['interviewer-3'] }];
  await putRound(cloud.db, roundId, { panels });
  for (const [index, who] of people.entries()) {
    const startsAt = new Date(Date.now() + (minutes + index * 20) * MINUTE_MS);
    const slot = await putSlot(cloud.db, { _id: `${roundId}-${who}`, roundId, interviewers: ['interviewer-1', 'interviewer-2'], startsAt });
    await putBooking(cloud.db, `season_${who}`, slot);
  }
  return roundId;
};
const [first = '', second = '', third = ''] = candidates;
const marks = (value: number) => ({ thinking: value, speaking: value, wanting: value });
const submit = (who: string, slotId: string, value: number, revision = 0) => cloud.as(who).season.hearings.saveSheet.mutate({ slotId, revision, marks: marks(value), words: '', submits: true });

describe('面试那天', () => {
  it('等候室：前面还有几位说得准；到了才看得到房间；叫进去、记没来，各有各的时候', async () => {
    const roundId = await heldRound([first, second]);
    const room = (who: string) => cloud.as(who).season.room;
    expect(await room(second).read.query({ roundId })).toMatchObject({ before: 1, presence: 'expected', room: null });
    await room(second).arrive.mutate({ roundId });
    await room(second).arrive.mutate({ roundId });
    expect(await room(second).read.query({ roundId })).toMatchObject({ presence: 'waiting', room: { kind: 'voip', groupId: `${roundId}-${second}` } });
    expect((await room(second).sign.query({ roundId, nonce: 'abcdefgh1234', timestamp: 1_750_000_000 })).signature).toMatch(/^[0-9a-f]{64}$/);
    expect(await refusalOf(room(first).sign.query({ roundId, nonce: 'abcdefgh1234', timestamp: 1_750_000_000 }))).toBe('ROOM_NOT_OPEN');
    const panel = cloud.as('interviewer-1').season.hearings;
    expect(await refusalOf(panel.putDownMissing.mutate({ slotId: `${roundId}-${first}` }))).toBe('MISSED_TOO_EARLY');
    await cloud.db.slots.updateOne({ _id: `${roundId}-${first}` }, { startsAt: new Date(Date.now() - 11 * MINUTE_MS) });
    await panel.putDownMissing.mutate({ slotId: `${roundId}-${first}` });
    expect(await refusalOf(room(first).arrive.mutate({ roundId }))).toBe('MISSED');
    expect((await room(second).read.query({ roundId })).before).toBe(0);
    // A room that the panel's candidates share is shown to whoever was called in.
    await cloud.db.rounds.updateOne({ _id: roundId }, { 'panels.0.code': '100000001' });
    await cloud.db.seasons.updateOne({ _id: season._id }, { 'rules.video.kind': 'meeting' });
    expect(await room(second).read.query({ roundId })).toMatchObject({ presence: 'waiting', room: null });
    await panel.callIn.mutate({ slotId: `${roundId}-${second}` });
    expect(await room(second).read.query({ roundId })).toMatchObject({ presence: 'inside', room: { kind: 'meeting', code: '100000001' } });
    await cloud.db.seasons.updateOne({ _id: season._id }, { 'rules.video.kind': 'voip' });

    // A second slot by an organiser's decision.
    await putSlot(cloud.db, { _id: `${roundId}-again`, roundId, startsAt: new Date(Date.now() + 200 * MINUTE_MS) });
    expect((await editor().rounds.day.query({ roundId })).waiting.people).toContainEqual({ id: first, name: first, university: '示例大学', missed: true });
    await editor().rounds.place.mutate({ roundId, candidateId: first, slotId: `${roundId}-again` });
    expect(await room(first).read.query({ roundId })).toMatchObject({ presence: 'expected' });
  });

  it('自己的表没交以前，看不到别人的；少打一项交不了；重复交、迟到的旧表，都不乱', async () => {
    const roundId = await heldRound([first]);
    const slotId = `${roundId}-${first}`;
    const [one1, two] = ['interviewer-1', 'interviewer-2'].map((who) => cloud.as(who).season.hearings);
    if (!one1 || !two) throw new Error('no interviewers');
    await submit('interviewer-1', slotId, 80);
    expect((await two.open.query({ slotId })).others).toEqual([]);
    const half = { slotId, revision: 0, marks: { thinking: 60 }, words: '说得具体', submits: false };
    expect([(await two.saveSheet.mutate(half)).revision, (await two.saveSheet.mutate(half)).revision]).toEqual([1, 1]);
    expect(await refusalOf(two.saveSheet.mutate({ ...half, revision: 1, submits: true }))).toBe('SHEET_INCOMPLETE');
    expect(await refusalOf(two.saveSheet.mutate({ ...half, words: '旧的' }))).toBe('SHEET_CHANGED');
    await submit('interviewer-2', slotId, 60, 1);
    expect((await two.open.query({ slotId })).others).toMatchObject([{ mark: 80 }]);
    expect(await refusalOf(cloud.as('interviewer-3').season.hearings.open.query({ slotId }))).toBe('SLOT_NOT_FOUND');
    expect((await scoresOf(cloud.db, season)).find(({ id }) => id === first)?.score).toBe(70);
  });

  it('看材料：只有要面这一位的面试官，只看规则写明给面试官看的，先留痕；回避、评完，都不再给看', async () => {
    const roundId = await heldRound([second]);
    const slotId = `${roundId}-${second}`;
    const at = new Date();
    const content = Buffer.from('%PDF-1.7 recommendation');
    const { fileID: fileId } = await cloud.phone(second).upload(`season-documents/${second}/${roundId}`, content);
    const handedIn = (id: string) => ({ id, fileId, digest: createHash('sha256').update(content).digest('hex'), kind: 'pdf' as const, at });
    const _id = `season_${second}`;
    await cloud.db.seasons.updateOne({ _id: season._id }, { 'rules.documents': firstRules.documents });
    const words = { profile: sampleProfile, kind: 'either' as const, preferences: [], reassignable: true, documents: ['study', 'recommendation', 'household'].map(handedIn) };
    await cloud.db.seasonApplications.put({ _id, seasonId: season._id, personId: second, state: 'passed', revision: 1, words, earlier: [], updatedAt: at });
    const panel = (who: string) => cloud.as(who).season.hearings;
    expect((await panel('interviewer-1').open.query({ slotId })).documents).toEqual([{ id: 'recommendation', title: '学校推荐表', kind: 'pdf' }]);
    const { documents, changed } = await panel('interviewer-1').openDocuments.mutate({ slotId });
    expect([documents.map(({ id }) => id), changed]).toEqual([['recommendation'], []]);
    expect(Buffer.from(await (await fetch(documents[0]?.url ?? '')).arrayBuffer()).equals(content)).toBe(true);
    expect((await cloud.db.seasonApplications.read(_id))?.effects).toMatchObject([{ trace: { act: 'hearing.openDocuments', by: 'interviewer-1', district: '310116', after: { documents: ['recommendation'] } } }]);
    expect(await refusalOf(panel('interviewer-3').openDocuments.mutate({ slotId }))).toBe('SLOT_NOT_FOUND');

    await cloud.db.hearings.put({ _id: `${roundId}_${second}`, seasonId: season._id, roundId, panelId: 'a', candidateId: second, sheets: [], recusals: [{ by: 'interviewer-1', reason: '认识', at }] });
    expect((await panel('interviewer-1').open.query({ slotId })).documents).toEqual([]);
    expect(await refusalOf(panel('interviewer-1').openDocuments.mutate({ slotId }))).toBe('DOCUMENTS_NOT_SHOWN');
    await panel('interviewer-2').openDocuments.mutate({ slotId });
    await editor().scores.closePanel.mutate({ roundId, panelId: 'a' });
    expect(await refusalOf(panel('interviewer-2').openDocuments.mutate({ slotId }))).toBe('DOCUMENTS_NOT_SHOWN');
    expect((await cloud.db.seasonApplications.read(_id))?.effects).toHaveLength(2);
    await cloud.db.seasonApplications.remove({ _id });
    await cloud.db.seasons.updateOne({ _id: season._id }, { 'rules.documents': [] });
  });

  it('回避：打过的不算了，同一轮有空的面试官接上；没有人有空，组织者看得到', async () => {
    const roundId = await heldRound([third]);
    const slotId = `${roundId}-${third}`;
    await submit('interviewer-1', slotId, 10);
    expect(await cloud.as('interviewer-1').season.hearings.recuse.mutate({ slotId, reason: '是我学生' })).toEqual({ replaced: true });
    expect((await cloud.db.slots.read(slotId))?.interviewers).toEqual(['interviewer-3', 'interviewer-2']);
    expect(await refusalOf(submit('interviewer-1', slotId, 90, 1))).toBe('SLOT_NOT_FOUND');
    await submit('interviewer-3', slotId, 90);
    expect((await scoresOf(cloud.db, season)).find(({ id }) => id === third)?.score).toBe(90);
    // Nobody else is left.
    expect(await cloud.as('interviewer-2').season.hearings.recuse.mutate({ slotId, reason: '认识' })).toEqual({ replaced: false });
    expect((await editor().rounds.day.query({ roundId, day: shanghaiDate((await cloud.db.slots.read(slotId))?.startsAt ?? new Date()) })).unfilled.map((each) => each.slotId)).toEqual([slotId]);
    // An answer that was lost is given again.
    expect(await cloud.as('interviewer-1').season.hearings.recuse.mutate({ slotId, reason: '是我学生' })).toEqual({ replaced: true });
  });

  it('一组两位同时回避：接上的人只坐一个位子；换了组的，按现在的组算；谁也不给自己打分、排时段', async () => {
    const roundId = await heldRound([first], 300);
    const slotId = `${roundId}-${first}`;
    const answers = await Promise.all(['interviewer-1', 'interviewer-2'].map((who) => cloud.as(who).season.hearings.recuse.mutate({ slotId, reason: '认识' })));
    expect(answers.filter(({ replaced }) => replaced)).toHaveLength(1);
    expect((await cloud.db.slots.read(slotId))?.interviewers.filter((who) => who === 'interviewer-3')).toHaveLength(1);
    expect((await cloud.db.agendas.find({ personId: 'interviewer-3', 'entries.slotId': slotId }, { limit: 2 }))).toHaveLength(1);

    const moved = await putSlot(cloud.db, { _id: `${roundId}-b`, roundId, panelId: 'b', interviewers: ['interviewer-3'], startsAt: new Date(Date.now() + 400 * MINUTE_MS) });
    await putBooking(cloud.db, `season_${first}`, moved);
    await cloud.as('interviewer-3').season.hearings.callIn.mutate({ slotId: moved._id });
    expect((await cloud.db.hearings.read(`${roundId}_${first}`))?.panelId).toBe('b');

    await putCandidate(cloud.db, 'interviewer-2', { seasonId: 'season-of-one' });
    await putRound(cloud.db, 'round-of-one', { seasonId: 'season-of-one' });
    const own = await putSlot(cloud.db, { _id: 'slot-of-one', roundId: 'round-of-one', interviewers: ['interviewer-2'], startsAt: new Date(Date.now() + 500 * MINUTE_MS) });
    // Nobody is given a slot they sit in themselves, whoever asks.
    const interviewer = cloud.as('interviewer-2').season;
    expect((await interviewer.slots.query({ roundId: 'round-of-one' })).choices).toEqual([]);
    const [startsAt, endsAt] = [own.startsAt.toISOString(), own.endsAt.toISOString()];
    expect(await refusalOf(interviewer.bookSlot.mutate({ roundId: 'round-of-one', startsAt, slot: { id: own._id, endsAt } }))).toBe('SLOT_NOT_FOUND');
    await cloud.db.seasons.put({ ...season, _id: 'season-of-one', state: 'ended' });
    expect(await refusalOf(editor().scores.closePanel.mutate({ roundId: 'round-of-one', panelId: 'a' }))).toBe('SEASON_ENDED');
    await cloud.db.seasons.updateOne({ _id: 'season-of-one' }, { state: 'open' });
    expect(await refusalOf(editor().rounds.place.mutate({ roundId: 'round-of-one', candidateId: 'interviewer-2', slotId: own._id }))).toBe('ROUND_WRONG');
    expect((await cloud.db.slots.read(own._id))?.claim).toBeUndefined();
    await putBooking(cloud.db, 'season-of-one_interviewer-2', own);
    expect(await refusalOf(submit('interviewer-2', own._id, 100))).toBe('NOT_ALLOWED');
    expect(await refusalOf(editor().rounds.place.mutate({ roundId, candidateId: 'editor', slotId: moved._id }))).toBe('NOT_ALLOWED');
  });

  it('一边改分一边结束：先结束的，改分被拒；先改的，结束时就是改过的；结束以后一分也不动，还没打的也不能再打', async () => {
    const people = candidates.slice(0, 8);
    const roundId = await heldRound(people);
    for (const who of people) await submit('interviewer-1', `${roundId}-${who}`, 50);
    const edits = people.map((who, index) => submit('interviewer-1', `${roundId}-${who}`, 60 + index, 1).then(() => 60 + index, async (error: unknown) => ((await refusalOf(Promise.reject(error))) === 'PANEL_CLOSED' ? 50 : -1)));
    await editor().scores.closePanel.mutate({ roundId, panelId: 'a' });
    const heard = async () => (await cloud.db.hearings.find({ roundId }, { limit: 20, order: [['_id', 'asc']] })).map(({ sheets }) => sheets[0]?.marks.thinking);
    const atOnce = await heard();
    expect(await Promise.all(edits)).toEqual(await heard());
    for (const who of people) expect(await refusalOf(submit('interviewer-2', `${roundId}-${who}`, 99))).toBe('PANEL_CLOSED');
    expect(await heard()).toEqual(atOnce);
    expect((await editor().scores.read.query({ seasonId: season._id })).panels.find((panel) => panel.roundId === roundId && panel.panelId === 'a')).toMatchObject({ isClosed: true, booked: 8, marks: { heard: 8 } });
    // What the functions say is what the rule says of what is kept.
    const kept = await cloud.db.hearings.find({ seasonId: season._id }, { limit: 1000 });
    const again = finalScores({ scoring: firstRules.scoring, documents: new Map(), hearings: kept.map(({ candidateId, roundId: round, panelId, sheets, recusals }) => ({ candidateId, panel: round + panelId, sheets: sheets.filter(({ by, submittedAt }) => submittedAt && !recusals.some((recusal) => recusal.by === by)) })) });
    expect(await scoresOf(cloud.db, season)).toEqual(again);
  });

  it('对照：不看结束没结束就写，结束以后分数还会变', async () => {
    const roundId = await heldRound([first]);
    await submit('interviewer-1', `${roundId}-${first}`, 50);
    await editor().scores.closePanel.mutate({ roundId, panelId: 'a' });
    expect(await cloud.db.hearings.updateOne({ _id: `${roundId}_${first}`, 'sheets.0.revision': 1 }, { 'sheets.0.marks.thinking': 99 })).toBe(true);
  });

  it('结束一组、申请回避，断在哪一次写入都一样：再点一次，或者等钟，都办完', async () => {
    const closings = await killedAtEveryWrite(
      'season',
      async () => heldRound(candidates.slice(0, 2)),
      (roundId) => editor().scores.closePanel.mutate({ roundId, panelId: 'a' }),
      async (roundId) => expect(await cloud.db.hearings.count({ roundId, closedAt: { $exists: true } } as never)).toBe(2),
    );
    let people = 0;
    const recusals = await killedAtEveryWrite(
      'season',
      async () => {
        people += 1;
        await cloud.db.agendas.remove({ personId: 'interviewer-3' });
        return heldRound([candidates[people % 12] ?? '']);
      },
      (roundId) => cloud.as('interviewer-1').season.hearings.recuse.mutate({ slotId: `${roundId}-${candidates[people % 12] ?? ''}`, reason: '认识' }).catch(async (error: unknown) => {
        // It was done before the answer was lost: the slot is another's.
        if ((await refusalOf(Promise.reject(error))) !== 'SLOT_NOT_FOUND') throw error;
      }),
      async (roundId) => expect((await cloud.db.slots.find({ roundId }, { limit: 1 }))[0]?.interviewers).toEqual(['interviewer-3', 'interviewer-2']),
    );
    expect([closings >= 4, recusals >= 4]).toEqual([true, true]);
    await strike(cloud, 1);
    expect(await cloud.db.rounds.count({ closing: true })).toBe(0);
  });
});
