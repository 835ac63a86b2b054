import { growth } from '../../components/growth';
import { showDate, showMoment, showTime, showWeekday } from '../../../domain/time/shanghai';
import type { CurrentSeason } from '../../../cloudfunctions/season/current';

export interface NextStep {
  /** What the rest is: 下一步, 现在. */
  lead: string;
  headline: string;
  detail: string;
  /** Where the slots are, and what the button says. */
  slots?: { roundId: string; verb: string };
}

const MINUTE = 60_000;

/** The one thing a candidate does next, or what everybody waits for. */
export const nextStep = ({ stages, interview }: CurrentSeason, now: Date): NextStep => {
  if (interview?.booked) return afterBooking(interview.roundId, interview.booked, interview.bookingClosesAt, now);
  if (interview && now < new Date(interview.bookingClosesAt)) {
    return {
      lead: '下一步',
      headline: '约一个面试时间',
      detail: `${showMoment(interview.bookingClosesAt)} 前约好`,
      slots: { roundId: interview.roundId, verb: '去约时间' },
    };
  }
  const current = stages.find(({ state }) => state === 'now');
  if (current)
    return { lead: '现在', headline: `${growth[current.name].word}进行中`, detail: `${showMoment(current.endsAt)} 结束` };
  const coming = stages.find(({ state }) => state === 'later');
  if (coming) return { lead: '接下来', headline: growth[coming.name].word, detail: `${showMoment(coming.startsAt)} 开始` };
  return { lead: '这一期', headline: '已经结束', detail: '明年见' };
};

const afterBooking = (roundId: string, booked: { startsAt: string; endsAt: string }, closesAt: string, now: Date): NextStep => {
  if (now >= new Date(booked.endsAt)) return { lead: '面试已过', headline: '等结果', detail: '结果出来会公示，可以提异议' };
  const minutes = Math.round((Date.parse(booked.endsAt) - Date.parse(booked.startsAt)) / MINUTE);
  return {
    lead: '下一步',
    headline: `${showWeekday(booked.startsAt)} ${showTime(booked.startsAt)} 视频面试`,
    detail: `${showDate(booked.startsAt)}，${minutes} 分钟`,
    ...(now < new Date(closesAt) ? { slots: { roundId, verb: '改时间' } } : {}),
  };
};
