import { aboutApplicant, type AboutApplicant, type Introduction } from '../../../domain/job/introduction';
import { student } from '../../runtime';

export interface MyIntroduction extends Introduction {
  file: { name: string; size: number } | null;
  /** ISO 8601 in UTC; null before anything was written. */
  updatedAt: string | null;
  /** What of the profile goes along. */
  person: AboutApplicant;
}

/** The caller's introduction as it stands, and what of the profile goes with it. */
export const read = student.query(async ({ ctx }): Promise<MyIntroduction> => {
  const { experience = [], skills = '', about = '', file, updatedAt } = (await ctx.db.introductions.read(ctx.personId)) ?? {};
  return {
    experience,
    skills,
    about,
    file: file ? { name: file.name, size: file.size } : null,
    updatedAt: updatedAt?.toISOString() ?? null,
    person: aboutApplicant(ctx.person),
  };
});
