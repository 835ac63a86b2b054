import type { Profile, StaffRole } from '../../../domain/person/profile';

/** A person with a profile. `_id` is the openid the platform gives. */
export interface PersonDocument extends Profile {
  _id: string;
  /** When the person agreed to the privacy guide. */
  consentedAt: Date;
  updatedAt: Date;
}

/** What a person may do beyond being a student. `_id` is the openid. */
export interface StaffDocument {
  _id: string;
  name: string;
  roles: StaffRole[];
}
