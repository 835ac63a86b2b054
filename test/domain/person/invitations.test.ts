import fc from 'fast-check';
import { givable, mayGive } from '../../../domain/person/giving';
import { hashOfInvitation, invitationCode, randomInvitationCode, readInvitationCode, showInvitationCode } from '../../../domain/person/invitation-code';
import { covers, rangeOf } from '../../../domain/person/region';
import { regionName } from '../../../domain/person/region-name';
import { type Grant, rolesOf, staffRoles, type StaffRole } from '../../../domain/person/roles';

const region = fc.constantFrom('000000', '370000', '370200', '370211', '370212', '310000', '310116');
const role = fc.constantFrom(...(Object.keys(staffRoles) as StaffRole[]));
const activityId = fc.option(fc.constantFrom('one', 'two'), { nil: undefined });
const grant = fc.record({ id: fc.uuid(), role, region, activityId }) as fc.Arbitrary<Grant>;

describe('给角色', () => {
  it('给得出的，不高过自己的角色，不超出自己的区域；没有组织者以上的角色，什么也给不出', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), grant, (mine, given) => {
        if (!mayGive(mine, given)) return;
        expect(rolesOf(mine)).toContain('editor');
        expect(mine.some((each) => covers(each.region, given.region))).toBe(true);
        expect(givable(mine).roles).toContain(given.role);
        if (!rolesOf(mine).includes('administrator')) expect([given.role, given.activityId !== undefined]).toEqual(['steward', true]);
      }),
    );
  });

  it('区域的上下限正好圈住它管的地方', () => {
    fc.assert(
      fc.property(region, region, (wide, place) => {
        const [lowest, highest] = rangeOf(wide);
        expect(place >= lowest && place <= highest).toBe(covers(wide, place));
      }),
    );
  });

  it('区域说得出名字：全部、省、市、区', () => {
    expect(['000000', '370000', '370200', '370211', '310100', '310116', '110101'].map(regionName)).toEqual(['全部地区', '山东省', '青岛市', '青岛市黄岛区', '上海市', '上海市金山区', '北京市东城区']);
  });
});

describe('邀请码', () => {
  it('同一个人的同一次尝试是同一个码；换人、换一次、换密钥，都是另一个', () => {
    const code = invitationCode('key', 'a', '1');
    expect(invitationCode('key', 'a', '1')).toBe(code);
    expect(new Set([code, invitationCode('key', 'b', '1'), invitationCode('key', 'a', '2'), invitationCode('other', 'a', '1')]).size).toBe(4);
  });

  it('怎么打都认得：大小写、空格、连字符、O 和 0、I 和 1；少一位、多一位不认', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (dice) => {
        const code = randomInvitationCode(dice);
        const typed = [showInvitationCode(code), code.toLowerCase(), code.replace(/0/g, 'o').replace(/1/g, 'l'), ` ${code.replace(/(.{8})/, '$1-')} `];
        expect(typed.map(readInvitationCode)).toEqual(typed.map(() => code));
        expect([code.slice(1), `${code}A`, '', 'U'.repeat(16), code.repeat(5)].map(readInvitationCode)).toEqual(Array.from({ length: 5 }, () => undefined));
        expect(hashOfInvitation(code)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
