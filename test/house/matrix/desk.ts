import { firstProfile } from '../../support/profile';
import { activityBeyond, activityWithin, colleague, feedback, invitation, originCase } from './things';
import { employer } from './callers';
import { elsewhere, type Examples, type World } from './world';

let attempts = 0;
const offer = (activityId: string) => ({ attempt: `attempt-${(attempts += 1)}`, role: 'steward', place: { activityId }, note: '示例同事' });
const within = '370211';
/** Someone with a phone number under lock, at home in a district. */
const resident = async (world: World, homeDistrict: string): Promise<{ personId: string; number: string }> => {
  const personId = `resident-${(attempts += 1)}`;
  const number = `100${String(attempts).padStart(8, '0')}`;
  await world.as(personId).account.saveProfile.mutate({ ...firstProfile, homeDistrict, phone: { by: 'hand', number } });
  return { personId, number };
};

export const desk: Record<string, Examples> = {
  'desk.staff.list': {
    own: async (world) => {
      const name = world.mark();
      await colleague(world, within, name);
      return { input: {}, shows: name };
    },
    foreign: async (world) => {
      const name = world.mark();
      await colleague(world, elsewhere, name);
      return { input: {}, shows: name };
    },
  },
  'desk.staff.givable': { own: () => ({}) },
  'desk.staff.employers': { own: () => ({ input: { text: employer.name }, shows: employer.name }) },
  'desk.staff.invite': {
    own: async (world, caller) => ({ input: offer(await activityWithin(world, caller)) }),
    foreign: async (world, caller) => ({ input: offer(await activityBeyond(world, caller)), shows: '"until"' }),
  },
  'desk.staff.invitationCode': {
    own: async (world, caller) => ({ input: { code: (await invitation(world, { region: within, by: caller })).code }, shows: 'data:image/png' }),
    foreign: async (world) => ({ input: { code: (await invitation(world, { region: within, by: 'root' })).code }, shows: 'data:image/png' }),
  },
  'desk.staff.invitations': {
    own: async (world) => {
      const note = world.mark();
      await invitation(world, { region: within, note });
      return { input: {}, shows: note };
    },
    foreign: async (world) => {
      const note = world.mark();
      await invitation(world, { region: elsewhere, note });
      return { input: {}, shows: note };
    },
  },
  'desk.staff.revokeInvitation': {
    own: async (world) => ({ input: { invitationId: (await invitation(world, { region: within }))._id } }),
    foreign: async (world) => {
      const { _id } = await invitation(world, { region: elsewhere });
      return { input: { invitationId: _id }, watched: [['invitations', _id]] };
    },
  },
  'desk.staff.revoke': {
    own: async (world) => ({ input: { ...(await colleague(world, within, '示例同事')), reason: '活动结束' } }),
    foreign: async (world) => {
      const theirs = await colleague(world, elsewhere, '示例同事');
      return { input: { ...theirs, reason: '活动结束' }, watched: [['staff', theirs.personId]] };
    },
  },

  'desk.audit.list': {
    own: async (world) => {
      const trace = world.mark();
      await feedback(world, { district: within, text: '示例', trace });
      return { input: {}, shows: trace };
    },
    foreign: async (world) => {
      const trace = world.mark();
      await feedback(world, { district: elsewhere, text: '示例', trace });
      return { input: {}, shows: trace };
    },
  },
  'desk.audit.verify': { own: () => ({ input: { after: 0 } }) },

  'desk.origins.queue': {
    own: async (world) => {
      const note = world.mark();
      await originCase(world, 'neighbour', within, note);
      return { input: {}, shows: note };
    },
    foreign: async (world) => {
      const note = world.mark();
      await originCase(world, 'neighbour', elsewhere, note);
      return { input: {}, shows: note };
    },
  },
  'desk.origins.openProof': {
    own: async (world) => ({ input: { id: (await originCase(world, 'neighbour', within)).id }, shows: 'photo' }),
    foreign: async (world) => {
      const { id } = await originCase(world, 'neighbour', elsewhere);
      return { input: { id }, shows: 'photo', watched: [['origins', id]] };
    },
  },
  'desk.origins.decide': {
    own: async (world) => ({ input: { ...(await originCase(world, 'neighbour', within)), decision: { outcome: 'proven' } } }),
    foreign: async (world) => {
      const theirs = await originCase(world, 'neighbour', elsewhere);
      return { input: { ...theirs, decision: { outcome: 'refused', reason: '示例原因' } }, watched: [['origins', theirs.id]] };
    },
  },
  'desk.reveal': {
    own: async (world) => {
      const { personId, number } = await resident(world, within);
      return { input: { personId, what: 'phone', reason: '通知领取材料' }, shows: number };
    },
    foreign: async (world) => {
      const { personId, number } = await resident(world, elsewhere);
      return { input: { personId, what: 'phone', reason: '通知领取材料' }, shows: number, watched: [['vaults', personId]] };
    },
  },

  'desk.feedback.list': {
    own: async (world) => {
      const text = world.mark();
      await feedback(world, { district: within, text });
      return { input: {}, shows: text };
    },
    foreign: async (world) => {
      const text = world.mark();
      await feedback(world, { district: elsewhere, text });
      return { input: {}, shows: text };
    },
  },
  'desk.feedback.answer': {
    own: async (world) => ({ input: { id: await feedback(world, { district: within, text: '示例' }), text: '示例回复' } }),
    foreign: async (world) => {
      const id = await feedback(world, { district: elsewhere, text: '示例' });
      return { input: { id, text: '示例回复' }, watched: [['feedback', id]] };
    },
  },
};
