import { archiveRefusal, closeRefusalAt, hasSecondPair, lifeOf, publishRefusal } from '../../../domain/activity/life';
import type { Grant, StaffRole } from '../../../domain/person/roles';

const grant = (role: StaffRole, region: string): Grant => ({ id: `${role}-${region}`, role, region });

describe('谁来发布', () => {
  it('自己送审的由另一位发布；区里没有另一位，写了理由就可以自己发布', () => {
    expect(publishRefusal({ isOwn: false, hasSecondPair: true, alone: undefined })).toBeUndefined();
    expect(publishRefusal({ isOwn: true, hasSecondPair: true, alone: '急' })).toBe('SECOND_LOOK_NEEDED');
    expect(publishRefusal({ isOwn: true, hasSecondPair: false, alone: undefined })).toBe('ALONE_REASON_NEEDED');
    expect(publishRefusal({ isOwn: true, hasSecondPair: false, alone: '只有我一个人' })).toBeUndefined();
  });

  it('同一个区的组织者、管理员算另一位；扫码员不算，别的区的不算，只管全市的不用等', () => {
    const mine = [grant('editor', '370211')];
    const isThere = (...others: Grant[]) => hasSecondPair(mine, others.map((other) => [other]), '370211');
    expect(isThere()).toBe(false);
    expect(isThere(grant('editor', '370211'))).toBe(true);
    expect(isThere(grant('administrator', '370211'))).toBe(true);
    expect(isThere(grant('steward', '370211'), grant('interviewer', '370211'))).toBe(false);
    expect(isThere(grant('editor', '370212'))).toBe(false);
    expect(isThere(grant('administrator', '370200'), grant('administrator', '000000'))).toBe(false);
  });

  it('市里的组织者写区里的活动，区里的组织者、市里的同事都算另一位', () => {
    const city = [grant('editor', '370200')];
    expect(hasSecondPair(city, [[grant('editor', '370211')]], '370211')).toBe(true);
    expect(hasSecondPair(city, [[grant('editor', '370200')]], '370211')).toBe(true);
    expect(hasSecondPair(city, [[grant('editor', '370211')]], '370200')).toBe(false);
  });
});

describe('收尾和归档', () => {
  const endsAt = new Date('2027-01-23T03:30:00Z');
  it('什么都没写的是已发布；结束以后才能收尾，收尾或取消以后才能归档', () => {
    expect(lifeOf({})).toBe('published');
    expect(lifeOf({ closedAt: endsAt })).toBe('closed');
    expect(lifeOf({ closedAt: endsAt, archivedAt: endsAt })).toBe('archived');
    expect(closeRefusalAt({ endsAt }, new Date(endsAt.getTime() - 1))).toBe('ACTIVITY_NOT_OVER');
    expect(closeRefusalAt({ endsAt }, endsAt)).toBeUndefined();
    expect(archiveRefusal({ endsAt })).toBe('ACTIVITY_NOT_CLOSED');
    expect(archiveRefusal({ endsAt, closedAt: endsAt })).toBeUndefined();
    expect(archiveRefusal({ endsAt, calledOff: {} })).toBeUndefined();
  });
});
