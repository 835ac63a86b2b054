import type { PostState } from '../../../../domain/season/post-life';
import { blankPost } from '../../../../domain/season/post-life';
import { firstRules } from '../../../../domain/season/plan';
import { postTable, stagesAround } from '../../../support/post-table';
import { upload } from '../../jobs/organiser';
import { as, heard, next, stage, type KilledCall } from './killing';

const plan = { title: '示例 2027', year: 2027, district: '370211', rules: firstRules };
const typedPlan = { ...plan, stages: stagesAround(new Date(), 'posts').map(({ name, startsAt, endsAt }) => ({ name, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) };
const written = { ...blankPost, title: '综合管理见习岗', places: 2, duties: '整理材料', place: '示例路 1 号' };

/** A season in which posts are collected. */
const collecting = async (state: 'draft' | 'open' = 'open'): Promise<string> => {
  const id = next('collecting');
  await stage().db.seasons.put({ _id: id, ...plan, state, revision: 1, stages: stagesAround(new Date(), 'posts'), sample: false });
  return id;
};
/** The same with a post of the unit, which has the season's id. */
const withPost = async (state: PostState): Promise<string> => {
  const id = await collecting();
  await stage().db.posts.put({ _id: id, seasonId: id, unitId: 'unit', unit: '示例单位', ...written, state, revision: 1, writtenBy: 'contact', sample: false });
  return id;
};
const seasonOf = (id: string) => stage().db.seasons.read(id);
const postOf = (id: string) => stage().db.posts.read(id);
const recorded = (act: 'season.open' | 'season.end' | 'post.submit' | 'post.withdraw' | 'post.correct' | 'post.askCorrection' | 'post.takeBackCorrection', object: string): Promise<number> => stage().db.audit.count({ act, object });
const { places, duties, conditions } = written;
const corrected = { places, duties, conditions, place: '示例路 2 号' };
/** A post that is public, and its unit asks for another place. */
const asking = async (): Promise<string> => {
  const id = await withPost('published');
  await stage().db.posts.updateOne({ _id: id }, { correction: { id: 'ask', wanted: corrected, fields: ['place'], reason: '地点写错了', by: 'contact', at: new Date() } });
  return id;
};
/** Corrected, recorded, and told to its unit and to those who named it, once each; or nothing of it. */
const isCorrected = async (id: string): Promise<boolean> => {
  const { place, corrections = [], correction } = (await postOf(id)) ?? {};
  const isDone = place === corrected.place;
  expect([corrections.length, await recorded('post.correct', `posts/${id}`), await heard('contact', id), await stage().db.announcements.count({ seasonId: id })]).toEqual(isDone ? [1, 1, ['correctionDecided'], 1] : [0, 0, [], 0]);
  if (isDone) expect(correction).toBeUndefined();
  return isDone;
};
const files = new Map<string, string>();

export const layingDown: readonly KilledCall[] = [
  {
    of: 'season.seasons.save',
    what: '立一期',
    prepare: () => Promise.resolve(next('drafted')),
    call: (id) => as('editor').seasons.save.mutate({ id, stepId: 'save', revision: 0, plan: typedPlan }),
    isDone: async (id) => (await seasonOf(id))?.revision === 1,
  },
  {
    of: 'season.seasons.open',
    what: '开放，连同封签',
    prepare: () => collecting('draft'),
    call: (id) => as('editor').seasons.open.mutate({ id, stepId: 'open', revision: 1 }),
    async isDone(id) {
      const isOpen = (await seasonOf(id))?.state === 'open';
      if (isOpen) expect(await stage().db.draws.read(id)).toMatchObject({ effects: [] });
      expect(await recorded('season.open', `seasons/${id}`)).toBe(isOpen ? 1 : 0);
      return isOpen;
    },
  },
  {
    of: 'season.seasons.end',
    what: '结束一期',
    prepare: collecting,
    call: (id) => as('editor').seasons.end.mutate({ id, stepId: 'end', revision: 1, reason: '办完了' }),
    async isDone(id) {
      const isEnded = (await seasonOf(id))?.state === 'ended';
      expect(await recorded('season.end', `seasons/${id}`)).toBe(isEnded ? 1 : 0);
      return isEnded;
    },
  },
  {
    of: 'season.seasons.noteLastYear',
    what: '记去年的人数',
    prepare: collecting,
    call: (id) => as('editor').seasons.noteLastYear.mutate({ id, applicants: 338 }),
    isDone: async (id) => (await seasonOf(id))?.lastYear === 338,
  },
  {
    of: 'season.posts.save',
    what: '写岗位',
    prepare: collecting,
    call: (id) => as('contact').posts.save.mutate({ id, stepId: 'save', revision: 0, seasonId: id, unitId: 'unit', post: written }),
    isDone: async (id) => (await postOf(id))?.revision === 1,
  },
  {
    of: 'season.posts.submit',
    what: '提交岗位',
    prepare: () => withPost('draft'),
    call: (id) => as('contact').posts.submit.mutate({ id, stepId: 'submit', revision: 1 }),
    async isDone(id) {
      const isIn = (await postOf(id))?.state === 'submitted';
      expect(await recorded('post.submit', `posts/${id}`)).toBe(isIn ? 1 : 0);
      return isIn;
    },
  },
  {
    of: 'season.posts.takeBack',
    what: '收回岗位',
    prepare: () => withPost('submitted'),
    call: (id) => as('contact').posts.takeBack.mutate({ id, stepId: 'back', revision: 1, move: 'takeBack' }),
    isDone: async (id) => (await postOf(id))?.state === 'draft',
  },
  {
    of: 'season.posts.withdraw',
    what: '撤下岗位',
    prepare: () => withPost('published'),
    call: (id) => as('editor').posts.withdraw.mutate({ id, stepId: 'withdraw', revision: 1, reason: '单位搬走了' }),
    async isDone(id) {
      const isGone = (await postOf(id))?.state === 'withdrawn';
      expect([await heard('contact', id), await recorded('post.withdraw', `posts/${id}`), await stage().db.announcements.count({ seasonId: id })]).toEqual(isGone ? [['postWithdrawn'], 1, 1] : [[], 0, 0]);
      return isGone;
    },
  },
  {
    of: 'season.posts.correct',
    what: '更正公开了的岗位',
    prepare: () => withPost('published'),
    call: (id) => as('editor').posts.correct.mutate({ id, stepId: 'correct', revision: 1, wanted: corrected, reason: '地点写错了' }),
    isDone: isCorrected,
  },
  {
    of: 'season.posts.askCorrection',
    what: '单位请求更正',
    prepare: () => withPost('published'),
    call: (id) => as('contact').posts.askCorrection.mutate({ id, stepId: 'ask', revision: 1, wanted: corrected, reason: '地点写错了' }),
    async isDone(id) {
      const isAsked = (await postOf(id))?.correction !== undefined;
      expect(await recorded('post.askCorrection', `posts/${id}`)).toBe(isAsked ? 1 : 0);
      return isAsked;
    },
  },
  {
    of: 'season.posts.takeBackCorrection',
    what: '收回更正的申请',
    prepare: () => asking(),
    call: (id) => as('contact').posts.takeBackCorrection.mutate({ id, stepId: 'unask', revision: 1 }),
    async isDone(id) {
      const isBack = (await postOf(id))?.correction === undefined;
      expect(await recorded('post.takeBackCorrection', `posts/${id}`)).toBe(isBack ? 1 : 0);
      return isBack;
    },
  },
  {
    of: 'season.posts.decideCorrection',
    what: '同意更正',
    prepare: () => asking(),
    call: (id) => as('editor').posts.decideCorrection.mutate({ id, stepId: 'decide', revision: 1, decision: { as: 'approve' } }),
    isDone: isCorrected,
  },
  {
    of: 'season.posts.readSheet',
    what: '读一张岗位表',
    async prepare() {
      const id = await collecting();
      files.set(id, await upload(stage(), 'editor', postTable()));
      return id;
    },
    call: (id) => as('editor').posts.readSheet.mutate({ seasonId: id, fileId: files.get(id) ?? '', fileName: '岗位.xlsx' }),
    async isDone(id) {
      const sheets = await stage().db.postSheets.find({ seasonId: id }, { limit: 2 });
      expect(sheets.length).toBeLessThanOrEqual(1);
      return sheets[0]?.rows.length === 1;
    },
  },
];
