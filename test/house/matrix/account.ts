import { agreedTo, firstProfile } from '../../support/profile';
import { idNumberOf } from '../../support/people';
import { activityBeyond, feedback, invitation, message, originCase, proofFile, seat } from './things';
import { elsewhere, stranger, type Examples, type World } from './world';

const programme = 'seeds';
let order = 0;
const ownProfile = { shows: '陌生人', watched: [['people', stranger], ['vaults', stranger]] } as const;
const strangersOrigin = [['origins', `${stranger}_${programme}`], ['vaults', stranger]] as const;
/** The stranger's ID number, kept once. */
const idNumberKept = async (world: World): Promise<string> => {
  const idNumber = idNumberOf('310116', 999);
  await world.as(stranger).account.origins.saveIdNumber.mutate({ programme, idNumber, agreedTo });
  return idNumber;
};
const allowedByStranger = async (world: World) => {
  await world.as(stranger).account.subscriptions.accepted.mutate({ answerId: 'answer-1', templates: ['signUpResult'] });
  return [['subscriptions', stranger]] as const;
};
const closing = async ({ db }: World, personId: string): Promise<void> => {
  await db.people.updateOne({ _id: personId }, { closing: { askedAt: new Date(), erasesAt: new Date(Date.now() + 86_400_000) } });
};

export const account: Record<string, Examples> = {
  'account.me': { own: () => ({}), foreign: () => ownProfile },
  'account.universities': { own: () => ({ input: { text: '海洋' } }) },
  'account.majors': { own: () => ({ input: { text: '数据' } }) },
  'account.divisions': { own: () => ({ input: { within: '370200' }, shows: '黄岛区' }) },
  'account.saveProfile': { own: () => ({ input: firstProfile }), foreign: () => ({ input: firstProfile, ...ownProfile }) },
  'account.kept': {
    own: () => ({}),
    foreign: async (world, caller) => {
      const title = world.mark();
      await seat(world, await activityBeyond(world, caller, title), stranger);
      return { shows: title };
    },
  },

  'account.invitation.read': {
    own: async (world) => {
      const byName = world.mark();
      return { input: { code: (await invitation(world, { region: '370211', byName })).code }, shows: byName };
    },
    foreign: async (world) => {
      const byName = world.mark();
      const { code, _id } = await invitation(world, { region: '370211', byName, accepted: true });
      return { input: { code }, shows: byName, watched: [['invitations', _id]] };
    },
  },
  'account.invitation.accept': {
    own: async (world) => ({ input: { code: (await invitation(world, { region: '370211' })).code, name: '示例同事' } }),
    foreign: async (world) => {
      const { code, _id } = await invitation(world, { region: '370211', accepted: true });
      return { input: { code, name: '示例同事' }, watched: [['invitations', _id], ['staff', stranger]] };
    },
  },

  'account.origins.mine': {
    own: async (world, caller) => {
      const note = world.mark();
      await originCase(world, caller, '370211', note);
      return { input: { programme }, shows: note };
    },
    foreign: async (world) => {
      const note = world.mark();
      await originCase(world, stranger, elsewhere, note);
      return { input: { programme }, shows: note };
    },
  },
  'account.origins.saveIdNumber': {
    own: () => ({ input: { programme, idNumber: idNumberOf('370211', (order += 1)), agreedTo } }),
    foreign: async (world) => ({ input: { programme, idNumber: await idNumberKept(world), agreedTo }, watched: strangersOrigin }),
  },
  'account.origins.proofPath': { own: (_world, caller) => ({ shows: `proofs/${caller}/` }), foreign: () => ({ shows: `proofs/${stranger}/` }) },
  'account.origins.sendProof': {
    own: async (world, caller) => ({ input: { programme, fileId: await proofFile(world, caller), note: '示例材料', agreedTo } }),
    foreign: async (world) => ({ input: { programme, fileId: await proofFile(world, stranger), note: '示例材料', agreedTo }, watched: strangersOrigin }),
  },
  'account.origins.withdraw': {
    own: () => ({}),
    foreign: async (world) => {
      await idNumberKept(world);
      return { watched: strangersOrigin };
    },
  },
  'account.closing.ask': { own: () => ({}), foreign: () => ({ watched: [['people', stranger]] }) },
  'account.closing.takeBack': {
    own: async (world, caller) => {
      await closing(world, caller);
      return {};
    },
    foreign: async (world) => {
      await closing(world, stranger);
      return { watched: [['people', stranger]] };
    },
  },

  'account.messages.list': {
    own: async (world, caller) => {
      const title = world.mark();
      await message(world, caller, title);
      return { input: {}, shows: title };
    },
    foreign: async (world) => {
      const title = world.mark();
      await message(world, stranger, title);
      return { input: {}, shows: title };
    },
  },
  'account.messages.unread': { own: () => ({}), foreign: async (world) => ({ watched: [['messages', await message(world, stranger, world.mark())]] }) },
  'account.messages.read': {
    own: async (world, caller) => {
      const title = world.mark();
      return { input: { id: await message(world, caller, title) }, shows: title };
    },
    foreign: async (world) => {
      const title = world.mark();
      const id = await message(world, stranger, title);
      return { input: { id }, shows: title, watched: [['messages', id]] };
    },
  },
  'account.messages.readAll': {
    own: () => ({ input: { until: new Date().toISOString() } }),
    foreign: async (world) => ({ input: { until: new Date().toISOString() }, watched: [['messages', await message(world, stranger, world.mark())]] }),
  },
  'account.subscriptions.templates': {
    own: () => ({ input: { moment: 'activity' } }),
    foreign: async (world) => ({ input: { moment: 'activity' }, watched: await allowedByStranger(world) }),
  },
  'account.subscriptions.accepted': {
    own: () => ({ input: { answerId: 'answer-1', templates: ['signUpResult'] } }),
    foreign: async (world) => ({ input: { answerId: 'answer-1', templates: ['signUpResult'] }, watched: await allowedByStranger(world) }),
  },

  'account.sendFeedback': {
    own: () => ({ input: { text: '示例建议', sendId: `send-${(order += 1)}` } }),
    foreign: async (world) => {
      const text = world.mark();
      await world.as(stranger).account.sendFeedback.mutate({ text, sendId: text.replace('记号', 'send-') });
      const [sent] = await world.db.feedback.find({ text }, { limit: 1 });
      return { input: { text: '示例建议', sendId: text.replace('记号', 'send-') }, watched: [['feedback', sent?._id ?? 'nothing was sent']] };
    },
  },
  'account.myFeedback': {
    own: async (world, caller) => {
      const text = world.mark();
      await feedback(world, { personId: caller, district: '370211', text });
      return { shows: text };
    },
    foreign: async (world) => {
      const text = world.mark();
      await feedback(world, { personId: stranger, district: '370211', text });
      return { shows: text };
    },
  },
};
