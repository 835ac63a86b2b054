import { newScan } from '../../support/scan';
import { activityBeyond, activityWithin, seat } from './things';
import { stranger, type Examples } from './world';

const door = (activityId: string, ticket: string) => ({ activityId, gate: '东门', ...newScan(ticket), how: 'typed' });
const seatOf = (activityId: string, personId: string) => [['signUps', `${activityId}_${personId}`]] as const;

export const activities: Record<string, Examples> = {
  'activities.list': { own: () => ({ input: {} }) },
  'activities.read': { own: async (world, caller) => ({ input: { id: await activityWithin(world, caller) } }) },
  'activities.mine': {
    own: async (world, caller) => {
      const title = world.mark();
      await seat(world, await activityWithin(world, caller, title), caller);
      return { shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      await seat(world, await activityBeyond(world, caller, title), stranger);
      return { shows: title };
    },
  },
  'activities.signUp': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller), companions: 0 } }),
    foreign: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      const ticket = await seat(world, activityId, stranger);
      return { input: { activityId, companions: 0 }, shows: ticket, watched: seatOf(activityId, stranger) };
    },
  },
  'activities.cancel': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId, ticket: await seat(world, activityId, caller) } };
    },
    foreign: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      const ticket = await seat(world, activityId, stranger);
      return { input: { activityId, ticket }, watched: [...seatOf(activityId, stranger), ['seatLedgers', activityId]] };
    },
  },
  'activities.ticket': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, caller) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, stranger) };
    },
  },
  'activities.doorActivities': {
    own: async (world, caller) => {
      const title = world.mark();
      // The list is of the soonest: this one is on already.
      await activityWithin(world, caller, title, new Date(Date.now() - 3_600_000));
      return { shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      await activityBeyond(world, caller, title);
      return { shows: title };
    },
  },
  'activities.checkIn': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: door(activityId, await seat(world, activityId, stranger)), shows: 'admitted' };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: door(activityId, await seat(world, activityId, stranger)), shows: 'admitted', watched: seatOf(activityId, stranger) };
    },
  },
  'activities.change': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller), changeId: 'change-1', place: { name: '示例新会议厅' }, what: '换地方' } }),
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId, changeId: 'change-1', place: { name: '示例新会议厅' }, what: '换地方' }, watched: [['activities', activityId]] };
    },
  },
  'activities.callOff': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller), reason: '示例原因' } }),
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId, reason: '示例原因' }, watched: [['activities', activityId]] };
    },
  },
};
