import * as v from 'valibot';
import { educationLevels } from '../../../domain/job/education-level';
import { employerKinds } from '../../../domain/job/employer-kind';
import { jobKinds } from '../../../domain/job/kind';
import { jobSorts, longestSearch } from '../../../domain/job/query';
import { bounds } from '../../runtime';

const code = v.pipe(v.string(), v.regex(/^\d{6}$/));
const names = v.pipe(v.array(bounds.line(40)), v.maxLength(20));

/** What a list of openings can be narrowed to, as it comes from a phone. Sorted by fit unless it says otherwise. */
export const criteria = {
  text: v.optional(v.pipe(v.string(), v.maxLength(longestSearch))),
  kinds: v.optional(v.pipe(v.array(v.picklist(jobKinds)), v.maxLength(jobKinds.length))),
  education: v.optional(v.picklist(educationLevels)),
  places: v.optional(v.pipe(v.array(code), v.maxLength(20))),
  salaryFloor: v.optional(bounds.whole(0, 1_000_000)),
  employerKinds: v.optional(v.pipe(v.array(v.picklist(employerKinds)), v.maxLength(employerKinds.length))),
  industries: v.optional(names),
  chains: v.optional(names),
  majors: v.optional(names),
  welfare: v.optional(names),
  employerId: v.optional(bounds.id),
  closingSoon: v.optional(v.boolean()),
  newThisWeek: v.optional(v.boolean()),
  overseas: v.optional(v.boolean()),
  sort: v.optional(v.picklist(jobSorts), 'fit'),
};
