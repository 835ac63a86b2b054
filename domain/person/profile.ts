/** What the program knows of a student, and no more. */

export const studyLevels = { college: '专科', bachelor: '本科', master: '硕士', doctor: '博士' } as const;
export type StudyLevel = keyof typeof studyLevels;

export interface Profile {
  name: string;
  university: string;
  level: StudyLevel;
  major: string;
}

/** Who works here: what a person may do beyond being a student. */
export const staffRoles = { organiser: '组织者', interviewer: '面试官' } as const;
export type StaffRole = keyof typeof staffRoles;
