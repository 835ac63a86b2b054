import { givable as givableBy } from '../../../domain/person/giving';
import { regionName } from '../../../domain/person/region-name';
import type { StaffRole } from '../../../domain/person/roles';
import { staff } from '../../runtime';

/** What the caller may invite people to. Without a region: stewards of single activities only. */
export interface Givable {
  roles: StaffRole[];
  regions: { code: string; name: string }[];
}

export const givable = staff('editor').query(({ ctx }): Givable => {
  const { roles, regions } = givableBy(ctx.member.grants);
  return { roles, regions: [...new Set(regions)].map((code) => ({ code, name: regionName(code) })) };
});
