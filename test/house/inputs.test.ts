import { access, type Base } from '../../cloudfunctions/runtime/access';
import type { Reply } from '../../cloudfunctions/runtime/serve';
import { examples, procedures, type Procedure } from './matrix';
import { become, callers } from './matrix/callers';
import { openWorld, type World } from './matrix/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Path = readonly (string | number)[];

/** Every place in an input that holds a value. */
const leaves = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...at, Array.isArray(value) ? Number(name) : name])) : [at];
/** Every place that holds fields. */
const branches = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? [at, ...Object.entries(value).flatMap(([name, inner]) => branches(inner, [...at, name]))] : [];

/** The input with one place changed. */
const changed = (value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((inner: unknown, index) => (index === first ? changed(inner, rest, change) : inner));
  return { ...(value as object), [first]: changed((value as Record<string, unknown>)[first], rest, change) };
};

/** Both objects' fields, also those whose name an assignment would take for the prototype. */
const joined = (fields: object, more: object): object => Object.defineProperties({ ...fields }, Object.getOwnPropertyDescriptors(more));

const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ inner }), 'x');
const own = (json: string): object => JSON.parse(json) as object;

/** In the place of any value. */
const hostile: Record<string, unknown> = {
  $ne: { $ne: null },
  $where: { $where: 'sleep(1000) || true' },
  'a command of the SDK': { _internalType: 'Symbol(COMMAND)', operator: 'neq', operands: [null], fieldName: 'x' },
  'a regular expression': { $regex: '.*', $options: 's' },
  'a prototype': own('{"__proto__":{"roles":["administrator"]}}'),
  'a constructor': own('{"constructor":{"prototype":{"polluted":true}}}'),
  'a dotted key': { 'grants.role': 'administrator' },
  '256 KB': 'x'.repeat(256 * 1024),
  'depth 20': deep,
  'a list': [{ $gt: '' }],
};
/** Beside the fields that belong there. */
const intruders: Record<string, object> = {
  $where: { $where: '1' },
  'a prototype': own('{"__proto__":{"roles":["administrator"]}}'),
  'a dotted key': { 'effects.0': 'x' },
  'one field too many': { personId: 'somebody-else-entirely', isAdministrator: true },
};
/** In the place of an id. */
const strangeIds = ['__proto__', '$gt', 'a.b', '../x', 'a b', '', 'ａ'];
const isId = (path: Path): boolean => /(^id|[a-z]Id|^person|^attempt|^ticket)$/.test(String(path.at(-1))) && path.at(-1) !== 'fileId';

/** A message is known by its event, whose name may hold dots; it is never part of a path. */
const idsFor = (key: string): string[] => (key === 'account.messages.read' ? strangeIds.filter((each) => each !== 'a.b') : strangeIds);

/** What the base itself asks of the database before it looks at the input. */
const callsOfBase = (base: Base | undefined): number => (base === 'open' ? 0 : 1);

/** Not through HTTP, whose reader refuses some of these before they reach the function. */
const refusedBeforeTheDatabase = async (caller: string, { key, name, path, type, base }: Procedure, input: unknown, what: string): Promise<string[]> => {
  const { result, requestId } = await world.cloud.call(name, { path, type, input }, caller);
  const reply = result as Reply;
  const calls = world.cloud.counters(requestId)?.databaseCalls ?? 0;
  if (!reply.ok && reply.code === 'INPUT_INVALID' && calls <= callsOfBase(base)) return [];
  return [`${key}, ${what}: ${reply.ok ? 'answered' : reply.code}, ${calls} database calls`];
};

describe('输入里夹带的东西', () => {
  it('数据库命令、函数、原型名、带点的键、多出来的字段、256 KB、二十层深：每个过程的每个字段，都到不了数据库', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const procedure of procedures) {
      const { own: make } = examples[procedure.key] ?? {};
      const { base } = access[procedure.key] ?? {};
      const caller = Object.keys(callers).find((each) => base !== undefined && callers[each]?.holds.includes(base));
      if (!make || !caller) continue;
      await become(world.db, [caller]);
      const { input } = await make(world, caller);
      if (input === undefined) continue;
      const attempts: [string, unknown][] = [
        ...leaves(input).flatMap((path) => Object.entries(hostile).map(([what, value]): [string, unknown] => [`${path.join('.')} = ${what}`, changed(input, path, () => value)])),
        ...leaves(input).filter(isId).flatMap((path) => idsFor(procedure.key).map((value): [string, unknown] => [`${path.join('.')} = “${value}”`, changed(input, path, () => value)])),
        ...branches(input).flatMap((path) => Object.entries(intruders).map(([what, more]): [string, unknown] => [`${path.join('.')} + ${what}`, changed(input, path, (old) => joined(old as object, more))])),
        ...Object.entries(hostile).map(([what, value]): [string, unknown] => [`the whole = ${what}`, value]),
      ];
      for (const [what, bad] of attempts) wrong.push(...(await refusedBeforeTheDatabase(caller, procedure, bad, what)));
      tried += attempts.length;
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  }, 600_000);

  it('过程的名字也一样：原型上的名字不是过程', async () => {
    for (const path of ['__proto__.toString', 'constructor', 'hasOwnProperty', 'read.__proto__', '_def']) {
      const { result } = await world.phone('visitor').call('activities', { path, type: 'query' });
      expect(result).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
  });
});
