import { openLaboratory, SDK_PATH, type Laboratory } from './support/sdk';

/** A cloud of another time: whatever happens in it happens then. */

const DAY_MS = 24 * 3600 * 1000;
const OPENING = new Date('2020-06-16T01:00:00Z');
const head = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();\n`;
const functions = {
  tells: {
    'index.js': `exports.main = async () => ({ now: new Date().toISOString(), counted: Date.now(), said: Date().slice(11, 15), given: new Date(0).toISOString(), parts: new Date(2001, 1, 3).toISOString(),
      parsed: Date.parse('2001-02-03'), own: new Date() instanceof Date, others: structuredClone(new Date(5)) instanceof Date });`,
  },
  stamps: {
    'index.js': `${head}exports.main = async () => { await db.collection('stamps').add({ data: { _id: 'one', at: db.serverDate() } }); return (await db.collection('stamps').doc('one').get()).data.at.toISOString(); };`,
  },
  links: {
    'index.js': `${head}exports.main = async () => { const { fileID } = await cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') }); return (await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 3600 }] })).fileList[0].tempFileURL; };`,
  },
};

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ functions, collections: [{ name: 'stamps' }], time: OPENING });
});
afterAll(() => lab.close());

const ask = async <Answer>(name: string): Promise<Answer> => (await lab.cloud.call(name, {}, 'oAnybody')).result as Answer;

describe('a cloud that is started at another time', () => {
  it('lets functions and the database see that time, which goes on; dates that are given stay as given', async () => {
    const told = await ask<Record<string, unknown>>('tells');
    expect(String(told.now)).toMatch(/^2020-06-16T01:/);
    expect(Number(told.counted)).toBeGreaterThanOrEqual(OPENING.getTime());
    expect(told).toMatchObject({ said: '2020', given: '1970-01-01T00:00:00.000Z', parts: '2001-02-03T00:00:00.000Z', parsed: Date.UTC(2001, 1, 3), own: true, others: true });
    expect(await ask<string>('stamps')).toMatch(/^2020-06-16T01:/);
  });

  it('moves when it is set: instances that run already see it, and what was lent for an hour is over a day later', async () => {
    const link = await ask<string>('links');
    expect((await fetch(link)).status).toBe(200);
    lab.cloud.clock.set(new Date(OPENING.getTime() + DAY_MS));
    expect((await ask<{ now: string }>('tells')).now).toMatch(/^2020-06-17T01:/);
    expect((await fetch(link)).status).toBe(403);
  });
});

it('a cloud of this machine’s time cannot be moved by accident', async () => {
  const usual = await openLaboratory({ functions, collections: [] });
  expect(() => usual.cloud.clock.set(OPENING)).toThrow('start it with `time`');
  await usual.close();
});
