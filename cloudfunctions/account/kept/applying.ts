import { placementStates } from '../../../domain/season/placement/answer';
import { applicationStates } from '../../../domain/job/application';
import { sayTakenPart } from '../../../domain/season/taken-part';
import { applicationStates as seasonStates } from '../../../domain/season/application';
import { command as _ } from '../../runtime';
import { MOST, type Reading } from './doings';
import type { KeptFact } from './kept';
import { sayMoment } from './person';

const introduction: Reading = async ({ db, personId }) => {
  const kept = await db.introductions.read(personId);
  if (!kept) return { title: '求职简介', facts: [] };
  const { experience, skills, about, file, updatedAt } = kept;
  const facts: KeptFact[] = experience.map(({ where, as, from, until, did }) => ({ name: `${from} 到 ${until ?? '至今'}`, value: [where, as, did].filter(Boolean).join('，') }));
  if (skills) facts.push({ name: '技能', value: skills });
  if (about) facts.push({ name: '自我介绍', value: about });
  if (file) facts.push({ name: '附件', value: file.name });
  return { title: '求职简介', facts: [...facts, { name: '最近修改', value: sayMoment(updatedAt) }] };
};

const applications: Reading = async ({ db, personId }) => {
  const sent = await db.applications.find({ personId }, { limit: MOST, order: [['sentAt', 'desc']] });
  return {
    title: '投递',
    facts: sent.map(({ opening: { employer, title }, timeline, phoneShownAt, fileShownAt }) => ({
      name: `${employer}，${title}`,
      value: [
        ...timeline.map(({ what, at, text, startsAt, place }) => [`${sayMoment(at)} ${applicationStates[what]}`, startsAt && `约 ${sayMoment(startsAt)}`, place, text].filter(Boolean).join('，')),
        ...(phoneShownAt ? [`${sayMoment(phoneShownAt)} 单位看了手机号`] : []),
        ...(fileShownAt ? [`${sayMoment(fileShownAt)} 单位打开了附件`] : []),
      ].join('；'),
    })),
  };
};

const dismissals: Reading = async ({ db, personId }) => {
  const kept = await db.dismissals.find({ personId }, { limit: MOST, order: [['at', 'desc']] });
  const jobs = await db.jobs.find({ _id: _.in(kept.map(({ jobId }) => jobId)) }, { limit: MOST, fields: ['job.title', 'job.employer'] });
  const titles = new Map(jobs.map(({ _id, job }) => [_id, `${job.employer}，${job.title}`]));
  return { title: '不感兴趣的岗位', facts: kept.map(({ jobId, at }) => ({ name: sayMoment(at), value: titles.get(jobId) ?? '已撤下的岗位' })) };
};

const searches: Reading = async ({ db, personId }) => {
  const kept = await db.savedSearches.read(personId);
  return { title: '订阅的搜索', facts: (kept?.searches ?? []).map(({ name, paused, found }) => ({ name, value: [paused ? '暂停' : '有新的告诉我', found && `${sayMoment(found.at)} 找到 ${found.count} 个`].filter(Boolean).join('，') })) };
};

const seasons: Reading = async ({ db, personId }) => {
  const found = await db.seasonApplications.find({ personId }, { limit: MOST, order: [['updatedAt', 'desc']] });
  const kept = await db.seasons.find({ _id: _.in(found.map(({ seasonId }) => seasonId)) }, { limit: MOST, fields: ['title'] });
  const titles = new Map(kept.map(({ _id, title }) => [_id, title]));
  return {
    title: '金种子报名',
    facts: found.map(({ seasonId, state, words, receipt, check, judged, documentsMark }) => ({
      name: titles.get(seasonId) ?? '已撤下的一期',
      value: [
        seasonStates[state],
        `${words.preferences.length} 个志愿，${words.documents.length} 份材料`,
        receipt && `${sayMoment(receipt.at)} 提交，回执 ${receipt.hash}`,
        judged?.bornSince !== undefined && `年龄${judged.bornSince ? '符合' : '不符合'}`,
        check && `${sayMoment(check.at)} 审过${check.reason ? `：${check.reason}` : ''}`,
        documentsMark !== undefined && `材料分 ${documentsMark}`,
      ].filter(Boolean).join('，'),
    })),
  };
};

const placements: Reading = async ({ db, personId }) => {
  const [held, objections] = await Promise.all([db.placements.find({ personId }, { limit: MOST }), db.objections.find({ personId }, { limit: MOST })]);
  const posts = await db.posts.find({ _id: _.in(held.flatMap(({ postId, switch: asked }) => [postId ?? '', asked?.to ?? ''])) }, { limit: MOST, fields: ['unit', 'title'] });
  const titleOf = (id: string | undefined): string => {
    const post = posts.find(({ _id }) => _id === id);
    return post ? `${post.unit}，${post.title}` : '没有岗位';
  };
  return {
    title: '金种子配岗',
    facts: held.flatMap(({ _id, rank, state, postId, explanation, switch: asked }): KeptFact[] => {
      const objection = objections.find((each) => each._id === _id);
      return [
        { name: `第 ${rank} 名，总成绩 ${explanation.score}`, value: `${titleOf(postId)}，${placementStates[state]}` },
        ...(asked ? [{ name: `${sayMoment(asked.at)} 申请换岗`, value: `${titleOf(asked.to)}：${asked.reason}` }] : []),
        ...(objection ? [{ name: `${sayMoment(objection.at)} 公示疑问`, value: [objection.text, objection.answer && `答复：${objection.answer.text}`].filter(Boolean).join('。') }] : []),
      ];
    }),
  };
};

const participations: Reading = async ({ db, personId }) => {
  const vault = await db.vaults.read(personId);
  const found = vault ? await db.participations.find({ who: _.in([vault.fingerprint, ...(vault.phoneFingerprint ? [vault.phoneFingerprint] : [])]) }, { limit: MOST }) : [];
  return { title: '以前参加过的金种子（组织者导入的名单）', facts: found.map((part) => ({ name: sayTakenPart(part), value: '名单里有你的号码；号码不留，只留认得出它的指纹' })) };
};

/** What the caller sent to employers and for seasons, and what they set aside. */
export const aboutApplying: readonly Reading[] = [introduction, applications, seasons, searches, dismissals, placements, participations];
