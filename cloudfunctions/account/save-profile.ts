import * as v from 'valibot';
import { studyLevels, type StudyLevel } from '../../domain/person/profile';
import { bounds, open } from '../runtime';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];

/** Writes the caller's profile. Consent is part of the input: without it nothing is kept. Safe to repeat. */
export const saveProfile = open
  .input(
    v.strictObject({
      name: bounds.line(30),
      university: bounds.line(60),
      level: v.picklist(levels),
      yearOfStudy: bounds.whole(1, 8),
      graduationYear: bounds.whole(2000, 2100),
      major: bounds.line(60),
      homeDistrict: bounds.region,
      consent: v.literal(true),
    }),
  )
  .mutation(async ({ input: { consent: _agreed, ...profile }, ctx }): Promise<null> => {
    await ctx.db.people.put({ _id: ctx.personId, ...profile, updatedAt: ctx.now() });
    return null;
  });
