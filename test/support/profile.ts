import { privacyGuide } from '../../domain/person/privacy-guide';
import type { Profile } from '../../domain/person/profile';

/** A profile that everything may ask for, plainly artificial. */
export const sampleProfile: Profile = {
  name: '示例学生 01',
  university: '示例大学',
  level: 'bachelor',
  yearOfStudy: 2,
  graduationYear: new Date().getUTCFullYear() + 2,
  major: '示例专业',
  homeDistrict: '370211',
};

export const agreedTo = privacyGuide.version;

/** What the form sends the first time: 100 begins no real mobile number. */
export const firstProfile = { ...sampleProfile, phone: { by: 'hand' as const, number: '100 0000 0001' }, agreedTo };
