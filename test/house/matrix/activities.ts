import { newScan } from '../../support/scan';
import { finishedDraft } from '../../support/activity-draft';
import { activityBeyond, activityWithin, draft, offer, seat } from './things';
import { elsewhere, stranger, type Examples, type World } from './world';

const door = (activityId: string, ticket: string) => ({ activityId, gate: '东门', ...newScan(ticket), how: 'typed' });
const seatOf = (activityId: string, personId: string) => [['signUps', `${activityId}_${personId}`]] as const;

/** A step about a draft, within the caller's region and beyond it. */
const draftStep = (state: 'draft' | 'review', more: object = {}): Examples => {
  const at = (district: string) => async (world: World) => {
    const id = await draft(world, { district, state });
    return { input: { id, stepId: 'step-1', revision: 1, ...more }, watched: [['activityDrafts', id]] as const };
  };
  return { own: at('370211'), foreign: at(elsewhere) };
};

/** What an activity is closed or put away from. */
const past = { startsAt: new Date(0), endsAt: new Date(1), closedAt: new Date(2) };

const settle = async ({ db }: World, activityId: string): Promise<string> => {
  await db.activities.updateOne({ _id: activityId }, past);
  return activityId;
};
const settled: Examples = {
  own: async (world, caller) => ({ input: { activityId: await settle(world, await activityWithin(world, caller)) } }),
  foreign: async (world, caller) => {
    const activityId = await settle(world, await activityBeyond(world, caller));
    return { input: { activityId }, watched: [['activities', activityId]] };
  },
};

/** What somebody does with their own place, and with another's ticket. */
const ofPlace = (place: typeof seat) => (more: object): Examples => {
  const of = (who: (caller: string) => string) => async (world: World, caller: string) => {
    const activityId = await activityWithin(world, caller);
    const ticket = await place(world, activityId, who(caller));
    return { input: { activityId, ticket, ...more }, watched: [...seatOf(activityId, who(caller)), ['seatLedgers', activityId]] as const };
  };
  return { own: of((caller) => caller), foreign: of(() => stranger) };
};
const ofSeat = ofPlace(seat);
const ofOffer = ofPlace(offer);

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
  'activities.cancel': ofSeat({}),
  'activities.takeOffer': ofOffer({}),
  'activities.resizeParty': ofSeat({ companions: 1, nth: 1 }),
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
  'activities.held': {
    own: async (world, caller) => {
      const title = world.mark();
      await activityWithin(world, caller, title, new Date(Date.now() + 400 * 24 * 3_600_000));
      return { input: { archived: false }, shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      await activityBeyond(world, caller, title);
      return { input: { archived: false }, shows: title };
    },
  },
  'activities.close': settled,
  'activities.archive': settled,
  'activities.setSeats': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller), resizeId: 'resize-1', capacity: 9 } }),
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId, resizeId: 'resize-1', capacity: 9 }, watched: [['activities', activityId], ['seatLedgers', activityId]] };
    },
  },
  'activities.people.list': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, stranger) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId }, shows: await seat(world, activityId, stranger) };
    },
  },
  'activities.people.export': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller) } }),
    foreign: async (world, caller) => ({ input: { activityId: await activityBeyond(world, caller) }, watched: [['staff', caller]] }),
  },
  'activities.drafts.list': {
    own: async (world) => {
      const title = world.mark();
      await draft(world, { district: '370211', state: 'review', title });
      return { shows: title };
    },
    foreign: async (world) => {
      const title = world.mark();
      await draft(world, { district: elsewhere, state: 'review', title });
      return { shows: title };
    },
  },
  'activities.drafts.read': {
    own: async (world) => ({ input: { id: await draft(world, { district: '370211', state: 'draft' }) } }),
    foreign: async (world) => {
      const title = world.mark();
      return { input: { id: await draft(world, { district: elsewhere, state: 'draft', title }) }, shows: title };
    },
  },
  'activities.drafts.save': draftStep('draft', { draft: finishedDraft() }),
  'activities.drafts.copy': {
    own: async (world, caller) => ({ input: { id: `copy-${caller}`, activityId: await activityWithin(world, caller), days: 7 } }),
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { id: `copy-${caller}`, activityId, days: 7 }, watched: [['activities', activityId]] };
    },
  },
  'activities.drafts.send': draftStep('draft'),
  'activities.drafts.giveBack': draftStep('review', { why: '再看看' }),
  'activities.drafts.publish': draftStep('review'),
  'activities.drafts.discard': {
    own: async (world) => ({ input: { id: await draft(world, { district: '370211', state: 'draft' }), revision: 1 } }),
    foreign: async (world) => {
      const id = await draft(world, { district: elsewhere, state: 'draft' });
      return { input: { id, revision: 1 }, watched: [['activityDrafts', id]] };
    },
  },
};
