import { showMoment } from '../../time/shanghai';
import type { PlacementState } from './answer';

/**
 * Where a candidate stands once the allocation is public. `writing`: their result is being written; `unscored`: nobody marked them, so they are in no
 * list. Instants are ISO 8601 in UTC.
 */
export interface PlacementStanding {
  state: PlacementState | 'writing' | 'unscored';
  /** Among those who wait, by rank, from 1; null for everybody else, and where each unit has an order of its own. */
  position: number | null;
  /** Until when the offer may be accepted. */
  until: string | null;
}

export interface StandingWords {
  headline: string;
  /** What comes of it, or what can be done. */
  detail: string;
  /** What their own page is opened for; missing where there is none. */
  verb?: string;
}

/** When offers are made and answered; a season that was ended makes no more, whatever the hour. */
export interface OfferHours {
  startsAt: string;
  endsAt: string;
  hasEnded: boolean;
}

/** In words to the person it is about. */
export const sayStanding = ({ state, position, until }: PlacementStanding, { startsAt, endsAt, hasEnded }: OfferHours, now: Date): StandingWords => {
  const isOver = hasEnded || now >= new Date(endsAt);
  switch (state) {
    case 'writing':
      return { headline: '结果公布了', detail: '正在写到每个人名下，几分钟就好' };
    case 'unscored':
      return { headline: '没有参加配岗', detail: '没有面试成绩的不参加配岗。有疑问请联系组织者' };
    case 'placed':
      if (isOver) return unanswered;
      return { headline: '录上了，正在公示', detail: now < new Date(startsAt) ? `${showMoment(startsAt)} 公示结束，届时请你确认` : '公示结束了，马上请你确认', verb: '看结果' };
    case 'offered':
      if (isOver) return unanswered;
      return { headline: '请确认你的岗位', detail: until ? `${showMoment(until)} 前确认，过了时间名额给下一位` : '过了时间名额给下一位', verb: '去确认' };
    case 'accepted':
      return { headline: '岗位是你的了', detail: '报到的安排，单位会联系你', verb: '看结果' };
    case 'waiting':
      return isOver
        ? { headline: '这一期没有录上', detail: '候补已经结束，下一期还可以报名', verb: '看为什么' }
        : { headline: position === null ? '在候补名单里' : `候补第 ${position} 位`, detail: '有名额空出来，先给报过那个岗位、排在前面的人，轮到你会告诉你', verb: '看为什么' };
    case 'declined':
      return { headline: '你放弃了岗位', detail: '名额让给后面的人，这一期不再候补', verb: '看结果' };
    case 'lapsed':
      return { headline: '没有按时确认', detail: '名额让给后面的人。有疑问请联系组织者', verb: '看结果' };
  }
};

const unanswered: StandingWords = { headline: '这一期结束了', detail: '岗位没有等到你确认。有疑问请联系组织者', verb: '看结果' };
