import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { kindsOf, strike } from '../../support/messages';
import { answer, attach, openBusiness, prepare, send } from './people';

/** Every call of applying that writes, killed before and after each of its writes, then repeated: it is done once, and everybody heard once. */

let cloud: TestCloud;
let jobId: string;
let people = 0;
beforeAll(async () => {
  cloud = await openTestCloud();
  jobId = (await openBusiness(cloud))['会计'] ?? '';
});
afterAll(() => cloud.close());

const applicationOf = async (openid: string) => (await cloud.db.applications.read(`${openid}_${jobId}`)) ?? Promise.reject(new Error('no application'));
const applicant = async (): Promise<string> => {
  const openid = `killed-${(people += 1)}`;
  await prepare(cloud, openid);
  return openid;
};
const sent = async (): Promise<string> => {
  const openid = await applicant();
  await attach(cloud, openid);
  await send(cloud, openid, jobId, 'the-sending');
  return openid;
};

interface Killing {
  name: string;
  prepare(): Promise<string>;
  call(openid: string): Promise<unknown>;
  expect(openid: string): Promise<void>;
}

const killings: Killing[] = [
  {
    name: '投出去',
    prepare: applicant,
    call: (openid) => send(cloud, openid, jobId, 'the-sending'),
    async expect(openid) {
      expect(await applicationOf(openid)).toMatchObject({ state: 'sent', sends: ['the-sending'], revision: 1, timeline: [{ what: 'sent' }] });
    },
  },
  {
    name: '撤回再投',
    async prepare() {
      const openid = await sent();
      await cloud.as(openid).jobs.applications.withdraw.mutate({ jobId, sendId: 'the-sending' });
      return openid;
    },
    call: (openid) => send(cloud, openid, jobId, 'again'),
    async expect(openid) {
      const { state, timeline } = await applicationOf(openid);
      expect([state, timeline.map(({ what }) => what)]).toEqual(['sent', ['sent', 'withdrawn', 'sent']]);
    },
  },
  {
    name: '撤回',
    prepare: sent,
    call: (openid) => cloud.as(openid).jobs.applications.withdraw.mutate({ jobId, sendId: 'the-sending' }),
    async expect(openid) {
      const { state, introduction, timeline } = await applicationOf(openid);
      expect([state, introduction, timeline.map(({ what }) => what)]).toEqual(['withdrawn', undefined, ['sent', 'withdrawn']]);
      expect((await cloud.db.introductions.read(openid))?.file).toBeDefined();
    },
  },
  {
    name: '答复不合适',
    prepare: sent,
    async call(openid) {
      const { ref } = await applicationOf(openid);
      await answer(cloud, 'contact', [{ ref, revision: 1 }], { move: 'refuse', text: '专业不对口' }, 'the-answer');
    },
    async expect(openid) {
      const { state, timeline } = await applicationOf(openid);
      expect([state, timeline.map(({ what }) => what)]).toEqual(['refused', ['sent', 'refused']]);
      await strike(cloud);
      expect(await kindsOf(cloud.db, openid)).toEqual(['applicationRefused']);
    },
  },
  {
    name: '打开看手机号',
    prepare: sent,
    call: async (openid) => cloud.as('contact').jobs.applicants.phone.mutate({ ref: (await applicationOf(openid)).ref }),
    async expect(openid) {
      expect((await applicationOf(openid)).phoneShownAt).toBeInstanceOf(Date);
    },
  },
];

describe('写到一半死了', () => {
  it.each(killings)('$name：死在哪一步，再来一遍都只成一次', async ({ prepare: stage, call, expect: check }) => {
    let kills = 0;
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      isOver = true;
      for (const when of ['before', 'after'] as const) {
        const openid = await stage();
        cloud.cloud.faults.add({ effect: 'crash', function: 'jobs', action: 'write', nth, when });
        const died = await call(openid).then(() => false, () => true);
        cloud.cloud.faults.clear();
        if (died) {
          isOver = false;
          kills += 1;
          await call(openid);
        }
        await check(openid);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(2);
  });
});
