import { type Profile, type StudyLevel } from '../../../domain/person/profile';

/** A profile being filled in: the level may not be chosen yet. */
export interface Draft extends Omit<Profile, 'level'> {
  level: StudyLevel | undefined;
}

const sentences: Record<keyof Draft, string> = { name: '请写姓名', university: '请写学校', level: '请选一项', major: '请写专业' };

/** What is still to be filled in, and how to say so. */
export function missingIn(draft: Draft): Partial<Record<keyof Draft, string>> {
  const parts = Object.keys(sentences) as (keyof Draft)[];
  return Object.fromEntries(parts.filter((part) => !draft[part]?.trim()).map((part) => [part, sentences[part]]));
}
