import { fromShanghai, shanghaiDate } from '../../time/shanghai';
import { linesOf, mostSeats, type ActivityDraft, type DraftField } from './draft';
import { wrongParts } from './part-complaints';
import { planOf } from './plan';

/** What keeps a draft from being sent to review, beside the field it is about, in the organiser's words. */
export type Complaints = Partial<Record<DraftField, string>>;

const MOST_GATES = 8;
const LONGEST_GATE = 20;
const LONGEST_STEP = 80;

/** Everything that is missing or contradicts something else; empty when the draft may be sent. */
export const complaintsAbout = (draft: ActivityDraft, now: Date): Complaints => {
  const missing = missingIn(draft);
  const wrong = draft.kind === 'letter' ? wrongInLetter(draft, missing, now) : wrongInEvent(draft, missing, now);
  return { ...wrong, ...missing };
};

type Asked = readonly (readonly [DraftField, string])[];

const always: Asked = [
  ['title', '给活动起个名字'],
  ['organisedBy', '写上谁主办'],
  ['forWhom', '写上欢迎谁来'],
  ['day', '选哪一天'],
];
const ofEvents: Asked = [
  ['doors', '选几点开始签到'],
  ['starts', '选几点开始'],
  ['ends', '选几点结束'],
  ['place', '写上在哪里'],
  ['opensDay', '选哪天开始报名'],
  ['opensTime', '选几点开始报名'],
  ['closesDay', '选哪天截止报名'],
  ['closesTime', '选几点截止报名'],
  ['capacity', '写上多少座'],
  ['gates', '至少写一个入口，签到时要选'],
];
const ofLetters: Asked = [
  ['lastDay', '选放到哪一天'],
  ['salutation', '写上称呼'],
  ['letter', '信还没有写'],
  ['signature', '写上落款'],
];

const missingIn = (draft: ActivityDraft): Complaints => {
  const asked = [...always, ...(draft.kind === 'letter' ? ofLetters : ofEvents)];
  // Seats in groups are counted there.
  return Object.fromEntries(asked.filter(([field]) => String(draft[field]).trim() === '' && !(field === 'capacity' && draft.groups.length > 0)));
};

const wrongInLetter = ({ day, lastDay }: ActivityDraft, missing: Complaints, now: Date): Complaints => {
  if (missing.day || missing.lastDay) return {};
  if (lastDay < day) return { lastDay: '最后一天要在发布那天以后' };
  return lastDay < shanghaiDate(now) ? { lastDay: '这一天已经过了' } : {};
};

const wrongInEvent = (draft: ActivityDraft, missing: Complaints, now: Date): Complaints => ({
  ...wrongTimes(draft, missing, now),
  ...wrongWindow(draft, missing, now),
  ...wrongSeats(draft),
  ...wrongLines(draft),
  ...wrongParts(draft, missing, now),
});

const wrongTimes = (draft: ActivityDraft, missing: Complaints, now: Date): Complaints => {
  if (missing.day || missing.starts) return {};
  const { doors, starts, ends } = draft;
  return {
    ...(fromShanghai(draft.day, starts) <= now && { day: '这个时间已经过了' }),
    ...(!missing.doors && doors > starts && { doors: '签到要在开始以前' }),
    ...(!missing.ends && ends <= starts && { ends: '结束要在开始以后' }),
  };
};

const wrongWindow = (draft: ActivityDraft, missing: Complaints, now: Date): Complaints => {
  if (missing.opensDay || missing.opensTime || missing.closesDay || missing.closesTime) return {};
  const { window, startsAt } = planOf(draft);
  if (window.closesAt <= window.opensAt) return { closesDay: '截止要在开始报名以后' };
  if (!missing.day && !missing.starts && window.closesAt > startsAt) return { closesDay: '报名要在活动开始以前截止' };
  return window.closesAt <= now ? { closesDay: '报名截止的时间已经过了' } : {};
};

const wrongSeats = ({ capacity, companions, groups }: ActivityDraft): Complaints => {
  if (groups.length > 0) return {};
  const seats = Number(capacity);
  if (!/^\d+$/.test(capacity.trim()) || seats < 1 || seats > mostSeats) return { capacity: `写 1 到 ${mostSeats} 之间的一个整数` };
  return companions >= seats ? { companions: '同行的比座位还多，坐不下' } : {};
};

const wrongLines = ({ gates, agenda }: ActivityDraft): Complaints => {
  const doors = linesOf(gates);
  const steps = linesOf(agenda);
  return {
    ...(doors.length > MOST_GATES && { gates: `入口最多 ${MOST_GATES} 个` }),
    ...(doors.some((gate) => gate.length > LONGEST_GATE) && { gates: `一个入口的名字最多 ${LONGEST_GATE} 个字` }),
    ...(new Set(doors).size < doors.length && { gates: '有两个入口同名' }),
    ...(steps.some((step) => step.length > LONGEST_STEP) && { agenda: `一行最多 ${LONGEST_STEP} 个字，长的分两行` }),
    ...(new Set(steps).size < steps.length && { agenda: '有两行一样' }),
  };
};
