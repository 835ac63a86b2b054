import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { Database } from '../../localcloud/documents/database';
import { Disk } from '../../localcloud/documents/disk';
import { replace } from '../../localcloud/documents/operations';
import { anomaliesOf, type Record, type Step } from './support/histories';
import { type Laboratory, openLaboratory, refusal } from './support/sdk';
import { scratch } from './support/scratch';

const unique = [{ name: 'byCode', unique: true, fields: [{ path: 'code', direction: 1 as const }] }];
let lab: Laboratory;
let folder: string;
let disk: Disk;
beforeAll(async () => {
  lab = await openLaboratory({
    collections: [{ name: 'accounts', indexes: unique }],
    transactions: { lifetime: 1500, patience: 300 },
  });
  folder = await mkdtemp(path.join(scratch, 'local-cloud-histories-'));
  disk = new Disk(folder);
});
afterAll(async () => {
  await lab.close();
  await disk.close();
  await rm(folder, { recursive: true, force: true });
});

const accounts = () => lab.db.collection('accounts');
const put = (id: string, left: number) =>
  accounts()
    .doc(id)
    .set({ data: { code: id, left } });
const left = async (id: string) => (await accounts().doc(id).get()).data.left;

describe('事务', () => {
  it('sees the moment it began, and its own writes', async () => {
    await Promise.all([put('a', 1), put('b', 1)]);
    const transaction = await lab.db.startTransaction();
    expect((await transaction.collection('accounts').doc('a').get()).data.left).toBe(1);
    await put('b', 2);
    expect((await transaction.collection('accounts').doc('b').get()).data.left).toBe(1);
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { left: lab.db.command.inc(10) } });
    expect((await transaction.collection('accounts').doc('a').get()).data.left).toBe(11);
    expect(await left('a')).toBe(1);
    await transaction.commit();
    expect(await left('a')).toBe(11);
  });

  it('finds by query in its own view', async () => {
    await put('q1', 5);
    const transaction = await lab.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('q1')
      .update({ data: { left: 6 } });
    await transaction.collection('accounts').add({ data: { _id: 'q2', code: 'q2', left: 6 } });
    await put('q3', 6);
    const { data } = await transaction.collection('accounts').where({ left: 6, _id: /^q/ }).get();
    expect(data.map(({ _id }) => _id)).toEqual(['q1', 'q2']);
    await transaction.rollback();
    expect((await accounts().where({ left: 6, _id: /^q/ }).get()).data.map(({ _id }) => _id)).toEqual(['q3']);
  });

  it('a second writer of a document fails at once', async () => {
    await put('c', 1);
    const [first, second] = [await lab.db.startTransaction(), await lab.db.startTransaction()];
    await first
      .collection('accounts')
      .doc('c')
      .update({ data: { left: 2 } });
    const refused = await refusal(
      second
        .collection('accounts')
        .doc('c')
        .update({ data: { left: 3 } }),
    );
    expect(refused).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') });
    await first.commit();
    expect(await left('c')).toBe(2);
    expect((await refusal(second.collection('accounts').doc('c').get())).errMsg).toContain('TransactionNotExist');
  });

  it('writing what changed since the snapshot fails', async () => {
    await put('d', 1);
    const transaction = await lab.db.startTransaction();
    await transaction.collection('accounts').doc('d').get();
    await put('d', 2);
    expect(
      (
        await refusal(
          transaction
            .collection('accounts')
            .doc('d')
            .update({ data: { left: 3 } }),
        )
      ).errMsg,
    ).toContain('TransactionConflict');
    expect(await left('d')).toBe(2);
  });

  it('a plain write waits for the transaction, or is told it is busy', async () => {
    await put('e', 1);
    const transaction = await lab.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('e')
      .update({ data: { left: 10 } });
    const plain = accounts()
      .doc('e')
      .update({ data: { left: lab.db.command.inc(1) } });
    await transaction.commit();
    await plain;
    expect(await left('e')).toBe(11);
    const stuck = await lab.db.startTransaction();
    await stuck
      .collection('accounts')
      .doc('e')
      .update({ data: { left: 0 } });
    expect((await refusal(put('e', 5))).errMsg).toContain('TransactionBusy');
    await stuck.rollback();
    expect(await left('e')).toBe(11);
  });

  it('unique keys hold between transactions too', async () => {
    const transaction = await lab.db.startTransaction();
    await transaction.collection('accounts').add({ data: { _id: 'u1', code: 'taken' } });
    expect((await refusal(transaction.collection('accounts').add({ data: { _id: 'u2', code: 'taken' } }))).errMsg).toContain(
      'E11000',
    );
    const other = await lab.db.startTransaction();
    await other.collection('accounts').add({ data: { _id: 'u1', code: 'taken' } });
    await other.commit();
    expect((await refusal(accounts().add({ data: { _id: 'u3', code: 'taken' } }))).errMsg).toContain('E11000');
  });

  it('one that is left open expires', async () => {
    await put('f', 1);
    const transaction = await lab.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('f')
      .update({ data: { left: 2 } });
    await new Promise((resolve) => setTimeout(resolve, 1700));
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    expect(await left('f')).toBe(1);
  });

  it('runTransaction gives back what the work gave, and nothing happens when it throws', async () => {
    await put('g', 1);
    expect(
      await lab.db.runTransaction(async (transaction) => (await transaction.collection('accounts').doc('g').get()).data.left),
    ).toBe(1);
    const failing = lab.db.runTransaction(async (transaction) => {
      await transaction
        .collection('accounts')
        .doc('g')
        .update({ data: { left: 9 } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await left('g')).toBe(1);
  });

  it('where().update inside a transaction runs outside it, as the SDK really sends it, and is warned of', async () => {
    await put('h', 1);
    const transaction = await lab.db.startTransaction();
    await transaction
      .collection('accounts')
      .where({ _id: 'h' })
      .update({ data: { left: 2 } });
    expect(await left('h')).toBe(2);
    await transaction.rollback();
    expect(await left('h')).toBe(2);
    expect(
      lab.cloud
        .warnings()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('accounts 上的 where()（database.modifyDocument）没有在打开着的事务里执行');
  });
});

/** Transactions of up to four steps each, and the order in which they take turns. */
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('read' as const, 'append' as const),
  key: fc.constantFrom('x', 'y', 'z'),
});
const plot = fc.record({
  transactions: fc.array(
    fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      commits: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
    { minLength: 2, maxLength: 5 },
  ),
  turns: fc.infiniteStream(fc.nat()),
});
type Plot = typeof plot extends fc.Arbitrary<infer T> ? T : never;

/** Plays a plot on the engine; without isolation every step is an operation of its own. */
const play = async (
  { transactions, turns }: Plot,
  isolated: boolean,
): Promise<{ records: Record[]; final: { [key: string]: string[] } }> => {
  const database = new Database(disk, [{ name: 'lists' }], { lifetime: 60_000, patience: 1000 });
  const lists = database.collection('lists');
  for (const key of ['x', 'y', 'z'])
    await replace(database, { collection: lists, query: { _id: key }, multi: false }, { list: [] });
  const players = transactions.map(({ steps, commits }, number) => ({
    number,
    steps: [...steps],
    commits,
    transaction: database.transactions.start(),
    record: { id: `T${number}`, outcome: 'aborted', events: [] } as Record,
    done: false,
    written: 0,
  }));
  const reader = (player: (typeof players)[number]) => (isolated ? player.transaction : undefined);
  const read = (player: (typeof players)[number], key: string) => {
    const found = database.find(lists, { query: { _id: key }, sort: [], skip: 0, wanted: 1 }, reader(player));
    return found.documents[0]?.value.list as string[];
  };
  const finish = async (player: (typeof players)[number]) => {
    player.done = true;
    if (!player.transaction.open) return;
    if (player.commits) await database.commit(player.transaction);
    else database.abort(player.transaction);
    player.record.outcome = player.commits ? 'committed' : 'aborted';
  };
  for (;;) {
    const waiting = players.filter(({ done }) => !done);
    if (waiting.length === 0) break;
    const player = waiting[turns.next().value % waiting.length] as (typeof players)[number];
    const next = player.steps.shift();
    if (!next) await finish(player);
    else if (next.kind === 'read') player.record.events.push({ kind: 'read', key: next.key, list: read(player, next.key) });
    else {
      const value = `T${player.number}.${player.written++}`;
      const list =
        player.record.events.reduce<string[] | undefined>(
          (seen, event) => (event.key !== next.key ? seen : event.kind === 'read' ? event.list : seen && [...seen, event.value]),
          undefined,
        ) ?? read(player, next.key);
      try {
        await replace(
          database,
          { collection: lists, query: { _id: next.key }, multi: false, transaction: reader(player) },
          { list: [...list, value] },
        );
        player.record.events.push({ kind: 'append', key: next.key, value });
      } catch (error) {
        if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error;
        player.done = true;
      }
    }
  }
  const final = Object.fromEntries([...lists.documents.values()].map(({ value }) => [value._id, value.list as string[]]));
  return { records: players.map(({ record }) => record), final };
};

describe('并发历史检查', () => {
  it('no lost update, no dirty, fractured or unrepeatable read in 1,500 random histories', async () => {
    let conflicts = 0;
    const runs = fc.asyncProperty(plot, async (story) => {
      const { records, final } = await play(story, true);
      conflicts += records.filter((record, i) => record.outcome === 'aborted' && story.transactions[i]?.commits).length;
      expect(anomaliesOf(records, final)).toEqual([]);
    });
    await fc.assert(runs, { numRuns: 1500 });
    expect(conflicts).toBeGreaterThan(100);
  });

  it('control: without transactions the checker finds lost updates, dirty and fractured reads', async () => {
    const found = new Set<string>();
    for (const story of fc.sample(plot, { numRuns: 300, seed: 7 })) {
      const { records, final } = await play(story, false);
      for (const anomaly of anomaliesOf(records, final)) found.add(anomaly.split(':')[0] as string);
    }
    expect([...found]).toEqual(expect.arrayContaining(['lost update', 'dirty read', 'fractured read', 'non-repeatable read']));
  });
});
