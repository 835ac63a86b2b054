import { account } from '../../cloudfunctions/account/router';
import { activities } from '../../cloudfunctions/activities/router';
import { timers } from '../../cloudfunctions/clock/router';
import { desk } from '../../cloudfunctions/desk/router';
import { jobs } from '../../cloudfunctions/jobs/router';
import { access, type Base } from '../../cloudfunctions/runtime/access';
import { season } from '../../cloudfunctions/season/router';
import type { Reply } from '../../cloudfunctions/runtime/serve';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { employ, enrolStudents } from '../support/people';

const routers = { account, activities, clock: timers, desk, jobs, season };
const procedures = Object.entries(routers).flatMap(([name, { _def }]) =>
  Object.entries(_def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation'; meta?: { base: Base } } }>).map(
    ([path, procedure]) => ({ name, path, type: procedure._def.type, base: procedure._def.meta?.base }),
  ),
);

/** Who may call what: a person holds what their roles give them, and `open` besides. */
const callers: Record<string, readonly Base[]> = {
  visitor: ['open'],
  student: ['open', 'student'],
  steward: ['open', 'staff:steward'],
  editor: ['open', 'staff:steward', 'staff:editor'],
  administrator: ['open', 'staff:steward', 'staff:editor', 'staff:administrator'],
  interviewer: ['open', 'staff:interviewer'],
};

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['student']);
  for (const role of ['steward', 'editor', 'administrator'] as const) await employ(cloud.db, role, role);
  await employ(cloud.db, 'interviewer', 'interviewer');
});
afterAll(() => cloud.close());

describe('谁能做什么', () => {
  it('每个过程都从四个基座之一造出来，并且登记在这张表里', () => {
    expect(Object.fromEntries(procedures.map(({ name, path, base }) => [`${name}.${path}`, base]))).toEqual(Object.fromEntries(Object.entries(access).map(([name, { base }]) => [name, base])));
  });

  it('逐格试：该放行的放行，该拒绝的拒绝', async () => {
    const rows: string[] = [];
    const wrong: string[] = [];
    for (const { name, path, type, base } of procedures) {
      const cells: string[] = [];
      for (const [caller, holds] of Object.entries(callers)) {
        const { result } = await cloud.phone(caller).call(name, { path, type, input: null });
        const reply = result as Reply;
        const refused = !reply.ok && (reply.code === 'NOT_ALLOWED' || reply.code === 'PROFILE_NEEDED');
        const allowed = base !== undefined && holds.includes(base);
        if (allowed === refused) wrong.push(`${name}.${path} × ${caller}: ${reply.ok ? 'answered' : reply.code}`);
        cells.push(refused ? '·' : '✓');
      }
      rows.push(`${`${name}.${path}`.padEnd(28)} ${(base ?? '?').padEnd(18)} ${cells.map((cell) => cell.padEnd(12)).join('')}`);
    }
    process.stdout.write(`\n${'procedure'.padEnd(28)} ${'base'.padEnd(18)} ${Object.keys(callers).map((caller) => caller.padEnd(12)).join('')}\n${rows.join('\n')}\n`);
    expect(wrong).toEqual([]);
  });

  it('参数里自称是谁没有用', async () => {
    const forged = { path: 'me', type: 'query', OPENID: 'editor', openid: 'editor', userInfo: { openId: 'editor' } };
    const { result } = await cloud.phone('visitor').call('account', forged);
    expect(result).toEqual({ ok: true, value: { profile: null, roles: [] } });
  });

  it('数据库命令、原型名、超长超深的输入，到不了数据库', async () => {
    const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ inner }), 'x');
    for (const id of [{ $ne: null }, { $where: '1' }, '__proto__', 'a.b', '$gt', 'x'.repeat(256 * 1024), deep, ['a'], 1, '']) {
      const { result } = await cloud.phone('visitor').call('activities', { path: 'read', type: 'query', input: { id } });
      expect(result).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
    }
    const { result } = await cloud.phone('visitor').call('activities', { path: '__proto__.toString', type: 'query' });
    expect(result).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});
