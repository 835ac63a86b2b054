import type { MyStanding } from '../../../cloudfunctions/season/applications/mine';
import type { CurrentSeason } from '../../../cloudfunctions/season/current';
import { sayStanding } from '../../../domain/season/placement/standing';
import { showDate, showMoment, showTime, showWeekday } from '../../../domain/time/shanghai';
import { growth } from '../../components/growth';

/** A verb and the page it leads to; `id` is of the round, or of the season. */
export interface Way {
  verb: string;
  to: 'slots' | 'apply' | 'receipt' | 'result';
  id: string;
}

export interface NextStep {
  /** What the rest is: 下一步, 现在. */
  lead: string;
  headline: string;
  detail: string;
  /** What the button says, and where it leads. */
  action?: Way;
  /** A quieter way beside it. */
  second?: Way;
}

const MINUTE = 60_000;

/** The one thing a person does next, or what they wait for. */
export const nextStep = (season: CurrentSeason, standing: MyStanding | null, now: Date): NextStep => {
  if (standing?.returned && now < new Date(standing.returned.answerBy)) {
    return { lead: '下一步', headline: '报名要补一补', detail: `${standing.returned.reason}，${showMoment(standing.returned.answerBy)} 前补好`, action: { verb: '去补', to: 'apply', id: season.id } };
  }
  return resultStep(season, now) ?? interviewStep(season, now) ?? applicationStep(season, standing) ?? seasonStep(season);
};

const resultStep = ({ id, result, stages, hasEnded }: CurrentSeason, now: Date): NextStep | undefined => {
  const hours = stages.find(({ name }) => name === 'placement');
  if (!result || !hours) return undefined;
  const { verb, ...said } = sayStanding(result, { ...hours, hasEnded }, now);
  return { lead: result.state === 'offered' ? '下一步' : '我的结果', ...said, ...(verb && { action: { verb, to: 'result', id } }) };
};

const interviewStep = ({ interview }: CurrentSeason, now: Date): NextStep | undefined => {
  if (interview?.booked) return afterBooking(interview.roundId, interview.booked, interview.bookingClosesAt, now);
  if (!interview || now >= new Date(interview.bookingClosesAt)) return undefined;
  return {
    lead: '下一步',
    headline: '约一个面试时间',
    detail: `${showMoment(interview.bookingClosesAt)} 前约好`,
    action: { verb: '去约时间', to: 'slots', id: interview.roundId },
  };
};

const afterBooking = (roundId: string, booked: { startsAt: string; endsAt: string }, closesAt: string, now: Date): NextStep => {
  if (now >= new Date(booked.endsAt)) return { lead: '面试已过', headline: '等结果', detail: '结果出来会公示，可以提异议' };
  const minutes = Math.round((Date.parse(booked.endsAt) - Date.parse(booked.startsAt)) / MINUTE);
  return {
    lead: '下一步',
    headline: `${showWeekday(booked.startsAt)} ${showTime(booked.startsAt)} 视频面试`,
    detail: `${showDate(booked.startsAt)}，${minutes} 分钟`,
    ...(now < new Date(closesAt) ? { action: { verb: '改时间', to: 'slots', id: roundId } } : {}),
  };
};

/** While people apply, and while what they handed in is looked at. */
const applicationStep = ({ id, stages }: CurrentSeason, standing: MyStanding | null): NextStep | undefined => {
  const window = stages.find(({ name }) => name === 'application');
  const isOpen = window?.state === 'now';
  const isChecked = stages.some(({ name, state }) => name === 'documents' && state === 'now');
  const receipt: Way = { verb: '看回执', to: 'receipt', id };
  if (isOpen && window && (standing === null || standing.state === 'draft' || standing.state === 'withdrawn')) {
    const [headline, verb] = standing === null ? ['选岗位，交报名', '去报名'] : standing.state === 'draft' ? ['报名还没填完', '接着填'] : ['报名撤回了', '再报一次'];
    return { lead: standing === null ? '现在' : '下一步', headline, detail: `${showMoment(window.endsAt)} 截止`, action: { verb, to: 'apply', id } };
  }
  if (!standing || (!isOpen && !isChecked)) return undefined;
  switch (standing.state) {
    case 'submitted':
      return {
        lead: isOpen ? '已交' : '现在',
        headline: isOpen ? '报名交上了' : '等组织者审材料',
        detail: isOpen && window ? (standing.isChanged ? '改的还没有交，要再交一次才算' : `${showMoment(window.endsAt)} 前还能改`) : '有结果会发消息给你',
        action: receipt,
        ...(isOpen && { second: { verb: standing.isChanged ? '接着改' : '改报名', to: 'apply', id } }),
      };
    case 'returned':
      return { lead: '现在', headline: '补材料的时间过了', detail: '有特殊情况请联系组织者', action: receipt };
    case 'passed':
      return { lead: '现在', headline: '材料通过了', detail: '接下来是面试，时间排好会告诉你', action: receipt };
    case 'rejected':
      return { lead: '现在', headline: '材料没有通过', detail: standing.reason ?? '有疑问请联系组织者', action: receipt };
    default:
      return undefined;
  }
};

const seasonStep = ({ stages }: CurrentSeason): NextStep => {
  const current = stages.find(({ state }) => state === 'now');
  if (current) return { lead: '现在', headline: `${growth[current.name].word}进行中`, detail: `${showMoment(current.endsAt)} 结束` };
  const coming = stages.find(({ state }) => state === 'later');
  if (coming) return { lead: '接下来', headline: growth[coming.name].word, detail: `${showMoment(coming.startsAt)} 开始` };
  return { lead: '这一期', headline: '已经结束', detail: '明年见' };
};
