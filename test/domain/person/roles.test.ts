import fc from 'fast-check';
import { covers, everywhere, isRegion } from '../../../domain/person/region';
import { type Grant, reaches, rolesOf } from '../../../domain/person/roles';

const grant = (part: Partial<Grant>): Grant => ({ id: 'g', role: 'editor', region: '370200', ...part });

describe('区域', () => {
  it('全部看得见一切；市看得见它的每个区；区只看得见自己', () => {
    expect([covers(everywhere, '310116'), covers('370200', '370211'), covers('370000', '370211'), covers('370211', '370211')]).toEqual([true, true, true, true]);
    expect([covers('370211', '370212'), covers('370211', '370200'), covers('370200', '370102'), covers('310116', '370211')]).toEqual([false, false, false, false]);
  });

  it('只认六位数字的区划：中间不空', () => {
    expect(['370211', '370200', '370000', everywhere].every(isRegion)).toBe(true);
    expect(['', '37021', '3702111', '370011', '000011', '3702a1', '001100'].some(isRegion)).toBe(false);
  });
});

describe('角色', () => {
  it('管理员也是组织者，组织者也能扫码；别的角色各管各的', () => {
    expect(rolesOf([grant({ role: 'administrator' })])).toEqual(['steward', 'editor', 'administrator']);
    expect(rolesOf([grant({ role: 'editor' })])).toEqual(['steward', 'editor']);
    expect(rolesOf([grant({ role: 'steward' }), grant({ role: 'mentor' })])).toEqual(['steward', 'mentor']);
    expect(rolesOf([])).toEqual([]);
  });

  it('只为一场活动请的扫码员，只进得了那一场', () => {
    const grants = [grant({ role: 'steward', activityId: 'one' })];
    expect(reaches(grants, { district: '370211', activityId: 'one' })).toBe(true);
    expect(reaches(grants, { district: '370211', activityId: 'two' })).toBe(false);
    expect(reaches(grants, { district: '370211' })).toBe(false);
    expect(reaches(grants, { district: '310116', activityId: 'one' })).toBe(false);
  });

  it('多一份授权，只会看得更多', () => {
    const region = fc.constantFrom('000000', '370000', '370200', '370211', '370212', '310116');
    const some = fc.record({ id: fc.uuid(), role: fc.constant('editor' as const), region });
    fc.assert(fc.property(fc.array(some), some, region, (grants, more, district) => !reaches(grants, { district }) || reaches([...grants, more], { district })));
  });
});
