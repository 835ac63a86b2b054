import type { StaffGrant } from '../../runtime/documents/people';

/** The region of the grant a contact acts by: whose administrators read of it in the record. */
export const districtOf = (grants: readonly StaffGrant[], employerId: string): string | undefined => grants.find(({ employer }) => employer?.id === employerId)?.region;
