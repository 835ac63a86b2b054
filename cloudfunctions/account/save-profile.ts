import * as v from 'valibot';
import { isDistrict } from '../../domain/person/home-district';
import { privacyGuide } from '../../domain/person/privacy-guide';
import { isPossibleCourse, profileOf, studyLevels, type StudyLevel } from '../../domain/person/profile';
import { bounds, open, refuse } from '../runtime';
import { refuseErased } from '../runtime/erased';
import { keepPhone } from '../runtime/vault';
import { giveConsent } from '../runtime/consents';
import { PhoneGiven, phoneNumberOf } from './phone';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];

/**
 * Writes the caller's profile; the phone goes under lock. Consent to the guide of today is part of the input: without it nothing is
 * kept. Safe to repeat. Refuses with PHONE_NEEDED when none is given and none is kept, PHONE_INVALID, PHONE_CODE_SPENT.
 */
export const saveProfile = open
  .input(
    v.strictObject({
      name: bounds.line(30),
      university: bounds.line(60),
      level: v.picklist(levels),
      yearOfStudy: bounds.whole(1, 8),
      graduationYear: bounds.whole(1990, 2100),
      major: bounds.line(60),
      homeDistrict: v.pipe(bounds.region, v.check(isDistrict)),
      phone: v.optional(PhoneGiven),
      agreedTo: v.literal(privacyGuide.version),
    }),
  )
  .mutation(async ({ input, ctx }): Promise<null> => {
    const now = ctx.now();
    const { phone } = input;
    const profile = profileOf(input);
    if (!isPossibleCourse(profile, now)) refuse('INPUT_INVALID');
    const [before, vault] = await Promise.all([ctx.db.people.read(ctx.personId), ctx.db.vaults.read(ctx.personId)]);
    refuseErased(before, now);
    if (!phone && !vault?.phone) refuse('PHONE_NEEDED');
    const number = phone && (await phoneNumberOf(phone));

    await giveConsent(ctx, 'basic');
    if (number) await keepPhone(ctx.db, ctx.personId, number, now);
    const written = { ...profile, updatedAt: now };
    if (!(await ctx.db.people.insert({ _id: ctx.personId, ...written }))) await ctx.db.people.updateOne({ _id: ctx.personId }, written);
    return null;
  });
