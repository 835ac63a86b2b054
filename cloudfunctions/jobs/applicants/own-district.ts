import type { StaffGrant } from '../../runtime/documents/people';

/** The region of the grant a contact acts by: whose administrators read of it in the record. An employer that has had several names is known to the grant by one of them. */
export const districtOf = (grants: readonly StaffGrant[], ...names: readonly string[]): string | undefined =>
  (grants.find(({ employer }) => employer && names.includes(employer.id)) ?? grants[0])?.region;
