import { activityBeyond, activityWithin, request, seat } from './things';
import { elsewhere, stranger, type Examples, type World } from './world';

const answers = { 'q-why': '示例回答', 'q-many': ['甲'], 'q-count': 2, 'q-agree': true as const };
/** An activity with questions of its own. */
const activityAsking = (world: World, caller: string): Promise<string> =>
  activityWithin(world, caller).then(async (activityId) => {
    const form = [
      { id: 'q-why', ask: '为什么来', kind: 'text', required: true, longest: 60 },
      { id: 'q-many', ask: '想听哪些', kind: 'choices', required: false, options: ['甲', '乙'], most: 2 },
      { id: 'q-count', ask: '第几次来', kind: 'number', required: false, least: 1, most: 9 },
      { id: 'q-agree', ask: '同意拍照', kind: 'consent' },
    ] as const;
    await world.db.activities.updateOne({ _id: activityId }, { form });
    return activityId;
  });
/** One that nobody of ours may come to. */
const activityForOthers = (world: World, caller: string): Promise<string> =>
  activityWithin(world, caller).then(async (activityId) => {
    await world.db.activities.updateOne({ _id: activityId }, { audience: { graduating: { from: 2001, to: 2001 } } });
    return activityId;
  });

/** Answers, and requests to come to what is not for the caller. */
export const joining: Record<string, Examples> = {
  'activities.changeAnswers': {
    own: async (world, caller) => {
      const activityId = await activityAsking(world, caller);
      return { input: { activityId, ticket: await seat(world, activityId, caller), answers } };
    },
    foreign: async (world, caller) => {
      const activityId = await activityAsking(world, caller);
      return { input: { activityId, ticket: await seat(world, activityId, stranger), answers }, watched: [['signUps', `${activityId}_${stranger}`]] };
    },
  },
  'activities.exceptions.ask': {
    own: async (world, caller) => ({ input: { activityId: await activityForOthers(world, caller), reason: '示例理由' } }),
    foreign: async (world, caller) => {
      const activityId = await activityForOthers(world, caller);
      const id = await request(world, { activityId, district: '370211', personId: stranger });
      return { input: { activityId, reason: '示例理由' }, watched: [['exceptions', id]] };
    },
  },
  'activities.exceptions.queue': {
    own: async (world, caller) => {
      const reason = world.mark();
      await request(world, { activityId: await activityWithin(world, caller), district: '370211', personId: stranger, reason });
      return { input: { settled: false }, shows: reason };
    },
    foreign: async (world, caller) => {
      const reason = world.mark();
      await request(world, { activityId: await activityBeyond(world, caller), district: elsewhere, personId: stranger, reason });
      return { input: { settled: false }, shows: reason };
    },
  },
  'activities.exceptions.decide': {
    own: async (world, caller) => {
      const id = await request(world, { activityId: await activityWithin(world, caller), district: '370211', personId: stranger });
      return { input: { id, decisionId: 'decision-1', answer: { outcome: 'refused', words: '示例答复' } } };
    },
    foreign: async (world, caller) => {
      const id = await request(world, { activityId: await activityBeyond(world, caller), district: elsewhere, personId: stranger });
      return { input: { id, decisionId: 'decision-1', answer: { outcome: 'refused', words: '示例答复' } }, watched: [['exceptions', id]] };
    },
  },
};
