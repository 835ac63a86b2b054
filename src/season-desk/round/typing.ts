import type { OpenedRound } from '../../../cloudfunctions/season/rounds/open';
import { drawSlots, objectionToPlan, type DrawingPlan, type Hours, type Panel } from '../../../domain/season/drawing';
import { roomMissing, type RoomWords } from '../../../domain/season/video';
import { fromShanghai, inShanghai, shanghaiDate } from '../../../domain/time/shanghai';

/** What an organiser types of a round. */
export interface RoundDraft {
  title: string;
  /** `YYYY-MM-DD` and `HH:mm` in Shanghai. */
  opens: { day: string; time: string };
  closes: { day: string; time: string };
  days: string[];
  hours: Hours;
  pause: Hours | null;
  minutes: number;
  buffer: number;
  panels: (Panel & RoomWords)[];
  lateMinutes: number;
  placing: boolean;
}

const DAY_MS = 24 * 3600 * 1000;

const momentOf = (instant: string): { day: string; time: string } => ({ day: shanghaiDate(instant), time: inShanghai(instant).format('HH:mm') });

/** What is kept of the round, or what a new one begins with. */
export const draftOf = ({ round }: OpenedRound, now = Date.now()): RoundDraft =>
  round
    ? {
        title: round.title,
        opens: momentOf(round.opensAt),
        closes: momentOf(round.closesAt),
        days: round.plan.days,
        hours: round.plan.hours,
        pause: round.plan.breaks[0] ?? null,
        minutes: round.plan.minutes,
        buffer: round.plan.buffer,
        panels: round.panels.map(({ id, title, interviewers, code, link }) => ({ id, title, interviewers, ...(code && { code }), ...(link && { link }) })),
        lateMinutes: round.lateMinutes,
        placing: round.placing,
      }
    : {
        title: '视频面试',
        opens: { day: shanghaiDate(now), time: '09:00' },
        closes: { day: shanghaiDate(now + 3 * DAY_MS), time: '18:00' },
        days: [],
        hours: { from: '09:00', to: '17:00' },
        pause: { from: '12:00', to: '13:30' },
        minutes: 15,
        buffer: 5,
        panels: [],
        lateMinutes: 10,
        placing: true,
      };

const planOf = ({ days, hours, pause, minutes, buffer, panels }: RoundDraft): DrawingPlan => ({ days, hours, breaks: pause ? [pause] : [], minutes, buffer, panels });

/** How many slots the plan gives, or why it gives none. */
export const capacityOf = (draft: RoundDraft, free: OpenedRound['free']): { slots: number; objection?: string } => {
  const plan = planOf(draft);
  const objection = objectionToPlan(plan);
  if (objection) return { slots: 0, objection };
  return { slots: drawSlots(plan, (interviewer, day) => free.find((each) => each.by === interviewer && each.day === day)?.hours).length };
};

/** Panels whose room organisers still have to write, in words. */
export const roomsMissing = ({ panels }: RoundDraft, { video }: OpenedRound['season']): string[] =>
  panels.flatMap((panel) => {
    const missing = roomMissing(video, panel);
    return missing ? [`${panel.title}${missing}`] : [];
  });

/** As the function takes it. */
export const typed = (draft: RoundDraft) => {
  const { panels, ...plan } = planOf(draft);
  return {
    title: draft.title.trim(),
    opensAt: fromShanghai(draft.opens.day, draft.opens.time).toISOString(),
    closesAt: fromShanghai(draft.closes.day, draft.closes.time).toISOString(),
    plan,
    panels,
    lateMinutes: draft.lateMinutes,
    placing: draft.placing,
  };
};
