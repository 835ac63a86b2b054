import { venueCode, venueKey } from '../../../domain/activity/venue-code';
import { TICKET_KEY } from '../../support/local-cloud';
import { newScan } from '../../support/scan';
import { activityBeyond, activityWithin, seat } from './things';
import { stranger, type Examples, type World } from './world';

const seatOf = (activityId: string, personId: string) => [['signUps', `${activityId}_${personId}`]] as const;
const keptScan = (ticket: string) => ({ ...newScan(ticket), how: 'typed', gate: '东门', scannedAt: new Date().toISOString(), shown: 'admitted' });
const walkIn = (activityId: string) => ({ activityId, gate: '东门', scanId: `walk-${activityId}`, name: '示例家长', seats: 1 });
const hereNow = (activityId: string) => ({ activityId, code: venueCode(venueKey(TICKET_KEY, activityId), new Date()), scanId: `here-${activityId}` });

/** A step about a ticket that was let in already, within the caller's region and beyond it. */
const atDoor = (input: (activityId: string, ticket: string) => object, shows?: string): Examples => {
  const letIn = async (world: World, activityId: string): Promise<string> => {
    const ticket = await seat(world, activityId, stranger);
    await world.db.signUps.updateOne({ _id: `${activityId}_${stranger}` }, { state: 'attended', checkIn: { at: new Date(), gate: '东门', by: 'root', scanId: 'scan-0' } });
    return ticket;
  };
  return {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      const ticket = await letIn(world, activityId);
      return { input: input(activityId, ticket), ...(shows && { shows }) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      const ticket = await letIn(world, activityId);
      return { input: input(activityId, ticket), watched: seatOf(activityId, stranger) };
    },
  };
};

/** A scan that let the stranger in a second time; its name. */
const conflict = async (world: World, activityId: string): Promise<string> => {
  const ticket = await seat(world, activityId, stranger);
  const scanId = `twice-${activityId}`;
  await world.db.scans.put({ _id: `${activityId}_${scanId}`, activityId, scanId, ticket, at: new Date(), gate: '西门', by: 'root', unsettled: false });
  return scanId;
};

const venueOf = async ({ db }: World, activityId: string): Promise<string> => {
  await db.activities.updateOne({ _id: activityId }, { selfCheckIn: true });
  return activityId;
};

export const doors: Record<string, Examples> = {
  'activities.tickets': {
    own: async (world, caller) => {
      const title = world.mark();
      await seat(world, await activityWithin(world, caller, title, new Date(Date.now() - 3_600_000)), caller);
      return { shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      await seat(world, await activityWithin(world, caller, title, new Date(Date.now() - 3_600_000)), stranger);
      return { shows: title };
    },
  },
  'activities.roster': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, stranger) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, stranger) };
    },
  },
  'activities.syncScans': atDoor((activityId, ticket) => ({ activityId, scans: [keptScan(ticket)] }), 'used'),
  'activities.walkIn': {
    own: async (world, caller) => ({ input: walkIn(await activityWithin(world, caller)), shows: '示例家长' }),
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: walkIn(activityId), watched: [['seatLedgers', activityId]] };
    },
  },
  'activities.undoCheckIn': atDoor((activityId, ticket) => ({ activityId, ticket, undoId: 'undo-1', reason: '扫错了人' })),
  'activities.conflicts.list': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId }, shows: await conflict(world, activityId) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId }, shows: await conflict(world, activityId) };
    },
  },
  'activities.conflicts.note': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId, scanId: await conflict(world, activityId), noteId: 'note-1', instead: null, words: '看过了' } };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      const scanId = await conflict(world, activityId);
      return { input: { activityId, scanId, noteId: 'note-1', instead: null, words: '看过了' }, watched: [['scans', `${activityId}_${scanId}`]] };
    },
  },
  'activities.venue': {
    own: async (world, caller) => {
      const title = world.mark();
      return { input: { activityId: await venueOf(world, await activityWithin(world, caller, title)) }, shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      return { input: { activityId: await venueOf(world, await activityBeyond(world, caller, title)) }, shows: title };
    },
  },
  'activities.checkInHere': {
    own: async (world, caller) => {
      const activityId = await venueOf(world, await activityWithin(world, caller));
      await seat(world, activityId, caller);
      return { input: hereNow(activityId), shows: 'admitted' };
    },
    foreign: async (world, caller) => {
      const activityId = await venueOf(world, await activityWithin(world, caller));
      await seat(world, activityId, stranger);
      return { input: hereNow(activityId), shows: 'admitted', watched: seatOf(activityId, stranger) };
    },
  },
};
