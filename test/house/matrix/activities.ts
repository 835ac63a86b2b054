import { certificateCode } from '../../../domain/activity/certificate';
import { TICKET_KEY } from '../../support/local-cloud';
import { newScan } from '../../support/scan';
import { dayFromNow, finishedDraft } from '../../support/activity-draft';
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

const withMaterial = async ({ db }: World, activityId: string, title: string): Promise<string> => {
  await db.activities.updateOne({ _id: activityId }, { materials: [{ title, url: 'https://example.com/a' }] });
  return activityId;
};
/** Something about an activity with a material, within the caller's region and beyond it. */
const withinAndBeyond = (more: object): Examples => {
  const at = (activity: typeof activityWithin) => async (world: World, caller: string) => {
    const activityId = await withMaterial(world, await activity(world, caller), '示例资料');
    return { input: { activityId, ...more }, watched: [['activities', activityId]] as const };
  };
  return { own: at(activityWithin), foreign: at(activityBeyond) };
};
/** Whoever was let in; returns the ticket. */
const attended = async (world: World, activityId: string, personId: string): Promise<string> => {
  const ticket = await seat(world, activityId, personId);
  const checkIn = { at: new Date(), gate: '东门', by: 'root', scanId: ticket };
  await world.db.signUps.updateOne({ _id: `${activityId}_${personId}` }, { state: 'attended', checkIn });
  return ticket;
};
const said = (activityId: string) => ({ activityId, sendId: 'send-1', revision: 0, stars: 5, tags: ['clear'] });
/** Three people said something, the stranger with a mark. */
const rated = async ({ db }: World, activityId: string, words: string): Promise<string> => {
  for (const personId of [stranger, 'neighbour', 'root']) await db.activityFeedback.put({ _id: `${activityId}_${personId}`, activityId, personId, stars: 4, tags: ['clear'], words, at: new Date(), revision: 1, sendId: 'send-0' });
  return activityId;
};
/** The certificate of whoever was there. */
const ownCertificate: Examples = {
  own: async (world, caller) => {
    const activityId = await settle(world, await activityWithin(world, caller));
    await attended(world, activityId, caller);
    return { input: { activityId } };
  },
  foreign: async (world, caller) => {
    const activityId = await settle(world, await activityWithin(world, caller));
    const ticket = await attended(world, activityId, stranger);
    return { input: { activityId }, shows: ticket };
  },
};

/** Today and tomorrow: what begins in an hour is within them. */
const nearDays = () => ({ from: dayFromNow(0), to: dayFromNow(1) });

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
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      return { input: { activityId }, watched: [['activities', activityId]] };
    },
  },
  'activities.announce': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      await seat(world, activityId, stranger);
      return { input: { activityId, announcementId: 'announcement-1', to: 'all', words: '示例通知' } };
    },
    foreign: async (world, caller) => {
      const activityId = await activityBeyond(world, caller);
      await seat(world, activityId, stranger);
      return { input: { activityId, announcementId: 'announcement-1', to: 'all', words: '示例通知' }, watched: [['activities', activityId]] };
    },
  },
  'activities.materials.list': {
    own: async (world, caller) => {
      const title = world.mark();
      return { input: { activityId: await withMaterial(world, await activityWithin(world, caller), title) }, shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      return { input: { activityId: await withMaterial(world, await activityBeyond(world, caller), title) }, shows: title };
    },
  },
  'activities.materials.add': withinAndBeyond({ title: '示例资料', url: 'https://example.com/b' }),
  'activities.materials.remove': withinAndBeyond({ url: 'https://example.com/a' }),
  'activities.afterwards': {
    own: async (world, caller) => {
      const title = world.mark();
      const activityId = await withMaterial(world, await activityWithin(world, caller), title);
      await attended(world, activityId, caller);
      return { input: { activityId }, shows: title };
    },
    foreign: async (world, caller) => {
      const title = world.mark();
      const activityId = await withMaterial(world, await activityWithin(world, caller), title);
      await attended(world, activityId, stranger);
      return { input: { activityId }, shows: title };
    },
  },
  'activities.feedback.send': {
    own: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      await attended(world, activityId, caller);
      return { input: said(activityId) };
    },
    foreign: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      await attended(world, activityId, stranger);
      await rated(world, activityId, world.mark());
      return { input: said(activityId), watched: [['activityFeedback', `${activityId}_${stranger}`]] };
    },
  },
  'activities.feedback.summary': {
    own: async (world, caller) => ({ input: { activityId: await rated(world, await activityWithin(world, caller), world.mark()) }, shows: 'distribution' }),
    foreign: async (world, caller) => ({ input: { activityId: await rated(world, await activityBeyond(world, caller), world.mark()) }, shows: 'distribution' }),
  },
  'activities.feedback.list': {
    own: async (world, caller) => {
      const words = world.mark();
      return { input: { activityId: await rated(world, await activityWithin(world, caller), words) }, shows: words };
    },
    foreign: async (world, caller) => {
      const words = world.mark();
      return { input: { activityId: await rated(world, await activityBeyond(world, caller), words) }, shows: words };
    },
  },
  'activities.report.read': {
    own: async (world, caller) => {
      await activityWithin(world, caller);
      return { input: { days: nearDays() }, shows: '黄岛区' };
    },
    foreign: async (world, caller) => {
      await activityBeyond(world, caller);
      return { input: { days: nearDays() }, shows: '金山区' };
    },
  },
  'activities.report.table': {
    own: () => ({ input: { days: nearDays() } }),
    foreign: async (world, caller) => ({ input: { days: nearDays() }, watched: [['activities', await activityBeyond(world, caller)]] }),
  },
  'activities.certificates.mine': ownCertificate,
  'activities.certificates.picture': ownCertificate,
  'activities.certificates.verify': {
    own: async (world, caller) => {
      const title = world.mark();
      const activityId = await settle(world, await activityWithin(world, caller, title));
      const ticket = await attended(world, activityId, stranger);
      return { input: { code: certificateCode(TICKET_KEY, { activityId, personId: stranger, ticket }) }, shows: title };
    },
  },
  'activities.drafts.series': {
    own: async (world, caller) => ({ input: { id: await draft(world, { district: '370211', state: 'draft' }), seriesId: `series-${caller}`, districts: ['370211', '370212'] } }),
    foreign: async (world, caller) => {
      const id = await draft(world, { district: elsewhere, state: 'draft' });
      return { input: { id, seriesId: `series-${caller}`, districts: ['370212'] }, watched: [['activityDrafts', id]] };
    },
  },
  'activities.drafts.list': {
    own: async (world) => {
      const title = world.mark();
      await draft(world, { district: '370211', state: 'review', title });
      return { input: {}, shows: title };
    },
    foreign: async (world) => {
      const title = world.mark();
      await draft(world, { district: elsewhere, state: 'review', title });
      return { input: {}, shows: title };
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
