import { answerWords } from '../../../domain/activity/answer-words';
import { exceptionStates } from '../../../domain/activity/exception';
import { feedbackTags } from '../../../domain/activity/feedback';
import type { Answers, Question } from '../../../domain/activity/plan-parts';
import { submissionStates } from '../../../domain/job/submission';
import { command as _, type CallContext } from '../../runtime';
import type { SignUpDocument } from '../../runtime/documents/activities';
import { allOf } from '../../runtime/walk';
import type { KeptSection } from './kept';
import { sayMoment } from './person';

/** The cloud's own limit; nobody has more. */
export const MOST = 1000;

export type Reading = (ctx: CallContext) => Promise<KeptSection>;

const states: Record<SignUpDocument['state'], string> = { confirmed: '已报名', waiting: '候补', offered: '有座位，等本人确认', lapsed: '留座过期', cancelled: '已取消', attended: '已签到' };

const signUps: Reading = async ({ db, personId }) => {
  const records = await db.signUps.find({ personId }, { limit: MOST, order: [['signedUpAt', 'desc']] });
  const activities = await db.activities.find({ _id: _.in(records.map(({ activityId }) => activityId)) }, { limit: MOST, fields: ['title', 'form'] });
  const byId = new Map(activities.map((activity) => [activity._id, activity]));
  return {
    title: '报名和签到',
    facts: records.map(({ activityId, state, seats, signedUpAt, checkIn, answers }) => ({
      name: byId.get(activityId)?.title ?? '已撤下的活动',
      value: `${states[state]}，${seats} 座，${sayMoment(signedUpAt)} 报名${checkIn ? `，${sayMoment(checkIn.at)} 在${checkIn.gate}签到${checkIn.metres === undefined ? '' : `，离会场 ${checkIn.metres} 米`}` : ''}${answered(byId.get(activityId)?.form, answers)}`,
    })),
  };
};

/** Questions with their answers; an answer whose question is gone is said alone. */
const answered = (form: readonly Question[] = [], answers: Answers = {}): string =>
  Object.entries(answers).map(([id, answer]) => `；${form.find((question) => question.id === id)?.ask ?? '回答'}：${answerWords(answer)}`).join('');

const exceptions: Reading = async ({ db, personId }) => {
  const asked = await db.exceptions.find({ personId }, { limit: MOST, order: [['askedAt', 'desc']] });
  return { title: '申请破例参加的活动', facts: asked.map(({ askedAt, reason, misses, state, decision }) => ({ name: sayMoment(askedAt), value: `${misses.join('；')}。${reason}（${[exceptionStates[state], decision?.words].filter(Boolean).join('：')}）` })) };
};

const interviews: Reading = async ({ db, personId }) => {
  const candidacies = await db.candidates.find({ personId }, { limit: MOST });
  const bookings = candidacies.flatMap((candidacy) => candidacy.bookings ?? []);
  const hearings = await db.hearings.find({ candidateId: personId }, { limit: MOST, fields: ['roundId', 'arrivedAt', 'missedAt'] });
  const rounds = await db.rounds.find({ _id: _.in([...bookings, ...hearings].map(({ roundId }) => roundId)) }, { limit: MOST, fields: ['title'] });
  const seasons = await db.seasons.find({ _id: _.in(candidacies.map(({ seasonId }) => seasonId)) }, { limit: MOST, fields: ['title'] });
  const seasonTitles = new Map(seasons.map(({ _id, title }) => [_id, title]));
  const titles = new Map(rounds.map(({ _id, title }) => [_id, title]));
  return {
    title: '金种子面试',
    facts: [
      ...candidacies.map(({ seasonId, university, major }) => ({ name: '面试候选人', value: `${seasonTitles.get(seasonId) ?? '已撤下的一期'}，${university}，${major}` })),
      ...bookings.map(({ roundId, startsAt, bookedAt }) => ({ name: titles.get(roundId) ?? '面试', value: `${sayMoment(startsAt)}，${sayMoment(bookedAt)} 预约` })),
      ...hearings.flatMap(({ roundId, arrivedAt, missedAt }) => {
        const came = missedAt ? '没有来' : arrivedAt && `${sayMoment(arrivedAt)} 到了等候室`;
        return came ? [{ name: titles.get(roundId) ?? '面试', value: `${came}；面试官打的分不在这里` }] : [];
      }),
    ],
  };
};

const favourites: Reading = async ({ db, personId }) => {
  const kept = await db.favourites.find({ personId }, { limit: MOST, order: [['keptAt', 'desc']] });
  const jobs = await db.jobs.find({ _id: _.in(kept.map(({ jobId }) => jobId)) }, { limit: MOST, fields: ['job.title', 'job.employer'] });
  const titles = new Map(jobs.map(({ _id, job }) => [_id, `${job.employer}，${job.title}`]));
  return { title: '收藏的岗位', facts: kept.map(({ jobId, keptAt }) => ({ name: sayMoment(keptAt), value: titles.get(jobId) ?? '已撤下的岗位' })) };
};

const messages: Reading = async ({ db, personId }) => {
  const [count, [latest], subscription] = await Promise.all([
    db.messages.count({ personId }),
    db.messages.find({ personId }, { limit: 1, order: [['at', 'desc']], fields: ['at'] }),
    db.subscriptions.read(personId),
  ]);
  const left = Object.values(subscription?.left ?? {}).reduce((sum, each) => sum + each, 0);
  return {
    title: '消息',
    facts: [
      ...(latest ? [{ name: '站内消息', value: `${count} 条，最近一条 ${sayMoment(latest.at)}；内容在“消息”里` }] : []),
      ...(left > 0 ? [{ name: '微信提醒', value: `还可以收 ${left} 次` }] : []),
    ],
  };
};

const feedback: Reading = async ({ db, personId }) => {
  const sent = await db.feedback.find({ personId }, { limit: MOST, order: [['at', 'desc']] });
  return { title: '意见反馈', facts: sent.map(({ at, text, answer }) => ({ name: sayMoment(at), value: answer ? `${text}（答复：${answer.text}）` : text })) };
};

const activityFeedback: Reading = async ({ db, personId }) => {
  const said = await db.activityFeedback.find({ personId }, { limit: MOST, order: [['at', 'desc']] });
  const activities = await db.activities.find({ _id: _.in(said.map(({ activityId }) => activityId)) }, { limit: MOST, fields: ['title'] });
  const titles = new Map(activities.map(({ _id, title }) => [_id, title]));
  return {
    title: '活动评价',
    facts: said.map(({ activityId, at, stars, tags, words }) => ({
      name: titles.get(activityId) ?? '已撤下的活动',
      value: [`${sayMoment(at)} 评了 ${stars} 星`, ...tags.map((tag) => feedbackTags[tag]), ...(words ? [words] : [])].join('，'),
    })),
  };
};

const submissions: Reading = async ({ db, personId }) => {
  const sent = await allOf(db.submissions, { by: personId }, ['job.title', 'state', 'submittedAt']);
  return { title: '交上去的岗位', facts: sent.map(({ job, state, submittedAt }) => ({ name: sayMoment(submittedAt), value: `${job.title}，${submissionStates[state]}` })) };
};

const activityDrafts: Reading = async ({ db, personId }) => {
  const written = await allOf(db.activityDrafts, _.or([{ writtenBy: personId }, { sentBy: personId }]), ['draft.title', 'writtenAt', 'sentBy']);
  return { title: '写过的活动', facts: written.map(({ draft, writtenAt, sentBy }) => ({ name: sayMoment(writtenAt), value: `${draft.title || '还没有名字'}${sentBy === personId ? '，送审过' : ''}` })) };
};

const questions: Reading = async ({ db, personId }) => {
  const asked = await db.questions.find({ personId }, { limit: MOST, order: [['at', 'desc']] });
  return { title: '向活动提的问题', facts: asked.map(({ at, text, settled }) => ({ name: sayMoment(at), value: settled ? `${text}（答复：${settled.text}）` : text })) };
};

const letterReplies: Reading = async ({ db, personId }) => {
  const written = await db.letterReplies.find({ personId }, { limit: MOST, order: [['at', 'desc']] });
  return { title: '给家书的回信', facts: written.map(({ at, text, answer }) => ({ name: sayMoment(at), value: answer ? `${text}（答复：${answer.text}）` : text })) };
};

const campaigns: Reading = async ({ db, personId }) => {
  const written = await allOf(db.campaigns, { writtenBy: personId }, ['title', 'writtenAt']);
  return { title: '写过的专题', facts: written.map(({ title, writtenAt }) => ({ name: sayMoment(writtenAt), value: title })) };
};

/** What the caller did here, thing by thing. */
export const aboutDoings: readonly Reading[] = [signUps, exceptions, interviews, favourites, messages, feedback, activityFeedback, questions, letterReplies, submissions, activityDrafts, campaigns];
