import { applicationStates } from '../../../domain/job/application';
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

/** What the caller sent to employers, and what they set aside. */
export const aboutApplying: readonly Reading[] = [introduction, applications, searches, dismissals];
