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
      major: bounds.line(60),
      consent: v.literal(true),
    }),
  )
  .mutation(async ({ input, ctx }): Promise<null> => {
    const { name, university, level, major } = input;
    const now = ctx.now();
    const before = await ctx.db.people.read(ctx.personId);
    await ctx.db.people.put({ _id: ctx.personId, name, university, level, major, consentedAt: before?.consentedAt ?? now, updatedAt: now });
    return null;
  });
