/** What the program knows of a student, and no more. */

export const studyLevels = { college: '专科', bachelor: '本科', master: '硕士', doctor: '博士' } as const;
export type StudyLevel = keyof typeof studyLevels;

/** Years of study a level may take, the last one included for those who need longer. */
export const longestStudy: Record<StudyLevel, number> = { college: 5, bachelor: 6, master: 4, doctor: 8 };

export interface Profile {
  name: string;
  university: string;
  level: StudyLevel;
  /** Which year of it, from 1. */
  yearOfStudy: number;
  graduationYear: number;
  major: string;
  /** Six digits of GB/T 2260; see `region.ts`. */
  homeDistrict: string;
}
