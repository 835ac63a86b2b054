import { createHash } from 'node:crypto';
import { elsewhere, stranger, type Examples, type World } from './world';
import { activityWithin } from './things';

const qingdao = '370200';
const within = '370211';
let numbers = 0;
const next = (prefix: string): string => `${prefix}-${(numbers += 1)}`;

const plan = (district: string, title: string) => ({
  title,
  programme: 'geese' as const,
  district,
  from: '2027-01-01',
  to: '2027-03-01',
  words: '示例的话',
  letterId: null,
  employers: [],
  policyIds: [],
  visible: true,
});

const campaign = async ({ db }: World, district: string, title = '示例专题'): Promise<string> => {
  const _id = next('campaign');
  await db.campaigns.put({ _id, ...plan(district, title), endsAt: new Date('2099-03-01'), revision: 1, stepId: _id, writtenBy: 'root', writtenAt: new Date() });
  return _id;
};

/** Each older than the one before: the list is of the oldest. */
const question = async ({ db }: World, about: { district: string; activityId?: string; personId?: string; text?: string }): Promise<string> => {
  const _id = next('question');
  const { district, activityId = 'an-activity', personId = 'neighbour', text = '示例问题' } = about;
  await db.questions.put({ _id, askId: _id, activityId, district, personId, text, at: new Date(Date.UTC(2020, 0) - numbers * 1000), state: 'open' });
  return _id;
};

const written = new Date(0);
/** A reply of this person to a letter of theirs alone. */
const reply = async ({ db }: World, about: { district: string; letterId?: string; personId?: string; text?: string }): Promise<string> => {
  const { district, letterId = next('letter'), personId = 'neighbour', text = '示例回信' } = about;
  const _id = createHash('sha256').update(`${personId}/${letterId}`).digest('hex').slice(0, 32);
  await db.letterReplies.put({ _id, letterId, personId, district, text, at: text === '示例回信' ? written : new Date(), revision: 1, sendId: _id });
  return _id;
};

const letter = (world: World): Promise<string> =>
  world.activity({ _id: next('a-letter'), kind: 'letter', district: within, startsAt: new Date(0), letter: { salutation: '同学：', paragraphs: ['见字如面。'], signature: '示例' } });

/** What a list shows of the caller's region, and does not of another. */
const listed = (make: (world: World, district: string, mark: string) => Promise<unknown>): Examples => {
  const at = (district: string) => async (world: World) => {
    const mark = world.mark();
    await make(world, district, mark);
    return { input: {}, shows: mark };
  };
  return { own: at(within), foreign: at(elsewhere) };
};

/** What students and parents read before an activity, and what they write; and how organisers keep it. */
export const publicReading: Record<string, Examples> = {
  'activities.days': { own: () => ({ input: { month: '2027-01' } }) },
  'activities.employers': { own: async (world, caller) => ({ input: { id: await activityWithin(world, caller) } }) },
  'activities.policies.list': { own: () => ({ input: { region: qingdao } }) },
  'activities.policies.read': {
    own: async ({ db }) => {
      await db.policies.put({ _id: 'policy', region: qingdao, where: '青岛市', title: '示例政策', kind: 'housing', headline: { figure: '500' }, year: '2022', source: { url: 'https://example.invalid' }, rank: 0 });
      return { input: { id: 'policy' } };
    },
  },
  'activities.policies.judged': { own: () => ({ input: { region: qingdao } }) },

  'activities.campaigns.current': { own: () => ({}) },
  'activities.campaigns.gift': { own: async (world) => ({ input: { id: await campaign(world, within) } }) },
  'activities.campaigns.code': { own: async (world) => ({ input: { id: await campaign(world, within) } }) },
  'activities.campaigns.held': listed((world, district, mark) => campaign(world, district, mark)),
  'activities.campaigns.opened': {
    own: async (world) => ({ input: { id: await campaign(world, within) } }),
    foreign: async (world) => {
      const mark = world.mark();
      return { input: { id: await campaign(world, elsewhere, mark) }, shows: mark };
    },
  },
  'activities.campaigns.save': {
    own: async (world) => ({ input: { id: await campaign(world, within), stepId: 'step-1', revision: 1, campaign: plan(within, '示例专题') } }),
    foreign: async (world) => {
      const id = await campaign(world, elsewhere);
      return { input: { id, stepId: 'step-1', revision: 1, campaign: plan(within, '示例专题') }, watched: [['campaigns', id]] };
    },
  },

  'activities.questions.list': { own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller) } }) },
  'activities.questions.mine': {
    own: async (world, caller) => {
      const text = world.mark();
      await question(world, { district: within, activityId: 'asked', personId: caller, text });
      return { input: { activityId: 'asked' }, shows: text };
    },
    foreign: async (world) => {
      const text = world.mark();
      await question(world, { district: within, activityId: 'asked', personId: stranger, text });
      return { input: { activityId: 'asked' }, shows: text };
    },
  },
  'activities.questions.ask': {
    own: async (world, caller) => ({ input: { activityId: await activityWithin(world, caller), askId: next('ask'), text: '能带家长吗' } }),
    foreign: async (world, caller) => {
      const activityId = await activityWithin(world, caller);
      const id = await question(world, { district: within, activityId, personId: stranger });
      return { input: { activityId, askId: id, text: '能带家长吗' }, watched: [['questions', id]] };
    },
  },
  'activities.questions.queue': listed((world, district, text) => question(world, { district, text })),
  'activities.questions.settle': {
    own: async (world) => ({ input: { id: await question(world, { district: within }), stepId: 'step-1', outcome: 'answered', text: '可以带' } }),
    foreign: async (world) => {
      const id = await question(world, { district: elsewhere });
      return { input: { id, stepId: 'step-1', outcome: 'answered', text: '可以带' }, watched: [['questions', id]] };
    },
  },

  'activities.letterReplies.mine': {
    own: async (world, caller) => {
      const [letterId, text] = [next('letter'), world.mark()];
      await reply(world, { district: within, letterId, personId: caller, text });
      return { input: { letterId }, shows: text };
    },
    foreign: async (world) => {
      const [letterId, text] = [next('letter'), world.mark()];
      await reply(world, { district: within, letterId, personId: stranger, text });
      return { input: { letterId }, shows: text };
    },
  },
  'activities.letterReplies.send': {
    own: async (world) => ({ input: { letterId: await letter(world), sendId: 'send-1', revision: 0, text: '收到信了' } }),
    foreign: async (world) => {
      const letterId = await letter(world);
      const id = await reply(world, { district: within, letterId, personId: stranger });
      return { input: { letterId, sendId: 'send-1', revision: 0, text: '收到信了' }, watched: [['letterReplies', id]] };
    },
  },
  'activities.letterReplies.takeBack': {
    own: async (world, caller) => {
      const letterId = next('letter');
      await reply(world, { district: within, letterId, personId: caller });
      return { input: { letterId } };
    },
    foreign: async (world) => {
      const letterId = next('letter');
      const id = await reply(world, { district: within, letterId, personId: stranger });
      return { input: { letterId }, watched: [['letterReplies', id]] };
    },
  },
  'activities.letterReplies.list': listed((world, district, text) => reply(world, { district, text })),
  'activities.letterReplies.answer': {
    own: async (world) => ({ input: { id: await reply(world, { district: within }), seen: written.toISOString(), text: '谢谢来信' } }),
    foreign: async (world) => {
      const id = await reply(world, { district: elsewhere });
      return { input: { id, seen: written.toISOString(), text: '谢谢来信' }, watched: [['letterReplies', id]] };
    },
  },
};
