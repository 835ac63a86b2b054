import { access } from '../../cloudfunctions/runtime/access';
import type { Collection } from '../../cloudfunctions/runtime/database';
import type { Reply } from '../../cloudfunctions/runtime/serve';
import { examples, procedures, type Procedure } from './matrix';
import { become, callers } from './matrix/callers';
import { openWorld, type Example, type World } from './matrix/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const call = async (caller: string, { name, path, type }: Procedure, input: unknown): Promise<Reply> =>
  (await world.phone(caller).call(name, { path, type, ...(input !== undefined && { input }) })).result as Reply;
const isTurnedAway = (reply: Reply): boolean => !reply.ok && (reply.code === 'NOT_ALLOWED' || reply.code === 'PROFILE_NEEDED');
const stateOf = ({ watched = [] }: Example): Promise<unknown[]> =>
  Promise.all(watched.map(([collection, id]) => (world.db[collection] as unknown as Collection<{ _id: string }>).read(id)));
const holds = (reply: Reply, words: string | undefined): boolean => words !== undefined && JSON.stringify(reply).includes(words);
const told = (reply: Reply): string => (reply.ok ? 'answered' : reply.code);

/** Tries one cell; returns its sign, and what is wrong with it. */
const tryCell = async (procedure: Procedure, caller: string): Promise<{ sign: string; wrong: string[] }> => {
  const { key } = procedure;
  const { own, foreign = own } = examples[key] ?? {};
  const { objects, base } = access[key] ?? {};
  if (!own || !foreign) return { sign: '?', wrong: [`${key} has no example`] };
  const wrong: string[] = [];
  const expect = (so: boolean, what: string) => so || wrong.push(`${key} × ${caller}: ${what}`);
  await become(world.db, caller);
  const isAllowed = base !== undefined && (callers[caller]?.holds.includes(base) ?? false);

  const theirs = await foreign(world, caller);
  const before = await stateOf(theirs);
  if (!isAllowed || objects !== 'none') {
    expect(before.every((document) => document !== undefined), 'what is watched does not exist');
    const reply = await call(caller, procedure, theirs.input);
    if (!isAllowed) expect(isTurnedAway(reply), `is not turned away from others’: ${told(reply)}`);
    else expect(reply.ok || reply.code !== 'UNEXPECTED', 'fails at others’');
    expect(isAllowed && objects === 'none' ? true : !holds(reply, theirs.shows), 'shows what is others’');
    expect(JSON.stringify(await stateOf(theirs)) === JSON.stringify(before), 'changes what is others’');
  }
  if (isAllowed) {
    await become(world.db, caller);
    const mine = await own(world, caller);
    const reply = await call(caller, procedure, mine.input);
    expect(reply.ok, `is not answered about their own: ${told(reply)}`);
    expect(mine.shows === undefined || holds(reply, mine.shows), 'does not show what is their own');
  }
  return { sign: isAllowed ? { none: '✓', own: 'own', region: 'region', employer: 'firm' }[objects ?? 'none'] : '·', wrong };
};

describe('谁能做什么', () => {
  it('每个过程都从基座造出来，登记在一张表里，并且有例子可试', () => {
    expect(Object.fromEntries(procedures.map(({ key, base }) => [key, base]))).toEqual(Object.fromEntries(Object.entries(access).map(([name, { base }]) => [name, base])));
    expect(Object.keys(examples).sort()).toEqual(procedures.map(({ key }) => key).sort());
    const withForeign = Object.entries(examples).flatMap(([key, { foreign }]) => (foreign ? [key] : []));
    expect(withForeign.sort()).toEqual(Object.entries(access).flatMap(([key, { objects }]) => (objects === 'none' ? [] : [key])).sort());
  });

  it('逐格试：自己的、自己区域的，办得到；别人的、别处的，看不到也改不了；没有角色的，一步也进不去', async () => {
    const rows: string[] = [];
    const wrong: string[] = [];
    for (const procedure of procedures) {
      const signs: string[] = [];
      for (const caller of Object.keys(callers)) {
        const cell = await tryCell(procedure, caller);
        signs.push(cell.sign.padEnd(8));
        wrong.push(...cell.wrong);
      }
      rows.push(`${procedure.key.padEnd(32)}${(procedure.base ?? '?').padEnd(22)}${signs.join('')}`);
    }
    const head = `${'procedure'.padEnd(32)}${'base'.padEnd(22)}${Object.keys(callers).map((caller) => caller.slice(0, 7).padEnd(8)).join('')}`;
    process.stdout.write(`\n${head}\n${rows.join('\n')}\n✓ everybody’s  own: their own alone  region: within their region alone  firm: of their employer alone  ·: turned away\n`);
    expect(wrong).toEqual([]);
  }, 600_000);

  it('参数里自称是谁没有用', async () => {
    const forged = { path: 'me', type: 'query', OPENID: 'editor', openid: 'editor', userInfo: { openId: 'editor' } };
    const { result } = await world.phone('nobody').call('account', forged);
    expect(result).toMatchObject({ ok: true, value: { profile: null, roles: [] } });
  });
});
