import { type CollectionPlan } from '../../localcloud/options';
import { parseFault } from '../../localcloud/protocol/faults';
import { type Laboratory, openLaboratory, refusal, SDK_PATH } from './support/sdk';

const twoWrites = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();
exports.main = async ({ id }) => { await db.collection('things').add({ data: { _id: id + '-1' } }); await db.collection('things').add({ data: { _id: id + '-2' } }); return 'both'; };`;

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({
    functions: { two: { 'index.js': twoWrites } },
    collections: [{ name: 'things', indexes: [{ name: 'byText', fields: [{ path: 'text', direction: 1 }] }] }, { name: 'many' }],
  });
  await lab.db.collection('many').add({ data: Array.from({ length: 1100 }, (_, n) => ({ n })) });
});
afterAll(() => lab.close());
afterEach(() => lab.cloud.faults.clear());

const things = () => lab.db.collection('things');
const thereIs = async (id: string) => (await things().where({ _id: id }).count()).total === 1;

describe('限制', () => {
  it('get gives 100, and 1,000 at most', async () => {
    const many = lab.db.collection('many');
    expect((await many.get()).data).toHaveLength(100);
    expect((await many.limit(1000).get()).data).toHaveLength(1000);
    expect((await many.limit(5000).get()).data).toHaveLength(1000);
    expect((await many.count()).total).toBe(1100);
  });

  it('a document is at most 16 MB', async () => {
    const refused = await refusal(things().add({ data: { _id: 'big', bytes: 'x'.repeat(17 * 1024 * 1024) } }));
    expect(refused).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('too large') });
  });

  it('an indexed value is at most 1,024 bytes', async () => {
    expect((await refusal(things().add({ data: { text: '字'.repeat(400) } }))).errMsg).toContain('key too large to index');
    await things().add({ data: { _id: 'long', other: '字'.repeat(400) } });
    expect(await thereIs('long')).toBe(true);
  });

  it('a missing collection, a second collection of a name, a field that begins with $', async () => {
    expect((await refusal(lab.db.collection('nowhere').get())).errCode).toBe(-502005);
    await lab.db.createCollection('fresh');
    await lab.db.collection('fresh').add({ data: { a: 1 } });
    expect((await refusal(lab.db.createCollection('fresh'))).errMsg).toContain('Table exist');
    expect((await refusal(things().add({ data: { $a: 1 } }))).errMsg).toContain('not valid for storage');
  });

  it.each([
    [[{ name: '' }], 'a collection has a name'],
    [[{ name: 'a', indexes: [{ name: 'x' }] }], 'a: an index has a name and fields'],
    [
      [{ name: 'a', indexes: [{ name: 'x', fields: [{ path: 'n', direction: 'up' }] }] }],
      'the index x: a field has a path and a direction',
    ],
    [[{ name: 'a' }, { name: 'a' }], 'a is there twice'],
  ])('does not start on collections like %j', async (collections, words) => {
    await expect(openLaboratory({ collections: collections as CollectionPlan[] })).rejects.toThrow(words);
  });

  it('names an action it does not know', async () => {
    const response = await fetch(lab.cloud.adminUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'database.dropEverything' }),
    });
    expect(await response.json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('database.dropEverything'),
    });
  });

  it('answers no web page in the place of the SDK', async () => {
    const form = new FormData();
    form.set('action', 'database.removeDocument');
    const response = await fetch(lab.cloud.adminUrl, { method: 'POST', headers: { origin: 'http://evil.example' }, body: form });
    expect(response.status).toBe(403);
  });

  it('reads a document that is not there as the SDK does', async () => {
    expect((await refusal(things().doc('nobody').get())).errMsg).toContain('document with _id nobody does not exist');
  });
});

describe('故意出错', () => {
  it('fails the n-th call of an action with the code asked for', async () => {
    lab.cloud.faults.add({
      effect: 'fail',
      action: 'database.insertDocument',
      nth: 2,
      code: 'DATABASE_REQUEST_FAILED',
      message: 'broken on purpose',
    });
    await things().add({ data: { _id: 'f1' } });
    expect(await refusal(things().add({ data: { _id: 'f2' } }))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('broken on purpose'),
    });
    await things().add({ data: { _id: 'f3' } });
    expect([await thereIs('f2'), await thereIs('f3')]).toEqual([false, true]);
  });

  it('a conflict at commit is what runTransaction tries again', async () => {
    lab.cloud.faults.add({
      effect: 'fail',
      action: 'database.commitTransaction',
      times: 2,
      code: 'DATABASE_TRANSACTION_CONFLICT',
    });
    let tries = 0;
    await lab.db.runTransaction(async (transaction) => {
      tries++;
      await transaction.collection('things').doc('c').set({ data: { tries } });
    });
    expect([tries, (await things().doc('c').get()).data.tries]).toEqual([3, 3]);
  });

  it('loses the request, or only the reply', async () => {
    lab.cloud.faults.add({ effect: 'drop', action: 'write' });
    await refusal(things().add({ data: { _id: 'd1' } }));
    lab.cloud.faults.add({ effect: 'drop', action: 'write', when: 'after' });
    await refusal(things().add({ data: { _id: 'd2' } }));
    expect([await thereIs('d1'), await thereIs('d2')]).toEqual([false, true]);
  });

  it('kills a function at its second write, before it or after', async () => {
    lab.cloud.faults.add({ effect: 'crash', function: 'two', action: 'write', nth: 2 });
    expect((await lab.cloud.call('two', { id: 'k' }, 'oA')).error?.errMsg).toContain('instance was killed');
    expect([await thereIs('k-1'), await thereIs('k-2')]).toEqual([true, false]);
    lab.cloud.faults.clear();
    lab.cloud.faults.add({ effect: 'crash', function: 'two', action: 'write', nth: 2, when: 'after' });
    expect((await lab.cloud.call('two', { id: 'l' }, 'oA')).error?.errCode).toBe(-504002);
    expect([await thereIs('l-1'), await thereIs('l-2')]).toEqual([true, true]);
    lab.cloud.faults.clear();
    expect((await lab.cloud.call('two', { id: 'm' }, 'oA')).result).toBe('both');
  });

  it.each([
    ['fail database.insertDocument 2', { effect: 'fail', action: 'database.insertDocument', nth: 2, times: 1, when: 'before' }],
    ['drop write after', { effect: 'drop', action: 'write', nth: 1, times: 1, when: 'after' }],
    ['crash two/write 3 after', { effect: 'crash', function: 'two', action: 'write', nth: 3, times: 1, when: 'after' }],
    ['kill database. 7x2', { effect: 'kill', action: 'database.', nth: 7, times: 2, when: 'before' }],
    [
      'fail:DATABASE_TRANSACTION_CONFLICT database.commitTransaction',
      { effect: 'fail', code: 'DATABASE_TRANSACTION_CONFLICT', nth: 1 },
    ],
  ])('"%s" on the command line', (text, fault) => {
    expect(parseFault(text)).toMatchObject(fault);
  });

  it.each(['', 'explode write', 'fail', 'fail write x', 'fail write 1 sometimes'])(
    '"%s" is no fault, and it says what one is',
    (text) => {
      expect(() => parseFault(text)).toThrow(/a fault is "<fail\|drop\|crash\|kill>/);
    },
  );

  it('is for one function only when it names one', async () => {
    lab.cloud.faults.add(parseFault('fail nobody/write 1x99'));
    expect((await lab.cloud.call('two', { id: 'n' }, 'oA')).result).toBe('both');
    lab.cloud.faults.add(parseFault('fail:DATABASE_REQUEST_FAILED two/write 2'));
    expect((await lab.cloud.call('two', { id: 'o' }, 'oA')).error?.errMsg).toContain('-502001');
    expect([await thereIs('o-1'), await thereIs('o-2')]).toEqual([true, false]);
  });

  it('makes every call slower', async () => {
    lab.cloud.faults.latency = 60;
    const startedAt = performance.now();
    await things().count();
    lab.cloud.faults.latency = 0;
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
  });
});
