import type { Database } from '../../cloudfunctions/runtime/database';
import type { ActivityDocument } from '../../cloudfunctions/runtime/documents/activities';
import { freshLedger } from '../../domain/activity/seats-in-groups';

const HOUR_MS = 3600 * 1000;

/** A published activity with this many seats, open for sign-up now and later today, so that its door is open too; anything else may be overridden. */
export const publishActivity = async (db: Database, capacity: number, overrides: Partial<ActivityDocument> = {}): Promise<string> => {
  const now = Date.now();
  const activity: ActivityDocument = {
    _id: `activity-${now.toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    kind: 'promotion',
    district: '370200',
    title: '示例推介会',
    startsAt: new Date(now + HOUR_MS),
    endsAt: new Date(now + 3 * HOUR_MS),
    doorsAt: new Date(now + HOUR_MS / 2),
    place: { name: '示例会议厅' },
    organisedBy: '示例单位',
    forWhom: '在校大学生',
    agenda: [],
    employers: [],
    window: { opensAt: new Date(now - HOUR_MS), closesAt: new Date(now + HOUR_MS) },
    capacity,
    companions: 1,
    gates: ['东门', '西门'],
    source: { note: '测试' },
    sample: true,
    ...overrides,
  };
  await db.activities.put(activity);
  await db.seatLedgers.put({ _id: activity._id, ...freshLedger(activity) });
  return activity._id;
};
