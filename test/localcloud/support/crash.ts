import { setTimeout as pause } from 'node:timers/promises';
import { prepare, startCloud, type CloudProcess } from './cloud-process';

/** The local cloud as a process of its own that is killed while it writes, and what it must still know afterwards. */

export interface CrashResult {
  rounds: number;
  acknowledged: number;
  /** Acknowledged inserts that are gone, acknowledged removals that are back, counts below what was acknowledged. */
  lost: string[];
  /** Transactions of which one half is there. */
  halves: string[];
}

interface Witness {
  inserted: Set<string>;
  removed: Set<string>;
  increments: number;
}

type Ask = (action: string, params: object) => Promise<{ [field: string]: unknown }>;

const asking =
  (url: string): Ask =>
  async (action, params) => {
    const response = await fetch(`${url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, ...params }),
    });
    const reply = (await response.json()) as { code?: string; message?: string };
    if (reply.code) throw new Error(`${reply.code} ${reply.message}`);
    return reply;
  };

const insert = (ask: Ask, rows: object[], transactionId?: unknown) =>
  ask('database.insertDocument', { collectionName: 'rows', data: rows.map((row) => JSON.stringify(row)), transactionId });

/** Everything that is there, by id. */
const everything = async (ask: Ask): Promise<Map<string, { _id: string; n?: number }>> => {
  const rows = new Map<string, { _id: string; n?: number }>();
  for (let offset = 0; ; offset += 1000) {
    const { data } = await ask('database.getDocument', {
      collectionName: 'rows',
      queryType: 'WHERE',
      order: '{"_id":1}',
      limit: 1000,
      offset,
    });
    const { list } = data as { list: string[] };
    for (const text of list) {
      const row = JSON.parse(text) as { _id: string; n?: { $numberInt: string } };
      rows.set(row._id, { _id: row._id, n: row.n && Number(row.n.$numberInt) });
    }
    if (list.length < 1000) return rows;
  }
};

/** Writes of every kind without end; each is noted once it was acknowledged. Ends when the cloud is gone. */
const write = async (ask: Ask, name: string, witness: Witness): Promise<void> => {
  for (let n = 0; ; n++) {
    const id = `${name}-${n}`;
    await insert(ask, [{ _id: `${id}-one` }]);
    witness.inserted.add(`${id}-one`);
    await insert(ask, [{ _id: `${id}-a` }, { _id: `${id}-b` }]);
    witness.inserted.add(`${id}-a`).add(`${id}-b`);
    await ask('database.modifyDocument', {
      collectionName: 'rows',
      queryType: 'WHERE',
      query: '{"_id":"counter"}',
      data: '{"$inc":{"n":1}}',
      multi: true,
      merge: true,
    });
    witness.increments++;
    const { transactionId } = await ask('database.startTransaction', {});
    await insert(ask, [{ _id: `${id}-left` }], transactionId);
    await insert(ask, [{ _id: `${id}-right` }], transactionId);
    await ask('database.commitTransaction', { transactionId });
    witness.inserted.add(`${id}-left`).add(`${id}-right`);
    witness.inserted.delete(`${id}-one`);
    await ask('database.removeDocument', {
      collectionName: 'rows',
      queryType: 'WHERE',
      query: JSON.stringify({ _id: `${id}-one` }),
      multi: true,
    });
    witness.removed.add(`${id}-one`);
  }
};

const judge = async (ask: Ask, witness: Witness): Promise<{ lost: string[]; halves: string[] }> => {
  const rows = await everything(ask);
  const lost = [...witness.inserted]
    .filter((id) => !rows.has(id))
    .concat([...witness.removed].filter((id) => rows.has(id)).map((id) => `${id} is back`));
  const counted = rows.get('counter')?.n ?? 0;
  if (counted < witness.increments) lost.push(`counter ${counted} < ${witness.increments}`);
  const halves = [...rows.keys()].filter(
    (id) =>
      (id.endsWith('-left') && !rows.has(id.replace('-left', '-right'))) ||
      (id.endsWith('-right') && !rows.has(id.replace('-right', '-left'))),
  );
  return { lost, halves };
};

/** Resolves at a random moment after something was acknowledged: the next writes are under way. */
const writing = async (witness: Witness, cloud: CloudProcess): Promise<void> => {
  const known = witness.increments;
  while (witness.increments === known && !cloud.hasEnded()) await pause(1);
  await pause(Math.random() * 60);
};

/** Kills the cloud `rounds` times at random moments, on the same data, and looks after each start. */
export const crash = async (folder: string, rounds: number): Promise<CrashResult> => {
  await prepare(folder, [{ name: 'rows', indexes: [{ name: 'byN', fields: [{ path: 'n', direction: 1 }] }] }]);
  const witness: Witness = { inserted: new Set(), removed: new Set(), increments: 0 };
  const result: CrashResult = { rounds, acknowledged: 0, lost: [], halves: [] };
  for (let round = 0; round <= rounds; round++) {
    const cloud = await startCloud(folder);
    const ask = asking(cloud.url);
    const { lost, halves } = await judge(ask, witness);
    result.lost.push(...lost);
    result.halves.push(...halves);
    if (round === 0) await insert(ask, [{ _id: 'counter', n: { $numberInt: '0' } }]);
    const writers = round < rounds ? [1, 2, 3, 4].map((writer) => write(ask, `r${round}w${writer}`, witness)) : [];
    if (round < rounds) await writing(witness, cloud);
    await Promise.all([cloud.kill('SIGKILL'), Promise.allSettled(writers)]);
  }
  result.acknowledged = witness.inserted.size + witness.removed.size * 2 + witness.increments;
  return result;
};
