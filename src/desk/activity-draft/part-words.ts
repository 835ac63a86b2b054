import { limitsOf } from '../../../domain/activity/audience';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import { audienceOf, speakersIn } from '../../../domain/activity/draft/parts';
import type { SeatGroup } from '../../../domain/activity/plan-parts';
import { fromShanghai, showMoment } from '../../../domain/time/shanghai';

/** What may be said beyond hours and seats, each in one line: as the form's rows and whoever reviews it read it. */

/** So many questions are named; the others are counted. */
const NAMED = 2;

export const formWords = ({ form }: ActivityDraft): string => {
  if (form.length === 0) return '只要姓名和学校';
  const named = form.slice(0, NAMED).map(({ ask }) => ask);
  return `${form.length} 个问题：${named.join('、')}${form.length > NAMED ? ' 等' : ''}`;
};

/** Regions by the names they were chosen with. */
export const audienceWords = ({ audience }: ActivityDraft): string => {
  const names = new Map(audience.homes.map(({ code, name }) => [code, name]));
  return limitsOf(audienceOf(audience), (code) => names.get(code) ?? code).join('；') || '谁都可以报';
};

export const groupWords = ({ groups }: ActivityDraft): string => (groups.length === 0 ? '不分组' : groups.map(wordsOfGroup).join('、'));

const wordsOfGroup = ({ name, seats, companions }: SeatGroup): string => `${name} ${seats} 座${companions > 0 ? `（可带 ${companions} 位）` : ''}`;

/** 30 分钟, 2 小时. */
export const sayMinutes = (minutes: number): string => (minutes < 60 ? `${minutes} 分钟` : `${minutes / 60} 小时`);

export const waitingWords = ({ offerMinutes, cancelDay, cancelTime }: ActivityDraft): string => {
  const seat = offerMinutes === 0 ? '空出来马上给候补第一位' : `空出来给候补第一位留 ${sayMinutes(offerMinutes)}`;
  const until = cancelDay === '' || cancelTime === '' ? '开始前都可以取消' : `${showMoment(fromShanghai(cancelDay, cancelTime))} 以前可以取消`;
  return `${seat}，${until}`;
};

export const speakerWords = ({ speakers }: ActivityDraft): string => speakersIn(speakers).map(({ name }) => name).join('、') || '没有写';

export const pointWords = ({ at }: ActivityDraft): string => at?.address ?? '没有标';

export const liveWords = ({ live }: ActivityDraft): string => live.trim() || '没有直播';
