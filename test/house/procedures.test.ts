import { access } from '../../cloudfunctions/runtime/access';
import type { Collection } from '../../cloudfunctions/runtime/database';
import type { Reply } from '../../cloudfunctions/runtime/serve';
import { examples, procedures, type Procedure } from './matrix';
import { become, callers } from './matrix/callers';
import { openWorld, type Example, type Examples, type World } from './matrix/world';

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

const signs = { none: '✓', own: 'own', region: 'region', employer: 'firm' } as const;

/** One procedure and everybody; what is wrong goes to `complain`. */
class Trial {
  constructor(
    private readonly procedure: Procedure,
    private readonly complain: (what: string) => void,
  ) {}

  /** The sign of each caller's cell, in their order. */
  async run(): Promise<string[]> {
    const { own, foreign = own } = examples[this.procedure.key] ?? {};
    const { objects = 'none', base } = access[this.procedure.key] ?? {};
    if (!own || !foreign) {
      this.complain(`${this.procedure.key} has no example`);
      return [];
    }
    const isAllowed = (caller: string): boolean => base !== undefined && (callers[caller]?.holds.includes(base) ?? false);
    const names = Object.keys(callers);
    // Once for all: whoever is turned away stays what they are, and the others are tried one by one.
    await become(world.db, names);
    await this.turnAway(names.filter((caller) => !isAllowed(caller)), foreign);
    for (const caller of names.filter(isAllowed)) {
      if (objects !== 'none') await this.keepOff(caller, foreign);
      await this.serve(caller, own);
    }
    return names.map((caller) => (isAllowed(caller) ? signs[objects] : '·'));
  }

  /** Whoever may not call it at all: the same things are out of reach for each of them. */
  private async turnAway(names: readonly string[], foreign: Examples['own']): Promise<void> {
    const [first] = names;
    if (first === undefined) return;
    const theirs = await foreign(world, first);
    const before = await this.seen(theirs);
    for (const caller of names) {
      const reply = await call(caller, this.procedure, theirs.input);
      this.check(isTurnedAway(reply), caller, `is not turned away: ${told(reply)}`);
      this.check(!holds(reply, theirs.shows), caller, 'is shown what is others’');
    }
    await this.unchanged(theirs, before, 'somebody turned away');
  }

  /** Whoever may call it, about what is not theirs. */
  private async keepOff(caller: string, foreign: Examples['own']): Promise<void> {
    const theirs = await foreign(world, caller);
    const before = await this.seen(theirs);
    const reply = await call(caller, this.procedure, theirs.input);
    this.check(reply.ok || reply.code !== 'UNEXPECTED', caller, 'fails at others’');
    this.check(!holds(reply, theirs.shows), caller, 'is shown what is others’');
    await this.unchanged(theirs, before, caller);
  }

  private async serve(caller: string, own: Examples['own']): Promise<void> {
    await become(world.db, [caller]);
    const mine = await own(world, caller);
    const reply = await call(caller, this.procedure, mine.input);
    this.check(reply.ok, caller, `is not answered about their own: ${told(reply)}`);
    this.check(mine.shows === undefined || holds(reply, mine.shows), caller, 'is not shown what is their own');
  }

  private async seen(theirs: Example): Promise<unknown[]> {
    const documents = await stateOf(theirs);
    this.check(documents.every((document) => document !== undefined), 'the example', 'watches what does not exist');
    return documents;
  }

  private async unchanged(theirs: Example, before: readonly unknown[], who: string): Promise<void> {
    this.check(JSON.stringify(await stateOf(theirs)) === JSON.stringify(before), who, 'changes what is others’');
  }

  private check(so: boolean, who: string, what: string): void {
    if (!so) this.complain(`${this.procedure.key} × ${who}: ${what}`);
  }
}

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
      const cells = await new Trial(procedure, (what) => wrong.push(what)).run();
      rows.push(`${procedure.key.padEnd(32)}${(procedure.base ?? '?').padEnd(22)}${cells.map((cell) => cell.padEnd(8)).join('')}`);
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
