import { type EducationLevel } from '../../../domain/job/education-level';

/** The levels a student can say to hold. */
export const heldLevels = ['college', 'bachelor', 'master', 'doctor'] as const satisfies readonly EducationLevel[];
