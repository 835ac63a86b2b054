import { fromShanghai } from '../../time/shanghai';
import { complaintAboutForm } from '../form/question';
import type { SeatGroup } from '../plan-parts';
import { fewestSeats } from '../seats';
import type { Complaints } from './complaints';
import { mostSeats, type ActivityDraft } from './draft';
import { longestGroup, mostGroups, mostHomes, speakersIn } from './parts';

/** What contradicts something else in what may be said beyond hours and seats. */

const MOST_SPEAKERS = 12;
const LONGEST_SPEAKER = 20;

/** The largest rectangle around China. Degrees. */
const china = { south: 3, north: 54, west: 73, east: 136 };

export const wrongParts = (draft: ActivityDraft, missing: Complaints, now: Date): Complaints => {
  const complaints: Complaints = {
    form: complaintAboutForm(draft.form),
    audience: aboutAudience(draft),
    groups: complaintAboutGroups(draft.groups),
    cancelDay: missing.day || missing.starts ? undefined : aboutCancelling(draft, now),
    speakers: aboutSpeakers(draft.speakers),
    at: aboutPoint(draft),
    live: draft.live.trim() !== '' && !/^sph[A-Za-z0-9]+$/.test(draft.live.trim()) ? '视频号的号码以 sph 开头，在视频号助手的首页上' : undefined,
  };
  return Object.fromEntries(Object.entries(complaints).filter(([, complaint]) => complaint !== undefined));
};

const aboutAudience = ({ audience: { graduating, homes } }: ActivityDraft): string | undefined => {
  if (graduating && graduating.from > graduating.to) return '最早的一届比最晚的还晚';
  return homes.length > mostHomes ? `家乡最多选 ${mostHomes} 个` : undefined;
};

/** What is wrong with seats in groups; `undefined` also when there are none. */
export const complaintAboutGroups = (groups: readonly SeatGroup[]): string | undefined => {
  if (groups.length === 0) return undefined;
  if (groups.length === 1) return '分组至少要有两组，只有一组就不用分';
  if (groups.length > mostGroups) return `最多分 ${mostGroups} 组`;
  if (groups.some(({ name }) => name.trim() === '')) return '每一组都要有名字';
  if (groups.some(({ name }) => name.trim().length > longestGroup)) return `一组的名字最多 ${longestGroup} 个字`;
  if (new Set(groups.map(({ name }) => name.trim())).size < groups.length) return '有两组同名';
  if (new Set(groups.map(({ id }) => id)).size < groups.length) return '有两组一样，拿掉一组再加';
  const unfit = groups.find(({ seats, companions }) => !Number.isInteger(seats) || seats < fewestSeats(companions));
  if (unfit) return unfit.companions > 0 ? `${unfit.name}可以带 ${unfit.companions} 位同行，至少要 ${fewestSeats(unfit.companions)} 座` : `${unfit.name}要写多少座`;
  return groups.reduce((sum, { seats }) => sum + seats, 0) > mostSeats ? `加起来最多 ${mostSeats} 座` : undefined;
};

const aboutCancelling = (draft: ActivityDraft, now: Date): string | undefined => {
  const { cancelDay, cancelTime, day, starts, opensDay, opensTime } = draft;
  if (cancelDay === '') return undefined;
  if (cancelTime === '') return '选几点以前';
  const by = fromShanghai(cancelDay, cancelTime);
  if (by <= now) return '这个时间已经过了';
  if (by > fromShanghai(day, starts)) return '要在活动开始以前';
  return opensDay !== '' && opensTime !== '' && by < fromShanghai(opensDay, opensTime) ? '这时候还没有开始报名' : undefined;
};

const aboutSpeakers = (text: string): string | undefined => {
  const speakers = speakersIn(text);
  if (speakers.length > MOST_SPEAKERS) return `最多写 ${MOST_SPEAKERS} 位`;
  if (speakers.some(({ name }) => name === '')) return '先写名字，再写单位和职务，中间用逗号';
  if (speakers.some(({ name }) => name.length > LONGEST_SPEAKER)) return '名字和单位职务中间用逗号隔开';
  return new Set(speakers.map(({ name }) => name)).size < speakers.length ? '有一位写了两遍' : undefined;
};

const aboutPoint = ({ at }: ActivityDraft): string | undefined => {
  if (!at) return undefined;
  const { latitude, longitude } = at;
  const isInChina = latitude >= china.south && latitude <= china.north && longitude >= china.west && longitude <= china.east;
  return isInChina ? undefined : '这个点不在国内，纬度和经度是不是写反了';
};
