import { fromShanghai } from '../time/shanghai';
import type { TimeSpan } from './slots';

/** Slots drawn from hours, breaks and panels: which panel hears somebody when. */

/** Hours of a day in Shanghai, `HH:mm`. */
export interface Hours {
  from: string;
  to: string;
}

/** Interviewers who hear candidates together. */
export interface Panel {
  id: string;
  title: string;
  /** Openids. */
  interviewers: string[];
}

export interface DrawingPlan {
  /** `YYYY-MM-DD` in Shanghai. */
  days: string[];
  hours: Hours;
  breaks: Hours[];
  /** How long a candidate is heard. */
  minutes: number;
  /** Minutes between two candidates. */
  buffer: number;
  panels: Panel[];
}

export interface DrawnSlot extends TimeSpan {
  panelId: string;
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
}

/** When an interviewer is free on a day; undefined when they have not said: then the plan's hours hold. */
export type FreeHours = (interviewer: string, day: string) => readonly Hours[] | undefined;

const MINUTE_MS = 60_000;

/** As many slots as fit, panel by panel, in order of time: within the hours and everybody's free hours, outside the breaks, the buffer between two. */
export const drawSlots = ({ days, hours, breaks, minutes, buffer, panels }: DrawingPlan, freeOf: FreeHours = () => undefined): DrawnSlot[] =>
  panels.flatMap(({ id, interviewers }) =>
    [...days].sort().flatMap((day) => {
      const known = interviewers.flatMap((interviewer) => {
        const free = freeOf(interviewer, day);
        return free ? [joined(free.map((each) => spanOf(day, each)))] : [];
      });
      const windows = [...known, breaksLeave(spanOf(day, hours), breaks.map((each) => spanOf(day, each)))].reduce(meet, [spanOf(day, hours)]);
      return fill(windows, minutes, buffer).map((span) => ({ panelId: id, day, ...span }));
    }),
  );

/** What is wrong with a plan, as a sentence for whoever draws it; nothing when it can be drawn. */
export const objectionToPlan = ({ days, hours, breaks, minutes, panels }: DrawingPlan): string | undefined => {
  if (days.length === 0) return '至少选一天。';
  if ([hours, ...breaks].some(({ from, to }) => from >= to)) return '时间对不上：开始要早过结束。';
  if (minutes < 1) return '每次至少 1 分钟。';
  if (panels.length === 0 || panels.some(({ interviewers }) => interviewers.length === 0)) return '每组至少要有一位面试官。';
  const members = panels.flatMap(({ interviewers }) => interviewers);
  return new Set(members).size < members.length ? '一位面试官只能在一组里。' : undefined;
};

/** When the first slot of a plan can begin; nothing while it has no days. */
export const beginsAt = ({ days, hours }: Pick<DrawingPlan, 'days' | 'hours'>): Date | undefined => {
  const [first] = [...days].sort();
  return first === undefined ? undefined : fromShanghai(first, hours.from);
};

const spanOf = (day: string, { from, to }: Hours): TimeSpan => ({ startsAt: fromShanghai(day, from), endsAt: fromShanghai(day, to) });

/** What of `whole` the breaks leave. */
const breaksLeave = (whole: TimeSpan, breaks: readonly TimeSpan[]): TimeSpan[] =>
  breaks.reduce<TimeSpan[]>(
    (left, pause) =>
      left.flatMap(({ startsAt, endsAt }) =>
        pause.startsAt >= endsAt || pause.endsAt <= startsAt
          ? [{ startsAt, endsAt }]
          : [
              { startsAt, endsAt: pause.startsAt },
              { startsAt: pause.endsAt, endsAt },
            ].filter((span) => span.startsAt < span.endsAt),
      ),
    [whole],
  );

/** The same time, said in spans that are apart. */
const joined = (spans: readonly TimeSpan[]): TimeSpan[] =>
  [...spans]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .reduce<TimeSpan[]>((apart, span) => {
      const last = apart.at(-1);
      if (!last || span.startsAt > last.endsAt) return [...apart, span];
      return [...apart.slice(0, -1), { startsAt: last.startsAt, endsAt: span.endsAt > last.endsAt ? span.endsAt : last.endsAt }];
    }, []);

/** The time both have. */
const meet = (some: readonly TimeSpan[], others: readonly TimeSpan[]): TimeSpan[] =>
  some
    .flatMap((one) =>
      others.map((other) => ({
        startsAt: one.startsAt > other.startsAt ? one.startsAt : other.startsAt,
        endsAt: one.endsAt < other.endsAt ? one.endsAt : other.endsAt,
      })),
    )
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** Windows are in order of time; the buffer is kept across a pause that is shorter, too. */
const fill = (windows: readonly TimeSpan[], minutes: number, buffer: number): TimeSpan[] => {
  const slots: TimeSpan[] = [];
  const length = minutes * MINUTE_MS;
  let next = 0;
  for (const { startsAt, endsAt } of windows) {
    next = Math.max(next, startsAt.getTime());
    for (; next + length <= endsAt.getTime(); next += length + buffer * MINUTE_MS) slots.push({ startsAt: new Date(next), endsAt: new Date(next + length) });
  }
  return slots;
};
