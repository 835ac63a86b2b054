import { blankDraft, type ActivityDraft } from '../../domain/activity/draft/draft';
import { shanghaiDate } from '../../domain/time/shanghai';

const DAY_MS = 24 * 3600 * 1000;

/** `YYYY-MM-DD` so many days from now. */
export const dayFromNow = (days: number): string => shanghaiDate(Date.now() + days * DAY_MS);

/** A draft nothing is to be said against, open for sign-up since yesterday. */
export const finishedDraft = (change: Partial<ActivityDraft> = {}): ActivityDraft => ({
  ...blankDraft('370211'),
  title: '示例推介会',
  day: dayFromNow(5),
  doors: '09:00',
  starts: '09:30',
  ends: '11:30',
  place: '示例会议厅',
  hint: '三楼',
  organisedBy: '示例单位',
  forWhom: '在校大学生',
  agenda: '推介岗位\n座谈',
  employers: ['示例单位甲'],
  opensDay: dayFromNow(-1),
  closesDay: dayFromNow(4),
  capacity: '20',
  companions: 1,
  gates: '东门\n西门',
  ...change,
});
