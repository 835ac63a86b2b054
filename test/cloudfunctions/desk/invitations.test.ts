import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { hashOfInvitation, showInvitationCode } from '../../../domain/person/invitation-code';
import type { StaffRole } from '../../../domain/person/roles';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
let attempts = 0;

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'city', 'administrator', '370200');
  await employ(cloud.db, 'district', 'administrator', '370211');
  await employ(cloud.db, 'editor', 'editor', '370211');
  await employ(cloud.db, 'steward', 'steward', '370211');
  await enrolStudents(cloud.db, ['student', ...numbered('racer', 30)]);
});
afterAll(() => cloud.close());

type Place = { region: string } | { activityId: string };
const invite = (inviter: string, role: StaffRole, place: Place, attempt = `attempt-${(attempts += 1)}`) =>
  cloud.as(inviter).desk.staff.invite.mutate({ attempt, role, place, note: '示例同事' });
const codeFor = async (role: StaffRole = 'interviewer'): Promise<string> => (await invite('city', role, { region: '370211' })).code;
const accept = (person: string, code: string, name?: string) => cloud.as(person).account.invitation.accept.mutate({ code, ...(name && { name }) });
const read = (person: string, code: string) => cloud.as(person).account.invitation.read.query({ code });
const rolesOf = async (person: string): Promise<StaffRole[]> => (await cloud.as(person).account.me.query()).roles;
const actsOn = async (id: string): Promise<string[]> => {
  await cloud.cloud.fire('clock');
  return (await cloud.db.audit.find({ object: id }, { limit: 100, order: [['_id', 'asc']] })).map(({ act }) => act);
};

/** What a phone reads in a picture. */
const textOf = async (address: string): Promise<string | undefined> => {
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer } });
  const [found] = await readBarcodes(Buffer.from(address.replace('data:image/png;base64,', ''), 'base64'), { formats: ['QRCode'] });
  return found?.text;
};

describe('邀请', () => {
  it('给出角色、区域、谁邀请、到什么时候；接受之后立刻能用，每一步都留痕，邀请码哪里也不存', async () => {
    const { code, until } = await invite('city', 'interviewer', { region: '370211' });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(6.99 * 24 * 3600 * 1000);
    expect(await read('student', showInvitationCode(code).toLowerCase())).toEqual({
      role: 'interviewer', region: '青岛市黄岛区', activity: null, employer: null, invitedBy: '示例工作人员', until, accepted: false, yourName: '示例学生 01',
    });
    expect(await rolesOf('student')).toEqual([]);
    await accept('student', code);
    expect(await rolesOf('student')).toEqual(['interviewer']);
    expect(await cloud.as('student').season.hearings.day.query({})).toMatchObject({ slots: [] });
    expect(await read('student', code)).toMatchObject({ accepted: true });

    const id = hashOfInvitation(code);
    expect(await actsOn(`invitations/${id}`)).toEqual(['staff.invite', 'staff.accept']);
    expect(await actsOn('staff/student')).toEqual(['staff.grant']);
    const kept = JSON.stringify([await cloud.db.invitations.find({}, { limit: 100 }), await cloud.db.audit.find({}, { limit: 100 }), await cloud.db.staff.find({}, { limit: 100 })]);
    expect(kept).not.toContain(code);
  });

  it('一次尝试重复发来，是同一份邀请、同一个码', async () => {
    const first = await invite('city', 'mentor', { region: '370200' }, 'again');
    expect(await invite('city', 'mentor', { region: '370200' }, 'again')).toEqual(first);
    expect(await cloud.db.invitations.count({ role: 'mentor' })).toBe(1);
    expect((await invite('district', 'mentor', { region: '370211' }, 'again')).code).not.toBe(first.code);
  });

  it('没收到回音就换了角色或地方再发：码给的是后来选的', async () => {
    await invite('city', 'administrator', { region: '370200' }, 'changed-my-mind');
    const { code } = await invite('city', 'steward', { region: '370211' }, 'changed-my-mind');
    expect(await read('student', code)).toMatchObject({ role: 'steward', region: '青岛市黄岛区' });
  });

  it('三十个人同时接受一份：恰好一个人得到，别人都听说已被接受', async () => {
    for (let round = 0; round < 3; round += 1) {
      const code = await codeFor('mentor');
      const racers = numbered('racer', 30);
      const outcomes = await Promise.all(racers.map((racer) => accept(racer, code).then(() => 'accepted', (error: unknown) => (error as Error).message)));
      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
      expect(new Set(outcomes).size).toBe(2);
      expect(await cloud.db.staff.count({ 'grants.id': hashOfInvitation(code) })).toBe(1);
      const winner = racers[outcomes.indexOf('accepted')] ?? '';
      const loser = racers.find((racer) => racer !== winner) ?? '';
      expect(await refusalOf(read(loser, code))).toBe('INVITATION_USED');
    }
  });

  it('一个人点五十下，是一份角色', async () => {
    const code = await codeFor('mentor');
    await Promise.all(Array.from({ length: 50 }, () => accept('tapper', code, '示例单位 01')));
    expect((await cloud.db.staff.read('tapper'))?.grants).toHaveLength(1);
    expect((await actsOn('staff/tapper')).filter((act) => act === 'staff.grant')).toHaveLength(1);
  });

  it('没有姓名先问姓名；问的时候邀请还没有用掉', async () => {
    const code = await codeFor();
    expect(await refusalOf(accept('nameless', code))).toBe('NAME_NEEDED');
    await accept('nameless', code, '示例面试官 09');
    expect(await cloud.db.staff.read('nameless')).toMatchObject({ name: '示例面试官 09', grants: [{ role: 'interviewer' }] });
  });

  it('不认识、过期、撤回、邀请人自己已没有权限的，都用不了', async () => {
    expect(await refusalOf(read('student', '7777777777777777'))).toBe('INVITATION_NOT_FOUND');
    expect(await refusalOf(accept('student', '不是邀请码'))).toBe('INVITATION_NOT_FOUND');

    const expired = await codeFor();
    await cloud.db.invitations.updateOne({ _id: hashOfInvitation(expired) }, { expiresAt: new Date(Date.now() - 1) });
    expect(await refusalOf(accept('student', expired))).toBe('INVITATION_EXPIRED');

    const revoked = await codeFor();
    await cloud.as('district').desk.staff.revokeInvitation.mutate({ invitationId: hashOfInvitation(revoked) });
    await cloud.as('district').desk.staff.revokeInvitation.mutate({ invitationId: hashOfInvitation(revoked) });
    expect(await refusalOf(accept('student', revoked))).toBe('INVITATION_REVOKED');
    expect(await actsOn(`invitations/${hashOfInvitation(revoked)}`)).toEqual(['staff.invite', 'staff.revokeInvitation']);

    await employ(cloud.db, 'leaver', 'administrator', '370200');
    const { code } = await invite('leaver', 'editor', { region: '370200' });
    await cloud.db.staff.remove({ _id: 'leaver' });
    expect(await refusalOf(accept('student', code))).toBe('INVITATION_REVOKED');
  });

  it('接受过的邀请撤不回', async () => {
    const code = await codeFor();
    await accept('keeper', code, '示例面试官 10');
    expect(await refusalOf(cloud.as('city').desk.staff.revokeInvitation.mutate({ invitationId: hashOfInvitation(code) }))).toBe('INVITATION_USED');
  });
});

describe('邀请谁、去哪里', () => {
  it('不超出自己的区域，不高过自己的角色', async () => {
    expect(await refusalOf(invite('district', 'administrator', { region: '370200' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('district', 'editor', { region: '370212' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('city', 'mentor', { region: '000000' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('editor', 'editor', { region: '370211' }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(invite('editor', 'administrator', { region: '370211' }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(invite('steward', 'steward', { region: '370211' }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(invite('student', 'steward', { region: '370211' }))).toBe('NOT_ALLOWED');
    await invite('district', 'administrator', { region: '370211' });
  });

  it('组织者只能为自己区域里的一场活动请扫码员，请来的人只进得了那一场', async () => {
    const [here, there] = await Promise.all(['370211', '370212'].map((district) => publishActivity(cloud.db, 5, { district })));
    expect(await refusalOf(invite('editor', 'steward', { region: '370211' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('editor', 'steward', { activityId: there ?? '' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('city', 'mentor', { activityId: here ?? '' }))).toBe('INPUT_INVALID');
    await accept('helper', (await invite('editor', 'steward', { activityId: here ?? '' })).code, '示例扫码员 02');
    expect((await cloud.as('helper').activities.doorActivities.query()).map(({ id }) => id)).toEqual([here]);
  });

  it('看得到的是自己给得出的：别的区的人和邀请一个也没有', async () => {
    await employ(cloud.db, 'far', 'administrator', '310116');
    await accept('near', (await invite('city', 'interviewer', { region: '370212' })).code, '示例面试官 11');
    expect((await cloud.as('far').desk.staff.list.query({})).colleagues.map(({ personId }) => personId)).toEqual(['far']);
    expect((await cloud.as('far').desk.staff.invitations.query({})).invitations).toEqual([]);
    const seen = (await cloud.as('district').desk.staff.list.query({})).colleagues;
    expect(seen.map(({ personId }) => personId)).not.toContain('near');
    expect(seen.map(({ personId }) => personId)).not.toContain('city');
    expect((await cloud.as('city').desk.staff.list.query({})).colleagues.map(({ personId }) => personId)).toContain('near');
  });
});

describe('邀请的码', () => {
  it('是一张扫得开的图，打开邀请页；只给发邀请的人，只在还没用的时候', async () => {
    const code = await codeFor();
    const { address } = await cloud.as('city').desk.staff.invitationCode.query({ code });
    expect(await textOf(address)).toBe(`${cloud.url}/#/pages/invited/index?scene=${code}`);
    expect(await refusalOf(cloud.as('district').desk.staff.invitationCode.query({ code }))).toBe('INVITATION_NOT_FOUND');
    await accept('scanner', code, '示例面试官 12');
    expect(await refusalOf(cloud.as('city').desk.staff.invitationCode.query({ code }))).toBe('INVITATION_NOT_FOUND');
  });
});

describe('接受到一半断了', () => {
  const writes = [1, 2, 3, 4, 5];

  it.each(writes)('第 %i 次写入处实例死掉：本人再点一次，或定时任务，都把它办完，只有一份', async (nth) => {
    for (const finishedBy of ['person', 'clock'] as const) {
      for (const when of ['before', 'after'] as const) {
        const code = await codeFor();
        const person = `halfway-${nth}-${when}-${finishedBy}`;
        cloud.cloud.faults.add({ effect: 'crash', action: 'write', function: 'account', nth, when });
        await accept(person, code, '示例面试官 13').catch((failure: unknown) => failure);
        cloud.cloud.faults.clear();
        const claimed = (await cloud.db.invitations.read(hashOfInvitation(code)))?.accepted !== undefined;
        if (finishedBy === 'person') await accept(person, code, '示例面试官 13');
        else await cloud.cloud.fire('clock');
        expect({ when, roles: await rolesOf(person) }).toEqual({ when, roles: finishedBy === 'person' || claimed ? ['interviewer'] : [] });
        if (claimed || finishedBy === 'person') expect((await cloud.db.invitations.read(hashOfInvitation(code)))?.state).toBe('accepted');
        expect((await cloud.db.staff.read(person))?.grants.length ?? 0).toBeLessThanOrEqual(1);
      }
    }
  });

  it('给了又收回的角色，迟到的重复请求和定时任务都给不回来', async () => {
    const code = await codeFor();
    const id = hashOfInvitation(code);
    await accept('gone', code, '示例面试官 14');
    await cloud.as('city').desk.staff.revoke.mutate({ personId: 'gone', grantId: id, reason: '调离' });
    // The last write of the acceptance, as if it had been lost.
    await cloud.db.invitations.updateOne({ _id: id }, { state: 'accepting' });
    await accept('gone', code);
    await cloud.cloud.fire('clock');
    expect(await rolesOf('gone')).toEqual([]);
  });
});
